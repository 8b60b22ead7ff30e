import type { Fact } from "./document.ts";
import { FilingError } from "./filing-error.ts";
import { isKnownFormat, readNumberText } from "./number-text.ts";

/** The value of a fact, and how exact it is. */
export interface FactNumber {
  readonly value: number;
  /** The most by which it may differ from the exact number, since it is rounded. */
  readonly error: number;
}

/**
 * The number that a fact states, divided by a power of ten, rounded to 12 digits; null where the fact is nil.
 * @throws FilingError where its digits, its scale or its format cannot be read.
 */
export function numberOfFact(fact: Fact, exponent: number): FactNumber | null {
  if (fact.isNil) return null;
  const { text, format, scale, line, document } = fact;
  const place = `${document}, line ${line}: ${fact.concept}`;
  if (!isKnownFormat(format))
    throw new FilingError(`${place} has the format "${String(format)}", which is unknown here.`);
  const digits = readNumberText(text, format);
  if (digits === null) {
    throw new FilingError(`${place} is "${text}", which is no number in the format ${format ?? "of plain digits"}.`);
  }
  if (!/^[+-]?\d{1,2}$/.test(scale))
    throw new FilingError(`${place} has the scale "${scale}", which is no power of ten.`);
  // The power of ten is part of the text, so that the digits stay exact.
  const size = Number(Number(`${digits}e${Number(scale) - exponent}`).toPrecision(12));
  return { value: fact.isNegative && size !== 0 ? -size : size, error: errorOf(fact.decimals, exponent) };
}

/** Half of the last digit that a fact is rounded to; "INF" and nothing are exact. */
function errorOf(decimals: string, exponent: number): number {
  return /^[+-]?\d+$/.test(decimals) ? 0.5 * Number(`1e${-Number(decimals) - exponent}`) : 0;
}
