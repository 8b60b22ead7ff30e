import type { Group, Label, Layout, Mark } from "../../scene/scene.ts";
import type { Contract } from "../contracts/data.ts";
import type { Figure } from "../diagram.ts";
import { frames, phrase } from "../frame.ts";
import { exact, grids, tileRow, tilesOf, tileWorth, type Tile } from "../tiles.ts";

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

/** What is promised for each year: full squares of all orders first, then what is left of each. */
export function promised(orders: readonly Contract[], layout: Layout): Group[] {
  const { pitch, side } = grids[layout];
  return years.map((year) => {
    const tiles = orders.flatMap((order) => tilesIn(order, year));
    let x = 0;
    const marks = [...tiles.filter(isFull), ...tiles.filter((tile) => !isFull(tile))].map((tile): Mark => {
      const { key, claim, value } = tile;
      const [left, width] = [x, (side * value) / tileWorth];
      x += width + pitch - side;
      const amount = { claim, value, scale: "tile", measure: "width" } as const;
      return { kind: "tile", key, money: "promise", amount, x: left, y: 0, width, height: side };
    });
    return { kind: "group", key: `run:promised:${String(year)}`, x: looks[layout].x, y: yearY(year, layout), marks };
  });
}

const isFull = ({ value }: Tile) => value === tileWorth;

/** One order's squares in a year. */
function tilesIn(order: Contract, year: number): Tile[] {
  return tilesOf(`${order.id}:${String(year)}`, { claim: order.amount.claim, value: inYear(order, year) });
}

/** Where the longest of these rows ends. */
export function promisedEnd(orders: readonly Contract[], layout: Layout): number {
  const ends = promised(orders, layout).flatMap(({ x, marks }) =>
    marks.map((mark) => (mark.kind === "tile" ? x + mark.x + mark.width : x)),
  );
  return Math.max(looks[layout].x, ...ends);
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
