import type { Contract } from "../contracts/data.ts";
import { promisedIn } from "./year-rows.ts";

/** Of the largest sum of a year, so much belongs to the years in which all orders run together. */
const nearlyAll = 0.98;

/** The first and the last year in which the orders together come to their most. */
export function plateauOf(orders: readonly Contract[], years: readonly number[]): { first: number; last: number } {
  const most = Math.max(...years.map((year) => promisedIn(orders, year)));
  const isFull = (year: number) => promisedIn(orders, year) >= most * nearlyAll;
  const first = years.find(isFull) ?? 0;
  const after = years.find((year) => year > first && !isFull(year));
  return { first, last: (after ?? (years.at(-1) ?? first) + 1) - 1 };
}
