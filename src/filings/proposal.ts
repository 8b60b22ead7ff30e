import type { FilingDocument } from "./document.ts";
import { AbsentError } from "./filing-error.ts";
import type { FilingSeries } from "./filing-series.ts";
import { findFact } from "./find-fact.ts";
import { lastDay } from "./period.ts";
import { sentenceOf } from "./sentence.ts";
import type { Submission } from "./submissions.ts";

/** A value that a filing gives for a series, newer than the newest of the ledger. */
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
 * @throws FilingError where the document does not give it, or not clearly.
 */
export function proposalFrom(
  document: FilingDocument,
  series: FilingSeries,
  submission: Submission | null = null,
): Proposal {
  const { end } = document.period;
  if (end <= lastDay(series.at)) {
    const advice = "To compare the values of the ledger with their filings, run it with --verify.";
    throw new AbsentError(
      `${document.name} reports up to ${end}, and ${series.id} has a value of ${series.at}. ${advice}`,
    );
  }
  const { fact, number } = findFact(document, { filing: series.filing, unit: series.unit, end });
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
