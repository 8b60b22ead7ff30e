import { pickBacklog, type Cloud, type Lab } from "../backlog/data.ts";
import type { BacklogDates } from "../backlog/dates.ts";
import type { Company } from "#ledger/claim.ts";
import type { Figure, Figures } from "#ledger/figures.ts";
import { pickPairs } from "../pairs/data.ts";
import type { Tint } from "#scene/scene.ts";
import { ownerOf, tintOf } from "../shared/companies.ts";
import type { Facts } from "./model.ts";

/** One lab's order at one cloud, with the money that the cloud's owner puts into the lab. */
export interface OrderData {
  readonly id: string;
  readonly lab: string;
  readonly cloud: string;
  /** The lab's tint. */
  readonly tint: Tint | null;
  readonly promised: Figure;
  readonly own: number;
  /** The order spread evenly over its length; null where that is not disclosed. */
  readonly yearly: Figure | null;
}

/** A cloud's books as they were reported. */
export interface BookData {
  readonly cloud: Cloud;
  readonly short: string;
  readonly owner: string;
  /** The labs' orders a year; null where the length of none is known. */
  readonly yearly: Figure | null;
  readonly gain: Figure | null;
  /** What is said of the gain beside its squares, or in their place, from long to short. */
  readonly gainNotes: readonly string[];
}

/** The numbers of the stress pictures and of the panel. */
export interface StressData {
  /** Billions of dollars that one square represents. */
  readonly worth: number;
  readonly labs: readonly Lab[];
  readonly orders: readonly OrderData[];
  readonly books: readonly BookData[];
  readonly dates: BacklogDates;
  /** All that the labs promised the clouds. */
  readonly promised: Figure;
  /** What the presets assume, where the ledger has a number for it; the plan is one lab's. */
  readonly assumed: { readonly plan: Figure; readonly planner: string; readonly customers: Figure };
}

/** The lab that has published a plan. */
const planner = "openai";

/** Takes from the ledger what the labs promised, what pays for it, and what was booked. */
export function pickStress(figures: Figures): StressData {
  const { figure } = figures;
  const { clouds, labs, worth, dates, sums } = pickBacklog(figures);
  return {
    ...{ worth, labs, dates },
    orders: pickOrders(figures),
    books: clouds.map((cloud) => pickBook(figures, cloud)),
    promised: sums.all,
    assumed: { plan: figure("openai-plan-share"), planner, customers: figure("labs-revenue-pace-vs-yearly") },
  };
}

function pickOrders(figures: Figures): OrderData[] {
  return pickPairs(figures).pairs.flatMap(({ lab, cloud, paid, more, promised }) =>
    promised.map(({ id, amount }, index) => {
      const yearly = figures.deals.find((deal) => deal.id === id)?.yearly ?? null;
      // The owner's money is there once, however many orders it stands behind.
      const own = index === 0 ? (paid?.value ?? 0) + (more?.value ?? 0) : 0;
      return {
        id,
        lab,
        cloud,
        tint: tintOf(figures, lab),
        promised: amount,
        own,
        yearly: yearly === null ? null : figures.figure(yearly, "range"),
      };
    }),
  );
}

function pickBook(figures: Figures, cloud: Cloud): BookData {
  const { companies, company, figure } = figures;
  const seller = companies.find(({ id }) => id === cloud.id);
  const owner = companies.find(({ id }) => id === ownerOf(figures, seller ?? { id: cloud.id, owner: null }));
  const yearly = seller?.yearly ?? null;
  const gain = owner !== undefined && owner.gainNot === null ? owner.gain : null;
  return {
    cloud,
    short: cloud.short,
    owner: company(owner?.id ?? cloud.id).name,
    yearly: yearly === null ? null : figure(yearly, "range"),
    gain: gain === null ? null : figure(gain, "range"),
    gainNotes: gainNotes(owner),
  };
}

function gainNotes(owner: Company | undefined): string[] {
  if (owner === undefined || !owner.invested.some(({ paid, more }) => paid !== null || more !== null))
    return ["no stake known", "no stake"];
  if (owner.gainNot !== null) return [owner.gainNot, "a price alone adds nothing"];
  return owner.gainOn === null ? (owner.gain === null ? ["no gain known"] : []) : [owner.gainOn];
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
