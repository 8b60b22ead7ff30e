import type { Group, Label, Layout, Mark } from "../../scene/scene.ts";
import type { Contract } from "../contracts/data.ts";
import { coinRow } from "../coins.ts";
import type { Figure } from "../diagram.ts";
import { frames, phrase } from "../frame.ts";
import { exact, grids, tileRow, tilesOf, tileWorth } from "../tiles.ts";

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

/** How much of an order falls into a year when it is spread evenly over its own. */
function inYear({ amount, term }: Contract, year: number): number {
  if (term === null) return 0;
  const { start, years: length } = term;
  const overlap = Math.min(year + 1, start + length) - Math.max(year, start);
  return exact((Math.max(0, overlap) * amount.value) / length);
}

/** What is promised for each year: order behind order, each square filled before the next begins. */
export function promised(orders: readonly Contract[], layout: Layout): Group[] {
  return years.map((year) =>
    coinRow(
      `run:promised:${String(year)}`,
      orders
        .map((order) => ({ order, value: inYear(order, year) }))
        .filter(({ value }) => value > 0)
        .map(({ order, value }) => ({
          pool: `${order.id}:${String(year)}`,
          claim: order.amount.claim,
          value,
          paid: true,
        })),
      looks[layout].x,
      yearY(year, layout),
      layout,
      "promise",
    ),
  );
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
    ...(aimed ? { sure: "conditional" as const } : {}),
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
