import type { Claim, Ledger } from "#ledger/claim.ts";
import { type ClaimPlace } from "#ledger/locate-entry.ts";
import { type Entry, entryProblem } from "#ledger/read-entries.ts";
import type { LedgerLists } from "#ledger/read-ledger.ts";
import { readOverrules, type Warning } from "#ledger/warning.ts";
import { timesIn } from "#text/times.ts";
import { mayMean, monthsOf } from "./claim-times.ts";

interface Dated {
  readonly ledger: Ledger;
  readonly lists: LedgerLists;
  readonly places: ReadonlyMap<string, ClaimPlace>;
}

/** Warns of dates of the ledger that cannot be, or that do not go together. */
export function reviewDates({ ledger, lists, places }: Dated): Warning[] {
  const { asOf } = ledger.site;
  return [
    ...[...places].flatMap(([id, place]) => {
      const claim = ledger.claims.get(id);
      return claim === undefined ? [] : reviewClaimDates(claim, place, asOf);
    }),
    ...lists.sources.entries.flatMap((entry) => reviewSourceDate(entry, asOf)),
  ];
}

function reviewClaimDates(claim: Claim, { entry, path }: ClaimPlace, siteAsOf: string): Warning[] {
  if (isOverruled(entry.fields.overrule)) return [];
  const at = path.length > 0 ? [...path, "at"] : ["as-of"];
  const tell = (where: typeof at, message: string): Warning => {
    return { ...entryProblem(entry, { path: where, message }), check: "date" };
  };
  const { asOf, recheckBy, status, unit, formula } = claim;
  const warnings: Warning[] = [];
  if (asOf !== null && formula === null && status !== "forecast" && unit !== "date" && isAfter(asOf, siteAsOf))
    warnings.push(
      tell(at, `${asOf} is after ${siteAsOf}, the "as-of" of content/site.yaml; set that later, or mend this date`),
    );
  if (asOf !== null && recheckBy !== null && formula === null && recheckBy <= asOf)
    warnings.push(
      tell([...path, "recheck-by"], `"recheck-by" is ${recheckBy}, which is not after ${asOf}, the day of the number`),
    );
  const said = timesIn(claim.says);
  const months = monthsOf(claim);
  if (said.length > 0 && months.length > 0 && !said.some((time) => mayMean(time, months)) && claim.series !== null)
    warnings.push(
      tell(
        ["says"],
        `"says" speaks of "${said[0]?.words ?? ""}", but "${claim.id}" is of ${asOf ?? ""}; write {at} in place of the date`,
      ),
    );
  return warnings;
}

/** A source that is younger than the site says its numbers are. */
function reviewSourceDate(entry: Entry<{ readonly date?: string | undefined }>, siteAsOf: string): Warning[] {
  const { date } = entry.fields;
  if (date === undefined || !isAfter(date, siteAsOf)) return [];
  const message = `the source is of ${date}, after ${siteAsOf}, the "as-of" of content/site.yaml; set that later, or mend this date`;
  return [{ ...entryProblem(entry, { path: ["date"], message }), check: "date" }];
}

function isOverruled(overrule: string | undefined): boolean {
  return readOverrules(overrule ?? "").overrules.some(({ check }) => check === "date");
}

/** Whether a day, month or year lies wholly after another. */
function isAfter(date: string, other: string): boolean {
  const length = Math.min(date.length, other.length);
  return date.slice(0, length) > other.slice(0, length);
}
