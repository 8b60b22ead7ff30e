import { formatDimensions, wantedDimensions } from "./dimensions.ts";
import type { FilingDocument } from "./document.ts";
import { type Edgar, withoutViewer } from "./edgar.ts";
import { FilingError } from "./filing-error.ts";
import type { FilingSeries, LedgerValue } from "./filing-series.ts";
import { findFact } from "./find-fact.ts";
import { lastDay } from "./period.ts";
import { roundedLike } from "./proposal.ts";
import { readAt } from "./propose.ts";

/** What became of one filed value of the ledger. */
export interface Verification {
  /** The value's name: msft-rpo@2026-06-30. */
  readonly name: string;
  readonly result: "same" | "different" | "unread";
  /** A sentence that says so. */
  readonly words: string;
}

interface Filed extends LedgerValue {
  readonly value: number;
}

/** Compares every filed value of some series with the document that is its source. */
export async function verifyFiled(edgar: Edgar, series: readonly FilingSeries[]): Promise<Verification[]> {
  const found: Verification[] = [];
  for (const one of series) {
    for (const value of one.values.filter(isFiled)) found.push(await verifyValue(edgar, one, value));
  }
  return found;
}

function isFiled(value: LedgerValue): value is Filed {
  return value.status === "filed" && value.value !== null;
}

async function verifyValue(edgar: Edgar, series: FilingSeries, value: Filed): Promise<Verification> {
  const name = `${series.id}@${value.at}`;
  try {
    if (value.sourceUrl === null) throw new FilingError("none of its sources has an address.");
    const document = await readAt(edgar, withoutViewer(value.sourceUrl));
    return { name, ...comparison(document, series, value) };
  } catch (error) {
    if (!(error instanceof FilingError)) throw error;
    return { name, result: "unread", words: `${name} could not be compared: ${error.message}` };
  }
}

/** Compares a value with its document; the filing's number is rounded to the digits that the ledger gives. */
function comparison(document: FilingDocument, series: FilingSeries, value: Filed): Omit<Verification, "name"> {
  const { filing, unit, id } = series;
  const end = endOf(document, filing.concept, value.at);
  const { number, fact } = findFact(document, { filing, unit, end });
  const name = `${id}@${value.at}`;
  const place = `${document.name}, line ${fact.line}`;
  if (roundedLike(number.value, value.value) === value.value) {
    return { result: "same", words: `${name} is ${value.value} in the ledger and ${number.value} in ${place}` };
  }
  const parts = formatDimensions(wantedDimensions(filing, end));
  const words = `${name} is ${value.value} in the ledger, but ${number.value} in ${place} (${filing.concept}, ${parts})`;
  return { result: "different", words };
}

/** The last day of a value's time: where the ledger gives a month or a year, the latest day in it that the concept has. */
function endOf({ facts, contexts }: FilingDocument, concept: string, at: string): string {
  const ends = facts
    .filter((fact) => fact.concept === concept)
    .flatMap(({ contextRef }) => contexts.get(contextRef)?.period.end ?? [])
    .filter((end) => end.startsWith(at));
  return ends.sort().at(-1) ?? lastDay(at);
}
