import type { Contract } from "../contracts/data.ts";
import { promisedIn, type YearRows } from "./year-rows.ts";

/** Of the largest sum of a year, so much belongs to the years in which all orders run together. */
const nearlyAll = 0.98;

/** The first and the last year in which the orders together come to their most. */
export function plateauOf(orders: readonly Contract[], rows: YearRows): { first: number; last: number } {
  const years = rows.years.filter((year) => year !== rows.later);
  const most = Math.max(...years.map((year) => promisedIn(orders, year, rows)));
  const isFull = (year: number) => promisedIn(orders, year, rows) >= most * nearlyAll;
  const first = years.find(isFull) ?? 0;
  const after = years.find((year) => year > first && !isFull(year));
  return { first, last: (after ?? (years.at(-1) ?? first) + 1) - 1 };
}
