import type { Filing } from "#ledger/filing-schema.ts";
import type { Unit } from "#ledger/vocabulary.ts";
import { nearestFew } from "#text/nearest.ts";
import { type Candidate, candidatesOf, formatCandidate, type Stated, statedBy } from "./candidates.ts";
import { formatDimensions, hasSameDimensions, wantedDimensions } from "./dimensions.ts";
import type { FilingDocument } from "./document.ts";
import { AbsentError, FilingError } from "./filing-error.ts";
import { durationOf } from "./period.ts";
import { filingUnit, type FilingUnit } from "./units.ts";

/** Which number of a document is asked for. */
export interface Wanted {
  readonly filing: Filing;
  readonly unit: Unit;
  /** The last day of its time. */
  readonly end: string;
}

/** At most this many other numbers are listed where the one asked for is not there. */
const maxListed = 8;

/**
 * The one number of a document that has the concept, the time and exactly the axes asked for; in the unit asked for.
 * @throws AbsentError where the document gives it for another length of time only.
 * @throws FilingError, with what the document has instead, where there is none, more than one, or it is nil.
 */
export function findFact(document: FilingDocument, wanted: Wanted): Stated {
  const unit = unitOf(wanted);
  const candidates = candidatesOfCompany(document, wanted.filing);
  const dimensions = wantedDimensions(wanted.filing, wanted.end);
  const sameParts = candidates.filter(({ context, measure }) => {
    const isThen = context.period.end === wanted.end;
    return isThen && measure === unit.measure && hasSameDimensions(context.dimensions, dimensions);
  });
  const found = sameParts.filter(({ context }) => durationOf(context.period) === wanted.filing.duration);
  const [one, ...others] = found;
  const place = `${document.name}: ${wanted.filing.concept}`;
  if (others.length > 0) throw new FilingError(`${place} has more than one value that fits:\n${listed(found)}`);
  if (one === undefined && isOverTime(wanted, sameParts)) throw otherDuration(place, wanted, sameParts);
  if (one === undefined) throw notFound(place, wanted, candidates);
  const stated = statedBy(one, unit.exponent);
  if (stated === null) throw new FilingError(`${place} is there for ${wanted.end}, but empty (xsi:nil).`);
  return stated;
}

function unitOf({ unit }: Wanted): FilingUnit {
  const found = filingUnit(unit);
  if (found === null)
    throw new FilingError(
      `Filings have no number in the unit ${unit}; take usd-billion, usd, percent, times or count.`,
    );
  return found;
}

function candidatesOfCompany(document: FilingDocument, { concept, cik }: Filing): Candidate[] {
  const candidates = candidatesOf(document, concept);
  if (candidates.length === 0) {
    const near = nearestFew(concept, new Set(document.facts.map((fact) => fact.concept)), 5);
    const advice = near.length === 0 ? "It has no numbers at all." : `The nearest names in it are ${near.join(", ")}.`;
    throw new FilingError(`${document.name} has no fact ${concept}. ${advice}`);
  }
  const own = candidates.filter(({ context }) => context.cik === cik);
  if (own.length > 0) return own;
  const others = [...new Set(candidates.map(({ context }) => String(context.cik)))].join(", ");
  throw new FilingError(`${document.name} is of the company with the CIK ${others}, not ${cik}.`);
}

/** Whether the number is there for another length of time; a moment never takes the place of a time. */
function isOverTime({ filing }: Wanted, others: readonly Candidate[]): boolean {
  return filing.duration !== "instant" && others.some(({ context }) => context.period.start !== null);
}

function otherDuration(place: string, { filing, end }: Wanted, others: readonly Candidate[]): AbsentError {
  return new AbsentError(
    `${place} is not given for the ${filing.duration} to ${end}, but for another time:\n${listed(others)}`,
  );
}

function notFound(place: string, { filing, unit, end }: Wanted, candidates: readonly Candidate[]): FilingError {
  const time = filing.duration === "instant" ? `at ${end}` : `for the ${filing.duration} to ${end}`;
  const parts = formatDimensions(wantedDimensions(filing, end));
  const newestFirst = candidates.toSorted((a, b) => b.context.period.end.localeCompare(a.context.period.end));
  const first = `${place} is not given ${time} in ${unit}, ${parts}. The document has:`;
  return new FilingError(`${first}\n${listed(newestFirst)}`);
}

function listed(candidates: readonly Candidate[]): string {
  const lines = candidates.slice(0, maxListed).map((candidate) => `  ${formatCandidate(candidate)}`);
  const left = candidates.length - lines.length;
  return [...lines, ...(left > 0 ? [`  and ${left} more`] : [])].join("\n");
}
