import type { Figures } from "#ledger/figures.ts";
import { claimIn, cloudsOf } from "../shared/companies.ts";
import { monthWords } from "../shared/known-dates.ts";

/** The dates of the backlog pictures, in words. */
export interface BacklogDates {
  /** "at the end of June 2026", and in short "June 2026". */
  readonly at: string;
  readonly month: string;
  /** The same of one quarter before. */
  readonly before: string;
  readonly beforeMonth: string;
  /** Clouds whose quarter ends at another time: its name, and that month without the year where it is the same one. */
  readonly others: readonly { readonly name: string; readonly month: string }[];
  /** The month of the youngest figure of each cloud that has one. */
  readonly later: Readonly<Record<string, string>>;
}

/** The dates of the sum of backlogs, of the one before, and of the clouds that differ. */
export function datesOf(newest: Figures, sum: string): BacklogDates {
  const now = newest.asOf(sum);
  const month = monthWords(now.day(sum));
  const clouds = cloudsOf(newest).map((cloud) => ({
    id: cloud.id,
    name: cloud.short,
    backlog: claimIn(cloud, "backlog"),
  }));
  const [, year = ""] = month.split(" ");
  const own = clouds.map(({ name, backlog }) => ({ name, month: monthWords(now.day(backlog)) }));
  const younger = clouds.filter(({ backlog }) => newest.day(backlog) > now.day(backlog));
  return {
    at: newest.at(sum),
    month,
    before: newest.at(`${sum}@previous`),
    beforeMonth: monthWords(newest.day(`${sum}@previous`)),
    others: own
      .filter((one) => one.month !== month)
      .map((one) => ({ ...one, month: one.month.replace(` ${year}`, "") })),
    later: Object.fromEntries(younger.map(({ id, backlog }) => [id, monthWords(newest.day(backlog))])),
  };
}
