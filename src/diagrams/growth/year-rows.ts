import type { Group, Label, Layout, Mark } from "#scene/scene.ts";
import type { Contract } from "../contracts/data.ts";
import { coinRow } from "../shared/cash-tiles.ts";
import type { Figure } from "#ledger/figures.ts";
import { frames, phrase } from "../shared/headline-and-footer.ts";
import { exact, grids, tileRow, tilesOf, tileWorth } from "../shared/tiles.ts";

/** A row a year, from the first on: what is promised for it, and under that what was or shall be earned. */
const first = 2025;
const last = 2034;

const looks = {
  wide: { top: 108, year: 47, x: 98, name: 17, gap: 7 },
  tall: { top: 48, year: 23, x: 48, name: 12, gap: 4 },
} as const;

const years = Array.from({ length: last - first + 1 }, (_, index) => first + index);

/** Where so many billions end, counted from the left edge of a row. */
export function endX(value: number, layout: Layout): number {
  const { pitch, side } = grids[layout];
  const full = Math.floor(value / tileWorth + 1e-9);
  const rest = exact(value - full * tileWorth);
  return looks[layout].x + full * pitch + (rest === 0 ? side - pitch : (side * rest) / tileWorth);
}

/** The upper edge of what is promised for a year, or, one row down, of what is earned in it. */
export function yearY(year: number, layout: Layout, row: 0 | 1 = 0): number {
  const { top, year: step } = looks[layout];
  return top + (year - first) * step + row * grids[layout].pitch;
}

/** The years down the page, each in the middle of its two rows. */
export function yearNames(layout: Layout): Mark[] {
  const { name: size } = looks[layout];
  const { pitch, side } = grids[layout];
  return years.map((year) => ({
    kind: "label",
    key: `growth:year:${String(year)}`,
    x: frames[layout].margin,
    y: yearY(year, layout) + (pitch + side) / 2 + size * 0.36,
    size,
    weight: "bold",
    text: String(year),
  }));
}

/** From which dollar of an order to which falls into a year, in billions, when it is spread evenly over its own years. */
function partIn({ amount, term }: Contract, year: number): { readonly from: number; readonly to: number } {
  if (term === null) return { from: 0, to: 0 };
  const by = (time: number) => (Math.min(Math.max(time - term.start, 0), term.years) * amount.value) / term.years;
  return { from: exact(by(year)), to: exact(by(year + 1)) };
}

const inYear = (order: Contract, year: number) => {
  const { from, to } = partIn(order, year);
  return exact(to - from);
};

/** What is promised for each year: order behind order, each square filled before the next begins. */
export function promised(orders: readonly Contract[], layout: Layout): Group[] {
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
    const row = coinRow(key, amounts, looks[layout].x, yearY(year, layout), layout, "promise");
    return { ...row, marks: namedAfterTiles(row.marks, due, year, named) };
  });
}

/** Pieces under the keys of the order's own tiles, for they are the same dollars; of a tile that two pieces share the first has its key. */
function namedAfterTiles(pieces: readonly Mark[], due: readonly Contract[], year: number, named: Set<string>): Mark[] {
  const done = new Map<string, number>();
  return pieces.map((piece) => {
    const order = due.find(({ amount }) => amount.claim === piece.amount?.claim);
    if (order === undefined || piece.amount === undefined) return piece;
    const before = done.get(order.id) ?? partIn(order, year).from;
    done.set(order.id, before + piece.amount.value);
    const tile = Math.floor((before + piece.amount.value / 2) / tileWorth);
    const key = `tile:${order.pool}:${String(order.first + tile)}`;
    if (named.has(key)) return piece;
    named.add(key);
    return { ...piece, key };
  });
}

/** Where the longest of these rows ends. */
export function promisedEnd(orders: readonly Contract[], layout: Layout): number {
  const sums = years.map((year) => orders.reduce((sum, order) => sum + inYear(order, year), 0));
  return endX(Math.max(...sums), layout);
}

/** Revenue of a year as ruled squares, or, dashed and empty, the revenue that is aimed for. */
export function revenue(figure: Figure, year: number, aimed: boolean, layout: Layout): Group {
  const pool = `revenue-${String(year)}`;
  const tiles = tilesOf(pool, figure).map((tile) => ({
    ...tile,
    ...(aimed ? { certainty: "conditional" as const } : {}),
  }));
  return tileRow(`run:${pool}:0`, tiles, looks[layout].x, yearY(year, layout, 1), layout, "revenue");
}

/** Words behind a year's revenue. */
export function behind(figure: Figure, year: number, parts: readonly Part[], layout: Layout): Mark[] {
  const { small } = frames[layout];
  return phrase({
    key: `growth:${String(year)}:${parts.map(({ text }) => text).join(" ")}`,
    x: endX(figure.value, layout) + looks[layout].gap,
    y: yearY(year, layout, 1) + grids[layout].side / 2 + small * 0.36,
    parts: parts.map((part) => ({ size: small, ...part })),
  });
}

type Part = Pick<Label, "text"> & Partial<Label>;
