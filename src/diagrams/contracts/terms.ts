import type { Deal, Order } from "#ledger/claim.ts";
import type { Figures } from "#ledger/figures.ts";
import { months } from "#text/dates.ts";
import { yearOf } from "../shared/known-dates.ts";

/** The years over which an order is spread. */
export interface Term {
  /** The year in which it starts, with a fraction if that is the day of its signing. */
  readonly start: number;
  readonly years: number;
  /** "about 5 years from 2027, one report" */
  readonly words: string;
}

/** Letters of a month's name where there is little room. */
const monthLetters = 3;

/** The term of an order: from the day of signing, unless a later start is known. */
export function termOf(figures: Figures, deal: Deal, order: Order, day: string): Term | null {
  const length = lengthOf(figures, deal, order);
  if (length === null) return null;
  const { years, words, status } = length;
  if (order.starts === null) return { start: yearOf(day), years, words: words + doubt(status) };
  const start = yearOf(figures.day(order.starts));
  return { start, years, words: `${words} from ${String(Math.floor(start))}${doubt(status)}` };
}

/** How long an order runs, with its words and status; null where that is not disclosed. */
export function lengthOf({ figure }: Figures, deal: Deal, { years }: Order) {
  if (years === null)
    return deal.years === null ? null : { years: deal.years, words: `${String(deal.years)} years`, status: "" };
  const { value, words, status, unknown } = figure(years, "range", "unknown");
  return unknown === true ? null : { years: value, words, status };
}

const doubts: Readonly<Record<string, string>> = {
  "single-source": ", one report",
  estimated: ", estimate",
  disputed: ", disputed",
};
const doubt = (status: string) => doubts[status] ?? "";

/** A day with a short name of its month: "10 Sep 2025". */
export function dayWords(day: string): string {
  const [year, month, date] = day.split("-").map(Number);
  return [date, month === undefined ? undefined : months[month - 1]?.slice(0, monthLetters), year]
    .filter(Boolean)
    .join(" ");
}
