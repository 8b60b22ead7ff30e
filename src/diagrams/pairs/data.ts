import type { Figure, Figures } from "../diagram.ts";

/**
 * Who put money into whom, by the deal that came back; tightest pair first. `paid` and `more` are claims:
 * what is handed over, and what may still come.
 */
export const pairs = [
  { deal: "openai-aws", investor: "amazon", paid: "amzn-openai-15", more: "amzn-openai-35" },
  { deal: "openai-azure", investor: "microsoft", paid: "msft-openai-11-8-funded", more: "msft-openai-open" },
  { deal: "openai-oracle", investor: "oracle", paid: null, more: null },
  { deal: "anthropic-aws", investor: "amazon", paid: "amzn-anthropic-13", more: "amzn-anthropic-20" },
  { deal: "anthropic-google", investor: "alphabet", paid: "googl-anthropic-13", more: "googl-anthropic-30" },
  { deal: "anthropic-azure", investor: "microsoft", paid: null, more: "msft-anthropic-5" },
] as const;

/** Computed for the description: all money of a pair over all that is promised back. */
export const shares: Readonly<Record<Deal, string | null>> = {
  "openai-aws": "investment-share-amzn-openai",
  "openai-azure": "investment-share-msft-openai",
  "openai-oracle": null,
  "anthropic-aws": "investment-share-amzn-anthropic",
  "anthropic-google": "investment-share-googl-anthropic",
  "anthropic-azure": "investment-share-msft-anthropic",
};

export type Deal = (typeof pairs)[number]["deal"];

/** One cloud and one lab: money in, promises back. */
export interface Pair {
  readonly deal: Deal;
  /** Company id of the lab. */
  readonly lab: string;
  readonly labName: string;
  /** Company id of the cloud that sells. */
  readonly cloud: string;
  /** Who invests, and under which name it sells, where that is another one. */
  readonly investor: string;
  readonly seller: string | null;
  readonly paid: Figure | null;
  readonly more: Figure | null;
  readonly share: Figure | null;
  readonly promised: Figure;
}

/** Takes from the ledger the six pairs and their numbers. */
export function pickPairs({ figure, company, deals }: Figures): readonly Pair[] {
  const optional = (claim: string | null) => (claim === null ? null : figure(claim));
  return pairs.map(({ deal: id, investor, paid, more }) => {
    const deal = deals.find((one) => one.id === id);
    if (deal === undefined) throw new Error(`the ledger has no deal "${id}", but the pairs need it`);
    const [name, seller] = [company(investor).name, company(deal.seller).name];
    return {
      deal: id,
      lab: deal.buyer,
      labName: company(deal.buyer).name,
      cloud: deal.seller,
      investor: name,
      seller: seller === name ? null : seller,
      paid: optional(paid),
      more: optional(more),
      share: optional(shares[id]),
      promised: figure(deal.amount),
    };
  });
}
