import { cloudsOf, investmentIn, labDeals, ownerOf } from "#diagrams/shared/companies.ts";
import type { Claim, Company, Deal, Ledger } from "#ledger/claim.ts";
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

/** How tight each loop of a known share is, by two readings; tightest first. */
export function tightLoops(ledger: Ledger): readonly TightLoop[] {
  const lists = { companies: [...ledger.companies.values()], deals: ledger.deals };
  const clouds = cloudsOf(lists);
  const loops = labDeals(lists).flatMap((deal) => {
    const cloud = clouds.find(({ id }) => id === deal.seller);
    return cloud === undefined ? [] : loopOf(ledger, deal, cloud);
  });
  return [...loops].sort((one, other) => (other.high.value ?? 0) - (one.high.value ?? 0));
}

/** The loop of one deal; none where the ledger has no share for it. */
function loopOf(ledger: Ledger, deal: Deal, cloud: Company): TightLoop[] {
  const optional = (name: string | null | undefined) =>
    name === null || name === undefined ? null : findClaim(ledger, name);
  const nameOf = (id: string) => ledger.companies.get(id)?.name ?? id;
  const owner = ownerOf({ companies: [...ledger.companies.values()] }, cloud);
  const money = investmentIn({ companies: [...ledger.companies.values()] }, owner, deal.buyer);
  const low = optional(money?.paidShare ?? money?.share);
  if (money === undefined || low === null) return [];
  const [investor, seller] = [nameOf(owner), cloud.name];
  return [
    {
      deal: deal.id,
      investor,
      seller: seller === investor ? null : seller,
      lab: nameOf(deal.buyer),
      paid: optional(money.paid),
      more: optional(money.more),
      promised: findClaim(ledger, deal.amount),
      low,
      high: optional(money.share) ?? low,
      unknown: money.unknown ?? "",
    },
  ];
}
