import type { Layout, Mark } from "../../scene/scene.ts";
import { coinRow } from "../coins.ts";
import type { Corner } from "../runs.ts";
import { grids, rowStarts, tileRow, tilesOf, tileWorth, type Tile } from "../tiles.ts";
import type { CoverageData, Promised } from "./data.ts";

/** Seven rows of fifteen: all that the clouds could put in fills the first. */
export const across = 15;
export const rows = 7;

/** How a tile of the field is drawn: where money lies on it, and where the rest begins. */
interface Emphasis {
  /** So many tiles are covered whole. */
  readonly covered: number;
  /** From this row on tiles are bold. */
  readonly boldFrom: number;
}

const plain: Emphasis = { covered: 0, boldFrom: rows };

/** A run of neighbouring tiles in one row of the field, from `slot` on. */
interface Stretch {
  readonly key: string;
  readonly slot: number;
  readonly tiles: readonly Tile[];
}

const isFull = ({ value }: Tile) => value === tileWorth;

/** All promises in one sequence, cut where rows of the field end; narrow tiles stand at the end. */
function stretches(promises: readonly Promised[]): Stretch[] {
  const pools = promises.map(({ id, amount }) => ({ id, tiles: tilesOf(id, amount.claim, amount.value) }));
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
  corner: Corner,
  layout: Layout,
  { covered, boldFrom } = plain,
): Mark[] {
  const { pitch } = grids[layout];
  const toned = (tile: Tile, slot: number): Tile => {
    if (slot < covered) return { ...tile, tone: "ghost" };
    return slot >= boldFrom * across ? { ...tile, tone: "strong" } : tile;
  };
  return stretches(promises).map(({ key, slot, tiles }) => {
    const [x, y] = [corner.x + (slot % across) * pitch, corner.y + Math.floor(slot / across) * pitch];
    const dressed = tiles.map((tile, index) => toned(tile, slot + index));
    return tileRow(key, dressed, x, y, layout, "promise");
  });
}

/** The clouds' own money in one row: paid, and dashed what is promised beyond that. */
export function ownMoney({ figures: { paid, open } }: CoverageData, at: Corner, layout: Layout, all: boolean): Mark {
  const amounts = [
    { pool: "paid-in", claim: paid.claim, value: paid.value, paid: true },
    ...(all ? [{ pool: "not-paid", claim: open.claim, value: open.value, paid: false }] : []),
  ];
  return coinRow("run:paid-in:0", amounts, at.x, at.y, layout);
}
