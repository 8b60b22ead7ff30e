import { max, range, sum } from "d3-array";
import type { Contract } from "../contracts/data.ts";
import { roundAmount } from "../shared/tiles.ts";
import type { GrowthData } from "./data.ts";

/** The years of the picture: from that of what was earned to the last one of an order or a target. */
export function yearsOf({ orders, earned, target }: Pick<GrowthData, "orders" | "earned" | "target">): number[] {
  const end = max(orders, ({ term }) => (term === null ? 0 : Math.ceil(term.start + term.years - instant))) ?? 0;
  const first = Math.min(earned.year, ...orders.flatMap(({ term }) => (term === null ? [] : [Math.floor(term.start)])));
  return range(first, Math.max(end, target.year + 1));
}

/** What ends so early in a year, in years, does not reach into it. */
const instant = 0.02;

/** What of an order falls into a year if it is spread evenly, in billions. */
export function dueIn({ amount, term }: Contract, year: number): number {
  if (term === null) return 0;
  const by = (time: number) => (Math.min(Math.max(time - term.start, 0), term.years) * amount.value) / term.years;
  // What reaches into a year by an instant is due in the year before.
  const isLast = year + 1 + instant >= term.start + term.years;
  if (year >= term.start + term.years - instant) return 0;
  return roundAmount((isLast ? amount.value : by(year + 1)) - by(year));
}

/** What is promised for a year in all. */
export function promisedIn(orders: readonly Contract[], year: number): number {
  return roundAmount(sum(orders, (order) => dueIn(order, year)));
}

/** Of the largest sum of a year, so much belongs to the years in which all orders run together. */
const nearlyAll = 0.98;

/** The first and the last year in which the orders together come to their most. */
export function plateauOf(data: Pick<GrowthData, "orders" | "earned" | "target">): { first: number; last: number } {
  const years = yearsOf(data);
  const most = max(years, (year) => promisedIn(data.orders, year)) ?? 0;
  const full = years.filter((year) => promisedIn(data.orders, year) >= most * nearlyAll);
  return { first: full[0] ?? 0, last: full.at(-1) ?? 0 };
}
