import type { Group, Layout, Mark } from "#scene/scene.ts";
import { coinRow } from "../shared/cash-tiles.ts";
import type { Corner } from "../shared/tile-rows.ts";
import { grids, rowStarts, tileCount, tileRow, tilesOf, tileWorth, type Tile } from "../shared/tiles.ts";
import type { Promised } from "../shared/companies.ts";
import type { CoverageData } from "./data.ts";

/** How many tiles the promises are. */
export function fieldTiles({ promises }: Pick<CoverageData, "promises">): number {
  return promises.reduce((sum, { amount }) => sum + tileCount(amount.value), 0);
}

/** A field of tiles: its place, and how many stand in a row. */
export interface Field extends Corner {
  readonly across: number;
}

/** How a tile is drawn, by its row and its place in the row; nothing where it is drawn as it is. */
type Tone = (row: number, column: number) => Tile["tone"];

/** A run of neighbouring tiles in one row of the field, from `slot` on. */
interface Stretch {
  readonly key: string;
  readonly slot: number;
  readonly tiles: readonly Tile[];
}

const isFull = ({ value }: Tile) => value === tileWorth;

/** All promises in one sequence, cut where rows of the field end; narrow tiles stand at the end. */
function stretches(promises: readonly Promised[], across: number): Stretch[] {
  const pools = promises.map(({ id, amount }) => ({ id, tiles: tilesOf(id, amount) }));
  let next = 0;
  let last = pools.flatMap(({ tiles }) => tiles).filter(isFull).length;
  return pools.flatMap(({ id, tiles }) => {
    const full = tiles.filter(isFull).length;
    const first = next;
    next += full;
    const starts = [...new Set([0, ...rowStarts(first, full, across)])];
    const cuts = full === tiles.length ? starts : [...starts, full];
    return cuts.map((start, order) => ({
      key: `run:${id}:${String(start)}`,
      slot: start === full ? last++ : first + start,
      tiles: tiles.slice(start, cuts[order + 1]),
    }));
  });
}

/** All promises as one field. */
export function promiseField(
  { promises }: CoverageData,
  { x, y, across }: Field,
  layout: Layout,
  tone: Tone = () => undefined,
): Mark[] {
  const { pitch } = grids[layout];
  return stretches(promises, across).map(({ key, slot, tiles }) => {
    const [row, column] = [Math.floor(slot / across), slot % across];
    const dressed = tiles.map((tile, index): Tile => {
      const own = tone(row, column + index);
      return own === undefined ? tile : { ...tile, tone: own };
    });
    return tileRow(key, dressed, x + column * pitch, y + row * pitch, layout, "promise");
  });
}

/** The clouds' own money in one row: paid, and dashed what is promised beyond that. */
export function ownMoney({ figures: { paid, open } }: CoverageData, at: Corner, layout: Layout, all: boolean): Group {
  const amounts = [
    { pool: "paid-in", claim: paid.claim, value: paid.value, paid: true },
    ...(all ? [{ pool: "not-paid", claim: open.claim, value: open.value, paid: false }] : []),
  ];
  return coinRow("run:paid-in:0", amounts, at.x, at.y, layout);
}

/** The same money in a field of so many rows, column by column, so that it fills the field from the left. */
export function filledFromLeft(money: Group, rows: number, layout: Layout): Group[] {
  const { pitch } = grids[layout];
  const placed = money.marks.flatMap((mark) => {
    if (mark.kind !== "tile") return [];
    const slot = Math.floor(mark.x / pitch + 1e-9);
    return [{ row: slot % rows, mark: { ...mark, x: mark.x - (slot - Math.floor(slot / rows)) * pitch } }];
  });
  return Array.from({ length: rows }, (_, row) => ({
    ...money,
    key: `run:paid-in:${String(row)}`,
    y: money.y + row * pitch,
    marks: placed.flatMap((one) => (one.row === row ? [one.mark] : [])),
  }));
}
