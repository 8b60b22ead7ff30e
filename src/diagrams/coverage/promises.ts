import type { Layout, Mark } from "../../scene/scene.ts";
import { coinRow } from "../coins.ts";
import type { Corner } from "../runs.ts";
import { grids, rowStarts, tileCount, tileRow, tilesOf, tileWorth, type Tile } from "../tiles.ts";
import type { Promised } from "../parties.ts";
import type { CoverageData } from "./data.ts";

/** Rows of fifteen: all that the clouds could put in fills the first. */
export const across = 15;
/** Rows for which the pictures have room. */
export const mostRows = 8;

/** How many tiles the field has. */
export function fieldTiles({ promises }: Pick<CoverageData, "promises">): number {
  return promises.reduce((sum, { amount }) => sum + tileCount(amount.value), 0);
}

/** How many rows the field has. */
export function fieldRows(data: Pick<CoverageData, "promises">): number {
  return Math.ceil(fieldTiles(data) / across);
}

/** How a tile of the field is drawn: where money lies on it, and where the rest begins. */
interface Emphasis {
  /** So many tiles are covered whole. */
  readonly covered: number;
  /** From this tile on they are bold. */
  readonly boldFrom: number;
}

const plain: Emphasis = { covered: 0, boldFrom: Infinity };

/** A run of neighbouring tiles in one row of the field, from `slot` on. */
interface Stretch {
  readonly key: string;
  readonly slot: number;
  readonly tiles: readonly Tile[];
}

const isFull = ({ value }: Tile) => value === tileWorth;

/** All promises in one sequence, cut where rows of the field end; narrow tiles stand at the end. */
function stretches(promises: readonly Promised[]): Stretch[] {
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
  corner: Corner,
  layout: Layout,
  { covered, boldFrom } = plain,
): Mark[] {
  const { pitch } = grids[layout];
  const toned = (tile: Tile, slot: number): Tile => {
    if (slot < covered) return { ...tile, tone: "ghost" };
    return slot >= boldFrom ? { ...tile, tone: "strong" } : tile;
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
