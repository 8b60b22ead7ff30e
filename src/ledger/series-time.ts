import { formatDate, months } from "#text/dates.ts";
import type { Claim } from "./claim.ts";
import type { Span } from "./vocabulary.ts";

type Timed = Pick<Claim, "asOf" | "date" | "period" | "covers" | "series">;

const ordinals = ["first", "second", "third", "fourth"];
const lengths: Readonly<Record<Span, string>> = {
  quarter: "three months",
  "half-year": "six months",
  "nine-months": "nine months",
  year: "twelve months",
};

/** The time that a value covers, where its last day is `at`: "second quarter of 2026", "twelve months to June 2026", "2025". */
export function periodWords(at: string, span: Span): string {
  const [year = "", month = "12"] = at.split("-");
  const number = Number(month);
  if (span === "year" && number === 12) return year;
  if (span === "quarter" && number % 3 === 0) return `${ordinals[number / 3 - 1] ?? ""} quarter of ${year}`;
  if (span === "half-year" && number % 6 === 0) return `${ordinals[number / 6 - 1] ?? ""} half of ${year}`;
  return `${lengths[span]} to ${months[number - 1] ?? ""} ${year}`;
}

/** A claim's time as it stands in a sentence: "at the end of June 2026", "in the second quarter of 2026"; empty where it has none. */
export function timePhrase({ asOf, date, period, covers, series }: Timed): string {
  const day = asOf ?? date;
  if (covers !== null && day !== null) return withIn(periodWords(day, covers));
  if (period !== null && series === null) return withIn(period);
  return day === null ? "" : momentPhrase(day);
}

function momentPhrase(iso: string): string {
  const [year = "", month, day] = iso.split("-");
  if (day === undefined) return `in ${formatDate(iso)}`;
  if (!isLastDay(year, month, day)) return `on ${formatDate(iso)}`;
  return month === "12" ? `at the end of ${year}` : `at the end of ${formatDate(iso.slice(0, 7))}`;
}

function isLastDay(year: string, month = "", day = ""): boolean {
  return new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate() === Number(day);
}

const begins = /^(?:in|on|at|by|to|from|until|since|through|over|for|before|after|between|once|as) /;
const namesItself =
  /^(?:\d{4}\b|January|February|March|April|May|June|July|August|September|October|November|December|early|late|mid)/;

/** A period of an entry's own words, such as "first quarter of 2026" or "to May 2026", as a part of a sentence. */
function withIn(period: string): string {
  if (begins.test(period)) return period;
  return namesItself.test(period) ? `in ${period}` : `in the ${period}`;
}

/** The sentence of a claim with its amount and its time in place of {amount}, {at} and {At}. */
export function fillSentence(says: string, { amount, time }: { amount: string; time: string }): string {
  const capital = time.charAt(0).toUpperCase() + time.slice(1);
  return says.replaceAll("{amount}", amount).replaceAll("{at}", time).replaceAll("{At}", capital);
}

/** What may stand in braces in the sentence of a claim. */
export const sentenceFields = ["amount", "at", "At"];
