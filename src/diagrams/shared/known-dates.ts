import type { Figures } from "#ledger/figures.ts";
import { formatDate } from "#text/dates.ts";

/** The month of a day in words: "May 2026"; a year stays a year. */
export function monthWords(day: string): string {
  return formatDate(day.slice(0, 7));
}

/** The month by which the youngest of these claims was known: "May 2026". */
export function knownBy({ day }: Pick<Figures, "day">, claims: readonly string[]): string {
  const [last = ""] = claims.map((claim) => day(claim)).toSorted((one, other) => other.localeCompare(one));
  return monthWords(last);
}

/** A day as a year with a fraction. */
export function yearOf(day: string): number {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  return Math.round((year + (month - 1) / 12 + (date - 1) / 365) * 100) / 100;
}
