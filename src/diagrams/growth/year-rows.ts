import { range, sum } from "d3-array";
import { canvases, type Group, type Label, type Layout, type Mark, type Point } from "#scene/scene.ts";
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

/** The years of the picture: from the year of what was earned on; the last row may stand for all later years. */
export interface YearRows {
  readonly years: readonly number[];
  /** The first of the later years, which share the last row. */
  readonly later: number | null;
}

/** The rows for these orders: one for each year, and one for all that comes later where orders run on for long. */
export function rowsFor({ orders, earned }: Pick<GrowthData, "orders" | "earned">): YearRows {
  const end = Math.max(...orders.map(({ term }) => (term === null ? 0 : Math.ceil(term.start + term.years))));
  const first = earned.year;
  const count = Math.min(mostYears, Math.max(fewestYears, end - first));
  return { years: range(first, first + count), later: end > first + count ? first + count - 1 : null };
}

/** The right end of an amount that begins at the left edge of a row. */
export function endX(value: number, worth: number, layout: Layout): number {
  return metrics[layout].x + rowWidth(value, worth, layout);
}

/** The upper edge of the promises for a year, or, with `row` 1, of its revenue. */
export function yearY(year: number, { years }: YearRows, layout: Layout, row: 0 | 1 = 0): number {
  const { top, height } = metrics[layout];
  return top + ((year - (years[0] ?? year)) * height) / years.length + row * grids[layout].pitch;
}

/** The years, each in the middle of its two rows. */
export function yearNames(rows: YearRows, layout: Layout): Mark[] {
  const { name: size } = metrics[layout];
  const { pitch, side } = grids[layout];
  const style = { x: pageMetrics[layout].margin, size, weight: "bold" } as const;
  return rows.years.map((year) => {
    const y = yearY(year, rows, layout) + (pitch + side) / 2 + size * 0.36;
    const text = year === rows.later ? "later" : String(year);
    return { kind: "label", key: `growth:year:${text}`, ...style, y, text };
  });
}

/** The part of an order that falls into a row if it is spread evenly, in billions from its first dollar. */
function partIn({ amount, term }: Contract, year: number, { later }: YearRows): { from: number; to: number } {
  if (term === null) return { from: 0, to: 0 };
  const by = (time: number) => (Math.min(Math.max(time - term.start, 0), term.years) * amount.value) / term.years;
  return { from: roundAmount(by(year)), to: roundAmount(year === later ? amount.value : by(year + 1)) };
}

const inRow = (order: Contract, year: number, rows: YearRows) => {
  const { from, to } = partIn(order, year, rows);
  return roundAmount(to - from);
};

/** What is promised for the year of a row in all. */
export function promisedIn(orders: readonly Contract[], year: number, rows: YearRows): number {
  return roundAmount(sum(orders, (order) => inRow(order, year, rows)));
}

/** Draws the promises for each year: one order after another, each square filled before the next one begins. */
export function promisedRows({ orders, worth }: GrowthData, rows: YearRows, layout: Layout): Group[] {
  const named = new Set<string>();
  return rows.years.map((year) => {
    const due = orders.filter((order) => inRow(order, year, rows) > 0);
    const amounts = due.map((order) => ({
      pool: `${order.id}:${String(year)}`,
      claim: order.amount.claim,
      value: inRow(order, year, rows),
    }));
    const place = { x: metrics[layout].x, y: yearY(year, rows, layout) };
    const row = drawSquares(
      { key: `run:promised:${String(year)}`, amounts, ...place, money: "promise", worth },
      layout,
    );
    return { ...row, marks: withOrderKeys(row.marks, { due, year, worth, rows }, named) };
  });
}

interface DueOrders {
  readonly due: readonly Contract[];
  readonly year: number;
  readonly worth: number;
  readonly rows: YearRows;
}

/** Gives pieces the keys of the order's own squares, because they are the same dollars; if two pieces share one, the first one gets its key. */
function withOrderKeys(pieces: readonly Mark[], { due, year, worth, rows }: DueOrders, named: Set<string>): Mark[] {
  const done = new Map<string, number>();
  return pieces.map((piece) => {
    const order = due.find(({ amount }) => amount.claim === piece.amount?.claim);
    if (order === undefined || piece.amount === undefined) return piece;
    const before = done.get(order.id) ?? partIn(order, year, rows).from;
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
  const rows = rowsFor(data);
  if (!rows.years.includes(year) || year === rows.later)
    throw new CannotDraw(figure.claim, "is of a year that has no row");
  const { claim, value, low = value } = figure;
  const { worth } = data;
  const pool = `revenue-${String(year)}`;
  const y = yearY(year, rows, layout, 1);
  const amounts = [
    { pool, claim, value: low, ...(isTarget ? { certainty: "conditional" as const } : {}) },
    ...(low < value ? [{ pool: `${pool}-range`, claim, value: value - low, certainty: "conditional" as const }] : []),
  ];
  const { small } = pageMetrics[layout];
  return [
    drawSquares({ key: `run:${pool}:0`, amounts, x: metrics[layout].x, y, money: "revenue", worth }, layout),
    ...inlineLabels({
      key: `growth:${String(year)}:${parts.map(({ text }) => text).join(" ")}`,
      ...textPlace({ of, isTarget, parts }, { worth, y }, layout),
      parts: parts.map((part) => ({ size: small, ...part })),
    }),
  ];
}

/** After the squares; where that has no room, at the end of the row of promises above them. */
function textPlace(row: RevenueRow, { worth, y }: { worth: number; y: number }, layout: Layout): Point {
  const { small, margin } = pageMetrics[layout];
  const right = canvases[layout].width - margin;
  const baseline = y + grids[layout].side / 2 + small * 0.36;
  const x = endX(row.of.figure.value, worth, layout) + metrics[layout].gap;
  const width = textLength(row, layout);
  if (x + width <= right) return { x, y: baseline };
  const largest = Math.max(...row.parts.map(({ size = small }) => size));
  return { x: right - width, y: y - largest * 0.3 };
}

function textLength({ parts }: RevenueRow, layout: Layout): number {
  const { small } = pageMetrics[layout];
  return sum(parts, ({ text, size = small, weight }) => textWidth(text, size, weight) + size * 0.28);
}

/** Where the squares and the text of a row of revenue end. */
export function revenueEnd(row: RevenueRow, worth: number, layout: Layout): number {
  const end = endX(row.of.figure.value, worth, layout) + metrics[layout].gap + textLength(row, layout);
  return Math.min(end, canvases[layout].width - pageMetrics[layout].margin);
}
