import { range, sum } from "d3-array";
import type { Group, Label, Layout, Mark } from "#scene/scene.ts";
import { textWidth } from "#scene/text-width.ts";
import type { Contract } from "../contracts/data.ts";
import { CannotDraw } from "../diagram.ts";
import { inlineLabels, pageMetrics } from "../shared/headline-and-footer.ts";
import { grids, roundAmount } from "../shared/tiles.ts";
import type { GrowthData, OfYear } from "./data.ts";
import { drawSquares, rowWidth } from "./squares.ts";

/** Years have a row of promises and below it a row of revenue; ten of them, or one more for an order that runs on. */
const fewestYears = 10;
const mostYears = 11;

const metrics = {
  wide: { top: 108, height: 470, x: 98, name: 17, gap: 7 },
  tall: { top: 48, height: 230, x: 48, name: 12, gap: 4 },
} as const;

/** The years of the picture: from the year of what was earned to the last one of the orders. */
export function yearsOf({ orders, earned, target }: Pick<GrowthData, "orders" | "earned" | "target">): number[] {
  const ends = orders.map(({ term }) => (term === null ? 0 : Math.ceil(term.start + term.years)));
  const last = Math.max(earned.year + fewestYears, target.year + 1, ...ends);
  return range(earned.year, Math.min(last, earned.year + mostYears));
}

/** The right end of an amount that begins at the left edge of a row. */
export function endX(value: number, worth: number, layout: Layout): number {
  return metrics[layout].x + rowWidth(value, worth, layout);
}

/** The upper edge of the promises for a year, or, with `row` 1, of its revenue. */
export function yearY(year: number, years: readonly number[], layout: Layout, row: 0 | 1 = 0): number {
  const { top, height } = metrics[layout];
  return top + ((year - (years[0] ?? year)) * height) / years.length + row * grids[layout].pitch;
}

/** The years, each in the middle of its two rows. */
export function yearNames(years: readonly number[], layout: Layout): Mark[] {
  const { name: size } = metrics[layout];
  const { pitch, side } = grids[layout];
  const style = { x: pageMetrics[layout].margin, size, weight: "bold" } as const;
  return years.map((year) => {
    const y = yearY(year, years, layout) + (pitch + side) / 2 + size * 0.36;
    return { kind: "label", key: `growth:year:${String(year)}`, ...style, y, text: String(year) };
  });
}

/** The part of an order that falls into a year if it is spread evenly, in billions from its first dollar. */
function partIn({ amount, term }: Contract, year: number): { readonly from: number; readonly to: number } {
  if (term === null) return { from: 0, to: 0 };
  const by = (time: number) => (Math.min(Math.max(time - term.start, 0), term.years) * amount.value) / term.years;
  return { from: roundAmount(by(year)), to: roundAmount(by(year + 1)) };
}

const inYear = (order: Contract, year: number) => {
  const { from, to } = partIn(order, year);
  return roundAmount(to - from);
};

/** What is promised for a year in all. */
export function promisedIn(orders: readonly Contract[], year: number): number {
  return roundAmount(sum(orders, (order) => inYear(order, year)));
}

/** Draws the promises for each year: one order after another, each square filled before the next one begins. */
export function promisedRows({ orders, worth }: GrowthData, years: readonly number[], layout: Layout): Group[] {
  const named = new Set<string>();
  return years.map((year) => {
    const due = orders.filter((order) => inYear(order, year) > 0);
    const amounts = due.map((order) => ({
      pool: `${order.id}:${String(year)}`,
      claim: order.amount.claim,
      value: inYear(order, year),
    }));
    const place = { x: metrics[layout].x, y: yearY(year, years, layout) };
    const row = drawSquares(
      { key: `run:promised:${String(year)}`, amounts, ...place, money: "promise", worth },
      layout,
    );
    return { ...row, marks: withOrderKeys(row.marks, { due, year, worth }, named) };
  });
}

interface DueOrders {
  readonly due: readonly Contract[];
  readonly year: number;
  readonly worth: number;
}

/** Gives pieces the keys of the order's own squares, because they are the same dollars; if two pieces share one, the first one gets its key. */
function withOrderKeys(pieces: readonly Mark[], { due, year, worth }: DueOrders, named: Set<string>): Mark[] {
  const done = new Map<string, number>();
  return pieces.map((piece) => {
    const order = due.find(({ amount }) => amount.claim === piece.amount?.claim);
    if (order === undefined || piece.amount === undefined) return piece;
    const before = done.get(order.id) ?? partIn(order, year).from;
    done.set(order.id, before + piece.amount.value);
    const tile = Math.floor((before + piece.amount.value / 2) / worth);
    const key = `tile:${order.pool}:${String(order.first + tile)}`;
    if (named.has(key)) return piece;
    named.add(key);
    return { ...piece, key };
  });
}

/** A row of revenue: its number and year, whether it is an aim, and what is written after it. */
export interface RevenueRow {
  readonly of: OfYear;
  readonly isTarget: boolean;
  readonly parts: readonly RevenueText[];
}
type RevenueText = Pick<Label, "text"> & Partial<Label>;

/** Draws the revenue of a year as ruled squares, dashed for a target and for what a range leaves open, and text after it. */
export function revenueRow({ of, isTarget, parts }: RevenueRow, data: GrowthData, layout: Layout): Mark[] {
  const { figure, year } = of;
  const years = yearsOf(data);
  if (!years.includes(year)) throw new CannotDraw(figure.claim, "is of a year that has no row");
  const { claim, value, low = value } = figure;
  const { worth } = data;
  const pool = `revenue-${String(year)}`;
  const y = yearY(year, years, layout, 1);
  const amounts = [
    { pool, claim, value: low, ...(isTarget ? { certainty: "conditional" as const } : {}) },
    ...(low < value ? [{ pool: `${pool}-range`, claim, value: value - low, certainty: "conditional" as const }] : []),
  ];
  const { small } = pageMetrics[layout];
  return [
    drawSquares({ key: `run:${pool}:0`, amounts, x: metrics[layout].x, y, money: "revenue", worth }, layout),
    ...inlineLabels({
      key: `growth:${String(year)}:${parts.map(({ text }) => text).join(" ")}`,
      x: endX(value, worth, layout) + metrics[layout].gap,
      y: y + grids[layout].side / 2 + small * 0.36,
      parts: parts.map((part) => ({ size: small, ...part })),
    }),
  ];
}

/** Where the text after a row of revenue ends. */
export function revenueEnd({ of, parts }: RevenueRow, worth: number, layout: Layout): number {
  const { small } = pageMetrics[layout];
  const widths = parts.map(({ text, size = small, weight }) => textWidth(text, size, weight) + size * 0.28);
  return endX(of.figure.value, worth, layout) + metrics[layout].gap + sum(widths);
}
