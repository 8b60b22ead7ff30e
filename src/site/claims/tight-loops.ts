import { money } from "#diagrams/pairs/data.ts";
import type { Claim, Ledger } from "#ledger/claim.ts";
import { findClaim } from "#ledger/find-claim.ts";

/** One cloud and one lab: what went in, what came back as a promise, and how tight that makes the loop. */
export interface TightLoop {
  /** Id of the deal that came back as a promise. */
  readonly deal: string;
  readonly investor: string;
  /** The name it sells under, where that is another one. */
  readonly seller: string | null;
  readonly lab: string;
  /** Null where nothing is known to have been paid, or promised beyond that. */
  readonly paid: Claim | null;
  readonly more: Claim | null;
  readonly promised: Claim;
  /** Only what is paid, over what is promised. */
  readonly low: Claim;
  /** With every conditional dollar. */
  readonly high: Claim;
  /** What nobody outside knows. */
  readonly unknown: string;
}

/** The lower reading of each pair; where no money is known, both readings are one. */
const lows: Readonly<Record<string, string>> = {
  "openai-aws": "paid-share-amzn-openai",
  "openai-azure": "paid-share-msft-openai",
  "openai-oracle": "investment-share-orcl-openai",
  "anthropic-aws": "paid-share-amzn-anthropic",
  "anthropic-google": "paid-share-googl-anthropic",
  "anthropic-azure": "paid-share-msft-anthropic",
};

const unknowns: Readonly<Record<string, string>> = {
  "openai-aws": "Which conditions the larger part has; they were not named officially.",
  "openai-azure":
    "How much of the money was cloud credits, and what Microsoft gave in OpenAI’s round of 2026. The promise is worked out from a disclosed share.",
  "openai-oracle": "Whether Oracle holds any stake: none is known. The promise rests on one newspaper report.",
  "anthropic-aws": "When the rest of the money comes. The promise is a lower limit, so the true readings may be lower.",
  "anthropic-google":
    "Which targets the larger part has. The promise rests on one report, may hold chips, and neither side confirms it.",
  "anthropic-azure": "How much is paid: an upper limit was announced. The order’s length is not disclosed either.",
};

/** How tight each loop is, by two readings; tightest first. */
export function tightLoops(ledger: Ledger): readonly TightLoop[] {
  const claim = (id: string) => findClaim(ledger, id);
  const optional = (id: string | null) => (id === null ? null : claim(id));
  const nameOf = (id: string) => ledger.companies.get(id)?.name ?? id;
  const loops = ledger.deals.flatMap((deal): TightLoop[] => {
    const pair = money.find(({ lab, cloud }) => lab === deal.buyer && cloud === deal.seller);
    const low = lows[deal.id];
    if (pair === undefined || low === undefined) return [];
    const [name, seller] = [nameOf(pair.investor), nameOf(deal.seller)];
    return [
      {
        deal: deal.id,
        investor: name,
        seller: seller === name ? null : seller,
        lab: nameOf(deal.buyer),
        paid: optional(pair.paid),
        more: optional(pair.more),
        promised: claim(deal.amount),
        low: claim(low),
        high: claim(pair.share ?? low),
        unknown: unknowns[deal.id] ?? "",
      },
    ];
  });
  return [...loops].sort((one, other) => (other.high.value ?? 0) - (one.high.value ?? 0));
}
