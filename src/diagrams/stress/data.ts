import { pickBacklog, type Cloud } from "../backlog/data.ts";
import type { Figure, Figures } from "#ledger/figures.ts";
import { pickPairs } from "../pairs/data.ts";
import type { Facts } from "./model.ts";

/** Orders spread evenly over their lengths; null where a length is not disclosed. */
const yearly: Readonly<Record<string, string | null>> = {
  "openai-azure": "openai-azure-yearly",
  "openai-oracle": "oracle-60-a-year",
  "openai-aws": "openai-aws-yearly",
  "anthropic-azure": null,
  "anthropic-google": "anthropic-google-yearly",
  "anthropic-aws": "anthropic-aws-yearly",
};

/** Each cloud's backlog with all orders, the labs' orders a year, and the gain that its owner booked. */
const books: Readonly<Record<string, { total: string; yearly: string; gain: string | null; owner: string }>> = {
  microsoft: { total: "msft-rpo-2026q1", yearly: "openai-azure-yearly", gain: null, owner: "microsoft" },
  oracle: { total: "orcl-rpo-feb2026", yearly: "oracle-60-a-year", gain: null, owner: "oracle" },
  google: {
    total: "googl-cloud-backlog-2026q1",
    yearly: "anthropic-google-yearly",
    gain: "googl-oie-2026q1",
    owner: "alphabet",
  },
  aws: {
    total: "aws-backlog-with-anthropic",
    yearly: "aws-labs-yearly",
    gain: "amzn-anthropic-gain-16-8",
    owner: "amazon",
  },
};

/** One lab's order at one cloud, with the money that the cloud's owner puts into the lab. */
export interface OrderData {
  readonly id: string;
  readonly lab: string;
  readonly cloud: string;
  readonly promised: Figure;
  readonly own: number;
  readonly yearly: Figure | null;
}

/** A cloud's books as they were reported. */
export interface BookData {
  readonly cloud: Cloud;
  readonly short: string;
  readonly owner: string;
  readonly total: Figure;
  readonly yearly: Figure;
  readonly gain: Figure | null;
}

/** The numbers of the stress pictures and of the panel. */
export interface StressData {
  readonly labs: readonly { readonly id: string; readonly name: string }[];
  readonly orders: readonly OrderData[];
  readonly books: readonly BookData[];
  /** All that the labs promised the four clouds. */
  readonly promised: Figure;
  /** What the presets assume, where the ledger has a number for it. */
  readonly assumed: { readonly plan: Figure; readonly customers: Figure };
}

/** Takes from the ledger what the labs promised, what pays for it, and what was booked. */
export function pickStress(figures: Figures): StressData {
  const { figure, company } = figures;
  const { clouds, labs } = pickBacklog(figures);
  return {
    labs: labs.map(({ id, name }) => ({ id, name })),
    orders: pickPairs(figures).flatMap(({ lab, cloud, paid, more, promised }) =>
      promised.map(({ id, amount }, index) => {
        const claim = yearly[id] ?? null;
        // The owner's money is there once, however many orders it stands behind.
        const own = index === 0 ? (paid?.value ?? 0) + (more?.value ?? 0) : 0;
        return { id, lab, cloud, promised: amount, own, yearly: claim === null ? null : figure(claim) };
      }),
    ),
    books: clouds.map((cloud) => {
      const book = books[cloud.id];
      if (book === undefined) throw new Error(`the stress model has no books for "${cloud.id}"`);
      return {
        cloud,
        short: company(cloud.id).short,
        owner: company(book.owner).name,
        total: figure(book.total),
        yearly: figure(book.yearly),
        gain: book.gain === null ? null : figure(book.gain),
      };
    }),
    promised: figure("labs-all"),
    assumed: { plan: figure("openai-plan-share"), customers: figure("labs-revenue-pace-vs-yearly") },
  };
}

/** The same as bare numbers, for the model. */
export function factsOf({ orders, books }: StressData): Facts {
  return {
    orders: orders.map(({ id, lab, cloud, promised, own, yearly }) => ({
      id,
      lab,
      cloud,
      own,
      promised: promised.value,
      yearly: yearly?.value ?? null,
    })),
    clouds: books.map(({ cloud, gain }) => ({
      id: cloud.id,
      others: cloud.others.value,
      booked: gain?.value ?? null,
    })),
  };
}
