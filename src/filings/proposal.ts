import type { FilingDocument } from "./document.ts";
import { AbsentError, FilingError } from "./filing-error.ts";
import type { FilingSeries } from "./filing-series.ts";
import { findFact } from "./find-fact.ts";
import { lastDay } from "./period.ts";
import { sentenceOf } from "./sentence.ts";
import type { Submission } from "./submissions.ts";

/** A value that a filing gives for a series, and the ledger does not have. */
export interface Proposal {
  readonly series: FilingSeries;
  /** The last day of the time that it is about. */
  readonly at: string;
  /** In the unit of the series. */
  readonly value: number;
  /** The sentence or table row in which it is printed; null where it stands in the hidden header only. */
  readonly sentence: string | null;
  /** The line of the document in which it stands. */
  readonly line: number;
  readonly form: string;
  /** The document's address, or its path where it was read from a file. */
  readonly document: string;
  /** Null where the document was read from a file. */
  readonly submission: Submission | null;
}

/**
 * The value of a series at the end of the period that a document reports; never one of an earlier period in it.
 * @throws AbsentError where the ledger has that value already, or the document gives it for another length of time.
 * @throws FilingError where the document does not give it, not clearly, or not as the ledger has it.
 */
export function proposalFrom(
  document: FilingDocument,
  series: FilingSeries,
  submission: Submission | null = null,
): Proposal {
  const { end } = document.period;
  const { fact, number } = findFact(document, { filing: series.filing, unit: series.unit, end });
  refuseKnown(series, end, { value: number.value, place: `${document.name}, line ${fact.line}` });
  return {
    series,
    at: end,
    value: number.value,
    sentence: sentenceOf(fact),
    line: fact.line,
    form: submission?.form ?? document.form ?? "filing",
    document: document.name,
    submission,
  };
}

/** A value that the ledger has already is no proposal: it is as the document gives it, or is not. */
function refuseKnown({ id, values }: FilingSeries, end: string, given: { value: number; place: string }): void {
  const known = values.find(({ at }) => lastDay(at) === end);
  if (known === undefined) return;
  const { value, place } = given;
  if (known.value !== null && roundedLike(value, known.value) !== known.value)
    throw new FilingError(`${id}@${known.at} is ${known.value} in the ledger, but ${value} in ${place}`);
  throw new AbsentError(`${id}@${known.at} is in the ledger already: ${place} gives ${value}`);
}

/** A number rounded to as many digits as another one is given with. */
export function roundedLike(number: number, other: number): number {
  const digits = /\.(\d+)$/.exec(String(other))?.[1]?.length ?? 0;
  return Number(number.toFixed(digits));
}
