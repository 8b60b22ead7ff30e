import type { Deal } from "#ledger/claim.ts";
import type { Figure, Figures } from "#ledger/figures.ts";
import { labDeals, promisesOf, type LabPromise } from "../shared/companies.ts";

/** States in story order. */
export const states = ["openai", "anthropic", "all"] as const;
export type PairsState = (typeof states)[number];

/** Money that the owner of one cloud put into one lab. */
export interface Money {
  /** Company ids of the lab, the cloud, and the investor, which owns the cloud. */
  readonly lab: string;
  readonly cloud: string;
  readonly investor: string;
  /** Claim ids: money paid, money that may still come, and both divided by what was promised back. */
  readonly paid: string | null;
  readonly more: string | null;
  readonly share: string | null;
}

/** Investments in labs; the tightest loop first. */
export const money: readonly Money[] = [
  {
    lab: "openai",
    cloud: "aws",
    investor: "amazon",
    paid: "amzn-openai-15",
    more: "amzn-openai-35",
    share: "investment-share-amzn-openai",
  },
  {
    lab: "openai",
    cloud: "microsoft",
    investor: "microsoft",
    paid: "msft-openai-11-8-funded",
    more: "msft-openai-open",
    share: "investment-share-msft-openai",
  },
  { lab: "openai", cloud: "oracle", investor: "oracle", paid: null, more: null, share: null },
  {
    lab: "anthropic",
    cloud: "aws",
    investor: "amazon",
    paid: "amzn-anthropic-13",
    more: "amzn-anthropic-20",
    share: "investment-share-amzn-anthropic",
  },
  {
    lab: "anthropic",
    cloud: "google",
    investor: "alphabet",
    paid: "googl-anthropic-13",
    more: "googl-anthropic-30",
    share: "investment-share-googl-anthropic",
  },
  {
    lab: "anthropic",
    cloud: "microsoft",
    investor: "microsoft",
    paid: null,
    more: "msft-anthropic-5",
    share: "investment-share-msft-anthropic",
  },
];

/** Owners of clouds that have a name of their own. */
const owners: Readonly<Record<string, string>> = { google: "alphabet", aws: "amazon" };

/** One cloud and one lab: money in, promises back. */
export interface Pair {
  /** Id of the first deal between them; part of the keys of marks. */
  readonly deal: string;
  /** Company id of the lab. */
  readonly lab: string;
  readonly labName: string;
  /** Company id of the cloud that sells. */
  readonly cloud: string;
  /** Name of the investor, and of its cloud if that is different. */
  readonly investor: string;
  readonly seller: string | null;
  readonly paid: Figure | null;
  readonly more: Figure | null;
  readonly share: Figure | null;
  readonly promised: readonly LabPromise[];
}

/** Picks from the ledger the pairs and their numbers, including pairs without known money. */
export function pickPairs(figures: Figures): readonly Pair[] {
  const deals = labDeals(figures);
  const between = ({ lab, cloud }: Pick<Money, "lab" | "cloud">) =>
    deals.filter(({ buyer, seller }) => buyer === lab && seller === cloud);
  const others = deals
    .filter(({ buyer, seller }) => !money.some(({ lab, cloud }) => lab === buyer && cloud === seller))
    .map(({ buyer: lab, seller: cloud }) => ({ lab, cloud, investor: owners[cloud] ?? cloud }))
    .filter(({ lab, cloud }, index, all) => all.findIndex((one) => one.lab === lab && one.cloud === cloud) === index)
    .map((pair): Money => ({ ...pair, paid: null, more: null, share: null }));
  return [...money, ...others].flatMap((one) => pairOf(figures, one, between(one)));
}

function pairOf(figures: Figures, { lab, cloud, investor, paid, more, share }: Money, deals: readonly Deal[]): Pair[] {
  const { figure, company } = figures;
  const optional = (claim: string | null) => (claim === null ? null : figure(claim, "range", "unknown"));
  const [name, seller] = [company(investor).name, company(cloud).name];
  const [first] = deals;
  if (first === undefined) return [];
  return [
    {
      deal: first.id,
      lab,
      labName: company(lab).name,
      cloud,
      investor: name,
      seller: seller === name ? null : seller,
      paid: optional(paid),
      more: optional(more),
      share: optional(share),
      promised: promisesOf(figures, deals),
    },
  ];
}
