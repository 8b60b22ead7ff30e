import type { Claim, Ledger } from "#ledger/claim.ts";
import { timeLabel } from "#ledger/labels.ts";
import type { ClaimPlace } from "#ledger/locate-entry.ts";
import { entryProblem } from "#ledger/read-entries.ts";
import { readOverrules, type Warning } from "#ledger/warning.ts";
import { list } from "#text/list.ts";

/** Warns of a computed series whose newest value is older than that of a part: the other parts lack one. */
export function reviewSeries({ claims }: Ledger, places: ReadonlyMap<string, ClaimPlace>): Warning[] {
  return [...places].flatMap(([id, { entry, path }]) => {
    const claim = claims.get(id);
    if (claim?.series !== id || claim.formula === null || path.length > 0) return [];
    if (readOverrules(entry.fields.overrule ?? "").overrules.some(({ check }) => check === "behind")) return [];
    const newest = claim.parts.flatMap((part) => newestOf(claims.get(part), claims));
    const ahead = newest.filter(({ asOf }) => monthOf(asOf) > monthOf(claim.asOf));
    const lagging = newest.filter(({ asOf }) => monthOf(asOf) <= monthOf(claim.asOf));
    if (ahead.length === 0 || lagging.length === 0) return [];
    const names = (some: readonly Claim[]) => list([...new Set(some.map((one) => `"${one.id}"`))]);
    const message = `"${id}" stands at ${timeLabel(claim)}, since ${names(lagging)} ${lagging.length === 1 ? "has" : "have"} no newer value; ${names(ahead)} ${ahead.length === 1 ? "has" : "have"}`;
    return [{ ...entryProblem(entry, { path: ["formula"], message }), check: "behind" as const }];
  });
}

/** The newest value of the series that a part belongs to; nothing for a part that stands alone. */
function newestOf(part: Claim | undefined, claims: Ledger["claims"]): Claim[] {
  const newest = claims.get(part?.series ?? "");
  return newest === undefined ? [] : [newest];
}

/** Quarters of one season may end some days apart. */
function monthOf(date: string | null): string {
  return (date ?? "").slice(0, "2026-06".length);
}
