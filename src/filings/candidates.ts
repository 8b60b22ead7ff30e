import type { Context, Fact, FilingDocument } from "./document.ts";
import { aspectsOf, formatDimensions } from "./dimensions.ts";
import { FilingError } from "./filing-error.ts";
import { numberOfFact, type FactNumber } from "./number-of-fact.ts";
import { formatPeriod } from "./period.ts";

/** One number of a document: its facts, which may be printed many times, with their context and their unit. */
export interface Candidate {
  readonly facts: readonly Fact[];
  readonly context: Context;
  readonly measure: string;
}

/**
 * The numbers that a document gives for a concept, in the order of the document.
 * @throws FilingError where a fact refers to a context or unit that the document does not hold.
 */
export function candidatesOf({ name, facts, contexts, units }: FilingDocument, concept: string): Candidate[] {
  const found = new Map<string, { facts: Fact[]; context: Context; measure: string }>();
  for (const fact of facts.filter((fact) => fact.concept === concept)) {
    const context = contexts.get(fact.contextRef);
    const measure = units.get(fact.unitRef);
    if (context === undefined || measure === undefined) {
      const missing = context === undefined ? `context "${fact.contextRef}"` : `unit "${fact.unitRef}"`;
      throw new FilingError(`${name}, line ${fact.line}: ${concept} refers to the ${missing}, which is not there.`);
    }
    const key = `${aspectsOf(context.dimensions, context.period, measure)} ${String(context.cik)}`;
    const known = found.get(key);
    if (known === undefined) found.set(key, { facts: [fact], context, measure });
    else known.facts.push(fact);
  }
  return [...found.values()];
}

/** A number that is printed several times, in its most exact form, with the fact that has it. */
export interface Stated {
  readonly fact: Fact;
  readonly number: FactNumber;
}

/**
 * The most exact of a candidate's facts; of equally exact ones, the one that stands in the longest text.
 * @returns null where all of them are nil.
 * @throws FilingError where they contradict each other by more than their rounding.
 */
export function statedBy({ facts }: Candidate, exponent: number): Stated | null {
  const stated = facts.flatMap((fact): Stated[] => {
    const number = numberOfFact(fact, exponent);
    return number === null ? [] : [{ fact, number }];
  });
  const best = stated.sort(byExactness)[0];
  if (best === undefined) return null;
  const other = stated.find(({ number }) => contradicts(number, best.number));
  if (other === undefined) return best;
  const lines = `${best.number.value} (line ${best.fact.line}) and ${other.number.value} (line ${other.fact.line})`;
  throw new FilingError(
    `${best.fact.document}: ${best.fact.concept} stands twice for the same time and parts, as ${lines}.`,
  );
}

function byExactness(a: Stated, b: Stated): number {
  const length = ({ fact }: Stated) => fact.block?.text.length ?? 0;
  return a.number.error - b.number.error || length(b) - length(a);
}

function contradicts(a: FactNumber, b: FactNumber): boolean {
  // Rounding of the computer is far below the last digit of any filing.
  const slack = 1e-9 * Math.max(Math.abs(a.value), Math.abs(b.value));
  return Math.abs(a.value - b.value) > a.error + b.error + slack;
}

/** A candidate in a line for an editor: its digits as printed, its time, its parts. */
export function formatCandidate({ facts, context, measure }: Candidate): string {
  const [fact] = facts;
  const sign = fact?.isNegative === true ? "-" : "";
  const scale = fact === undefined || fact.scale === "0" ? "" : `e${fact.scale}`;
  const amount = fact === undefined || fact.isNil ? "nil" : `${sign}${fact.text}${scale}`;
  return `${amount} ${measure.replace(/^.*:/, "")} ${formatPeriod(context.period)}, ${formatDimensions(context.dimensions)}`;
}
