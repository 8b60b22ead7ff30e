import type { Claim } from "#ledger/claim.ts";
import type { Span } from "#ledger/vocabulary.ts";
import { type TimeMention, timesIn } from "#text/times.ts";

/** One month, as months since the year nought. */
type MonthNumber = number;

const lengths: Readonly<Record<Span, number>> = { quarter: 3, "half-year": 6, "nine-months": 9, year: 12 };

/** The months that a claim speaks of; empty where it says no time that could be held against words. */
export function monthsOf({ asOf, period, covers, date }: Claim): MonthNumber[] {
  if (covers !== null && asOf !== null) return lastMonths(asOf, lengths[covers]);
  const told = period === null ? [] : timesIn(`in ${period}`).flatMap(monthNumbers);
  const day = date ?? asOf;
  return [...told, ...(day === null ? [] : lastMonths(day, day.length === "2026".length ? 12 : 1))];
}

/** The months that a claim's sentence names, such as the year that an aim is for. */
export function monthsInSentence({ says }: Claim): MonthNumber[] {
  return timesIn(says).flatMap(monthNumbers);
}

function lastMonths(day: string, count: number): MonthNumber[] {
  const [year = 0, month = 12] = day.split("-").map(Number);
  return Array.from({ length: count }, (_, back) => year * 12 + month - back);
}

function monthNumbers({ year, months }: TimeMention): MonthNumber[] {
  return year === null ? [] : months.map((month) => year * 12 + month);
}

/** Whether a text's words for a time may mean one of these months. */
export function mayMean({ year, months }: TimeMention, numbers: readonly MonthNumber[]): boolean {
  return numbers.some((number) => {
    const month = ((number - 1) % 12) + 1;
    return months.includes(month) && (year === null || (number - month) / 12 === year);
  });
}
