import { range, sum } from "d3-array";
import type { Figure } from "#ledger/figures.ts";
import type { Group, Label, Layout, Mark } from "#scene/scene.ts";
import type { Contract } from "../contracts/data.ts";
import { drawAmountRow } from "../shared/cash-tiles.ts";
import { inlineLabels, pageMetrics } from "../shared/headline-and-footer.ts";
import { drawTiles, grids, roundAmount, tilesOf } from "../shared/tiles.ts";

/** First and last year; each year has a row of promises and below it a row of revenue. */
const first = 2025;
const last = 2034;

const metrics = {
  wide: { top: 108, year: 47, x: 98, name: 17, gap: 7 },
  tall: { top: 48, year: 23, x: 48, name: 12, gap: 4 },
} as const;

const years = range(first, last + 1);

/** The right end of an amount that begins at the left edge of a row. */
export function endX(value: number, worth: number, layout: Layout): number {
  const { pitch, side } = grids[layout];
  const full = Math.floor(value / worth + 1e-9);
  const rest = roundAmount(value - full * worth);
  return metrics[layout].x + full * pitch + (rest === 0 ? side - pitch : (side * rest) / worth);
}

/** The upper edge of the promises for a year, or, with `row` 1, of its revenue. */
export function yearY(year: number, layout: Layout, row: 0 | 1 = 0): number {
  const { top, year: step } = metrics[layout];
  return top + (year - first) * step + row * grids[layout].pitch;
}

/** The years, each in the middle of its two rows. */
export function yearNames(layout: Layout): Mark[] {
  const { name: size } = metrics[layout];
  const { pitch, side } = grids[layout];
  return years.map((year) => ({
    kind: "label",
    key: `growth:year:${String(year)}`,
    x: pageMetrics[layout].margin,
    y: yearY(year, layout) + (pitch + side) / 2 + size * 0.36,
    size,
    weight: "bold",
    text: String(year),
  }));
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

/** Draws the promises for each year: one order after another, each square filled before the next one begins. */
export function promisedRows(orders: readonly Contract[], layout: Layout): Group[] {
  const named = new Set<string>();
  return years.map((year) => {
    const key = `run:promised:${String(year)}`;
    const due = orders.filter((order) => inYear(order, year) > 0);
    const amounts = due.map((order) => ({
      pool: `${order.id}:${String(year)}`,
      claim: order.amount.claim,
      value: inYear(order, year),
      paid: true,
    }));
    const place = { x: metrics[layout].x, y: yearY(year, layout) };
    const worth = orders[0]?.worth ?? 1;
    const row = drawAmountRow({ key, amounts, worth, ...place, money: "promise" }, layout);
    return { ...row, marks: withOrderKeys(row.marks, due, year, named) };
  });
}

/** Gives pieces the keys of the order's own tiles, because they are the same dollars; if two pieces share a tile, the first one gets its key. */
function withOrderKeys(pieces: readonly Mark[], due: readonly Contract[], year: number, named: Set<string>): Mark[] {
  const done = new Map<string, number>();
  return pieces.map((piece) => {
    const order = due.find(({ amount }) => amount.claim === piece.amount?.claim);
    if (order === undefined || piece.amount === undefined) return piece;
    const before = done.get(order.id) ?? partIn(order, year).from;
    done.set(order.id, before + piece.amount.value);
    const tile = Math.floor((before + piece.amount.value / 2) / order.worth);
    const key = `tile:${order.pool}:${String(order.first + tile)}`;
    if (named.has(key)) return piece;
    named.add(key);
    return { ...piece, key };
  });
}

/** The right end of the longest row of promises. */
export function promisedEnd(orders: readonly Contract[], layout: Layout): number {
  const perYear = years.map((year) => sum(orders, (order) => inYear(order, year)));
  return endX(Math.max(...perYear), orders[0]?.worth ?? 1, layout);
}

/** The revenue of a year, or a target. */
interface Revenue {
  readonly figure: Figure;
  readonly worth: number;
  readonly year: number;
  readonly isTarget: boolean;
}

/** Draws the revenue of a year as ruled squares; a target is dashed. */
export function revenueRow({ figure, worth, year, isTarget }: Revenue, layout: Layout): Group {
  const pool = `revenue-${String(year)}`;
  const tiles = tilesOf(pool, figure, worth).map((tile) => ({
    ...tile,
    ...(isTarget ? { certainty: "conditional" as const } : {}),
  }));
  return drawTiles(
    { key: `run:${pool}:0`, tiles, x: metrics[layout].x, y: yearY(year, layout, 1), money: "revenue" },
    layout,
  );
}

/** Text after the revenue of a year. */
export function revenueText(
  { figure, worth, year }: Omit<Revenue, "isTarget">,
  parts: readonly RevenueText[],
  layout: Layout,
): Mark[] {
  const { small } = pageMetrics[layout];
  return inlineLabels({
    key: `growth:${String(year)}:${parts.map(({ text }) => text).join(" ")}`,
    x: endX(figure.value, worth, layout) + metrics[layout].gap,
    y: yearY(year, layout, 1) + grids[layout].side / 2 + small * 0.36,
    parts: parts.map((part) => ({ size: small, ...part })),
  });
}

type RevenueText = Pick<Label, "text"> & Partial<Label>;
