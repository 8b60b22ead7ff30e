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

/** The time of a claim as it stands at the end of a label: "end of June 2026". */
export function momentWords({ at }: Pick<Figures, "at">, claim: string): string {
  return at(claim).replace(/^(?:at the|at|in the|in|on) /, "");
}
