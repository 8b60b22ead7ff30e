import type { Deal } from "#ledger/claim.ts";
import type { Figure, Figures } from "#ledger/figures.ts";
import type { Tint } from "#scene/scene.ts";
import { stillToCome } from "../shared/cash-tiles.ts";
import {
  cloudsOf,
  investmentIn,
  labDeals,
  labsOf,
  ownerOf,
  promisesOf,
  tintOf,
  type LabPromise,
} from "../shared/companies.ts";
import { knownBy } from "../shared/known-dates.ts";

/** States in story order: two labs by their ids, and all pairs. */
export const states = ["openai", "anthropic", "all"] as const;
export type PairsState = (typeof states)[number];

/** One cloud and one lab: money in, promises back. */
export interface Pair {
  /** Id of the first deal between them; part of the keys of marks. */
  readonly deal: string;
  /** Company id of the lab. */
  readonly lab: string;
  readonly labName: string;
  readonly tint: Tint | null;
  /** Company id of the cloud that sells. */
  readonly cloud: string;
  /** Name of the investor, and of its cloud if that is different. */
  readonly investor: string;
  readonly seller: string | null;
  readonly paid: Figure | null;
  readonly more: Figure | null;
  readonly share: Figure | null;
  /** What holds of the money that was paid, and of the rest. */
  readonly terms: { readonly paid: string | null; readonly more: string | null };
  readonly promised: readonly LabPromise[];
}

/** The numbers of the pictures of pairs. */
export interface PairsData {
  readonly pairs: readonly Pair[];
  /** The month of the youngest number. */
  readonly known: string;
}

/** Picks from the ledger the pairs and their numbers by lab, the tightest loop first, pairs without known money last. */
export function pickPairs(figures: Figures): PairsData {
  const pairs = labsOf(figures).flatMap(({ id }) =>
    pairsOf(figures, id).toSorted((one, other) => (other.share?.value ?? -1) - (one.share?.value ?? -1)),
  );
  const claims = pairs.flatMap(({ paid, more, promised }) => [paid, more, ...promised.map(({ amount }) => amount)]);
  return {
    pairs,
    known: knownBy(
      figures,
      claims.flatMap((figure) => figure?.claim ?? []),
    ),
  };
}

function pairsOf(figures: Figures, lab: string): Pair[] {
  const deals = labDeals(figures).filter(({ buyer }) => buyer === lab);
  return cloudsOf(figures).flatMap((cloud) => {
    const own = deals.filter(({ seller }) => seller === cloud.id);
    const [first] = own;
    return first === undefined ? [] : [pairOf(figures, first, own)];
  });
}

function pairOf(figures: Figures, { id, buyer: lab, seller: cloud }: Deal, deals: readonly Deal[]): Pair {
  const { figure, company, companies } = figures;
  const optional = (claim: string | null | undefined) =>
    claim === null || claim === undefined ? null : figure(claim, "range", "unknown");
  const owner = ownerOf({ companies }, companies.find((one) => one.id === cloud) ?? { id: cloud, owner: null });
  const money = investmentIn(figures, owner, lab);
  const [name, seller] = [company(owner).name, company(cloud).name];
  return {
    deal: id,
    ...{ lab, cloud },
    labName: company(lab).name,
    tint: tintOf(figures, lab),
    investor: name,
    seller: seller === name ? null : seller,
    paid: optional(money?.paid),
    more: stillToCome(optional(money?.more)),
    share: optional(money?.share),
    terms: { paid: money?.paidTerms ?? null, more: money?.moreTerms ?? null },
    promised: promisesOf(figures, deals),
  };
}
