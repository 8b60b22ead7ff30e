import type { Claim, Ledger } from "#ledger/claim.ts";
import { timeLabel } from "#ledger/labels.ts";
import type { ClaimPlace } from "#ledger/locate-entry.ts";
import { entryProblem } from "#ledger/read-entries.ts";
import { readOverrules, type Warning } from "#ledger/warning.ts";
import { addMonths, monthsBetween } from "#text/months.ts";
import { list } from "#text/list.ts";

/** Warns of a computed series whose newest value is older than that of a part: the other parts lack one. */
export function reviewSeries({ claims }: Ledger, places: ReadonlyMap<string, ClaimPlace>): Warning[] {
  return [...places].flatMap(([id, { entry, path }]) => {
    const claim = claims.get(id);
    if (claim?.series !== id || claim.formula === null || path.length > 0) return [];
    if (readOverrules(entry.fields.overrule ?? "").overrules.some(({ check }) => check === "behind")) return [];
    const newest = claim.parts.flatMap((part) => newestOf(claims.get(part), claims));
    const last =
      newest
        .flatMap(({ asOf }) => asOf ?? [])
        .sort()
        .at(-1) ?? "";
    const lagging = newest.filter((part) => nextDate(part, claims) <= last);
    const ahead = newest.filter((part) => !lagging.includes(part) && (part.asOf ?? "") > (claim.asOf ?? ""));
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

/** When the next value of a series should be of: as long after the newest as that is after the one before. */
function nextDate({ series, asOf }: Claim, claims: Ledger["claims"]): string {
  const dates = [...claims.values()].flatMap((claim) => (claim.series === series ? (claim.asOf ?? []) : []));
  const [newest = asOf ?? "", before] = dates.sort().reverse();
  return addMonths(newest, before === undefined ? usualGap : Math.max(1, monthsBetween(before, newest)));
}

/** Months between two values of a series that has one only: a quarter. */
const usualGap = 3;
