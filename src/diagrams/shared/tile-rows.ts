import { ascending } from "d3-array";
import type { Certainty, Group, Layout, Mark, Point, Tone } from "#scene/scene.ts";
import {
  drawTiles,
  grids,
  isFull,
  roundAmount,
  rowStarts,
  tileAmount,
  tileCount,
  type Tile,
  type TileSize,
} from "./tiles.ts";

/** Columns of the field of all tiles, of a cloud's block, and of what one lab promised one cloud. */
export const columnCounts = {
  wide: { field: 40, block: 18, promise: 9 },
  tall: { field: 24, block: 18, promise: 9 },
} as const;

/** The tiles of one amount; `lab` is the lab that promised it, null for all other customers. */
export interface TilePool {
  readonly id: string;
  readonly lab: string | null;
  readonly tiles: readonly Tile[];
}

/** Neighbouring tiles that stay in one row, and so move as one group, in every picture. */
export interface TileRow {
  readonly key: string;
  readonly pool: string;
  readonly lab: string | null;
  /** Position of the first tile in its pool, in the cloud's block, and in the field of all clouds. */
  readonly poolIndex: number;
  readonly blockIndex: number;
  readonly fieldIndex: number;
  /** Position of the first tile among all that the lab promised this cloud. */
  readonly labIndex: number;
  readonly tiles: readonly Tile[];
}

/** Numbers of full and narrow tiles; or the positions of the next full and the next narrow tile. */
interface TileCounts {
  readonly full: number;
  readonly narrow: number;
}

/** Counts the full and the narrow tiles of these pools. */
export function countTiles(pools: readonly TilePool[]): TileCounts {
  const tiles = pools.flatMap((pool) => pool.tiles);
  const full = tiles.filter(isFull).length;
  return { full, narrow: tiles.length - full };
}

/** Where the tiles of pools begin. */
interface PoolStart {
  /** Columns of the labs' own columns, unless there are as many as usual. */
  readonly promise?: number;
  readonly block: TileCounts;
  /** Of each pool the slot of its first full tile in the field. */
  readonly field: ReadonlyMap<string, number>;
  /** Pools of the same cloud that are already in the labs' columns. */
  readonly before?: readonly TilePool[];
}

/** The start of an empty grid. */
export const emptyGrid: PoolStart = { block: { full: 0, narrow: 0 }, field: new Map() };

/**
 * Cuts the pools of one cloud into rows. Full tiles come first in the block, so that rows are even; narrow tiles come last. A row ends where a row of the field, of the block or of the lab's own column ends.
 */
export function cutIntoRows(pools: readonly TilePool[], start: PoolStart, layout: Layout): TileRow[] {
  const { block, field, before = [], promise = columnCounts[layout].promise } = start;
  let done: TileCounts = { full: 0, narrow: 0 };
  return pools.flatMap((pool, order) => {
    const lab = labStart([...before, ...pools.slice(0, order)], pools, pool);
    const first = field.get(pool.id) ?? 0;
    const starts = { block: plus(block, done), field: { full: first, narrow: first }, lab };
    done = plus(done, countTiles([pool]));
    return cutPool(pool, starts, { ...columnCounts[layout], promise });
  });
}

const plus = (one: TileCounts, other: TileCounts): TileCounts => ({
  full: one.full + other.full,
  narrow: one.narrow + other.narrow,
});

type Columns = Readonly<Record<keyof (typeof columnCounts)["wide"], number>>;
type Starts = Readonly<Record<"block" | "field" | "lab", TileCounts>>;

/** Cuts one pool: full tiles into rows, narrow tiles into rows of one. */
function cutPool({ id, lab, tiles }: TilePool, starts: Starts, columns: Columns): TileRow[] {
  const { field, block, promise } = columns;
  const full = tiles.filter(isFull);
  const cuts = [
    ...(full.length === 0 ? [] : [0]),
    ...rowStarts(starts.field.full, full.length, field),
    ...rowStarts(starts.block.full, full.length, block),
    ...(lab === null ? [] : rowStarts(starts.lab.full, full.length, promise)),
  ];
  const firsts = [...new Set(cuts)].sort(ascending);
  const row = (size: keyof TileCounts, poolIndex: number, rowTiles: readonly Tile[]): TileRow => {
    const index = size === "full" ? poolIndex : poolIndex - full.length;
    return {
      key: `run:${id}:${String(poolIndex)}`,
      pool: id,
      lab,
      poolIndex,
      blockIndex: starts.block[size] + index,
      fieldIndex: starts.field[size] + index,
      labIndex: starts.lab[size] + index,
      tiles: rowTiles,
    };
  };
  return [
    ...firsts.map((first, order) => row("full", first, full.slice(first, firsts[order + 1]))),
    ...tiles.slice(full.length).map((tile, index) => row("narrow", full.length + index, [tile])),
  ];
}

/** Positions of a pool's first full and first narrow tile in its lab's column: after the earlier pools of that lab. */
function labStart(before: readonly TilePool[], pools: readonly TilePool[], { lab }: TilePool): TileCounts {
  const own = (some: readonly TilePool[]) => countTiles(some.filter((one) => one.lab === lab));
  const [earlier, all] = [own(before), own([...before.filter((one) => !pools.includes(one)), ...pools])];
  return { full: earlier.full, narrow: all.full + earlier.narrow };
}

/** A grid of tiles: its upper left corner, and its number of columns. */
export interface TileGrid extends Point {
  readonly across: number;
  /** Distance between squares, and their side; as in other pictures unless given. */
  readonly size?: TileSize;
}

/** Draws a row as outlined tiles, with its first tile at `position` in the grid. */
export function drawTileRow({ key, tiles }: TileRow, position: number, grid: TileGrid, layout: Layout): Group {
  const { size } = grid;
  return drawTiles(
    { key, tiles, ...slotPoint(position, grid, layout), money: "promise", ...(size === undefined ? {} : { size }) },
    layout,
  );
}

/** The upper left corner of a slot in a grid. */
export function slotPoint(slot: number, { x, y, across, size }: TileGrid, layout: Layout): Point {
  const { pitch } = size ?? grids[layout];
  return { x: x + (slot % across) * pitch, y: y + Math.floor(slot / across) * pitch };
}

/** Whether a row is a part of a tile. */
export function isNarrow({ tiles }: TileRow): boolean {
  return !tiles.some(isFull);
}

/** A row with its tiles in no tint, as long as it does not matter whose they are. */
export function withoutTint(row: TileRow): TileRow {
  return { ...row, tiles: row.tiles.map((tile) => ({ ...tile, tint: null })) };
}

/** A row with all its tiles as certain as that. */
export function withCertainty(row: TileRow, certainty: Certainty): TileRow {
  return certainty === "sure" ? row : { ...row, tiles: row.tiles.map((tile) => ({ ...tile, certainty })) };
}

/** A row with all its tiles in one tone. */
export function withTone(row: TileRow, tone: Tone): TileRow {
  return { ...row, tiles: row.tiles.map((tile) => ({ ...tile, tone })) };
}

/** How many frames the narrow ones of these tiles need, one after the other. */
export function frameCount(tiles: readonly Tile[]): number {
  const parts = tiles.filter((tile) => !isFull(tile));
  return tileCount(roundAmount(parts.reduce((sum, { value, worth }) => sum + value / worth, 0)), 1);
}

/**
 * Draws the narrow tiles of some rows one after the other, so that they share as few frames as they need; `slot` is the first
 * slot after the full tiles.
 */
export function drawRemainders(rows: readonly TileRow[], slot: number, grid: TileGrid, layout: Layout): Mark[] {
  const { side } = grid.size ?? grids[layout];
  let start = 0;
  const fillings = rows.flatMap(({ key, tiles }) =>
    tiles.map((tile): Group => {
      const from = start;
      start = roundAmount(start + tile.value / tile.worth);
      const at = slotPoint(slot + Math.floor(from), grid, layout);
      const place = { from, slot, grid, origin: at };
      return { kind: "group", key, ...at, marks: drawFilling(tile, place, layout) };
    }),
  );
  const isSoft = rows.every(({ tiles }) => tiles.every(({ tone }) => tone === "soft"));
  const look = isSoft ? ({ tone: "soft" } as const) : ({ money: "promise", tone: "frame" } as const);
  const frames = Array.from({ length: tileCount(start, 1) }, (_, index): Mark => {
    const { x, y } = slotPoint(slot + index, grid, layout);
    const key = `frame:${rows[0]?.key ?? ""}:${String(index)}`;
    return { kind: "tile", key, ...look, x, y, width: side, height: side };
  });
  // A soft frame has a ground of its own, on which its fillings stand.
  return isSoft ? [...frames, ...fillings] : [...fillings, ...frames];
}

interface FillingPlace {
  /** Where the tile begins, in slots after the first. */
  readonly from: number;
  readonly slot: number;
  readonly grid: TileGrid;
  readonly origin: Point;
}

/** A narrow tile as one piece, or as two where a slot ends within it. */
function drawFilling(tile: Tile, { from, slot, grid, origin }: FillingPlace, layout: Layout): Mark[] {
  const { side } = grid.size ?? grids[layout];
  const end = roundAmount(from + tile.value / tile.worth);
  const first = Math.floor(from);
  const cuts = end > first + 1 ? [from, first + 1, end] : [from, end];
  return cuts.slice(1).map((to, index): Mark => {
    const begin = cuts[index] ?? from;
    const at = slotPoint(slot + Math.floor(begin), grid, layout);
    return {
      kind: "tile",
      key: index === 0 ? tile.key : `${tile.key}:rest`,
      money: "promise",
      tone: "filling",
      ...(typeof tile.tint === "string" ? { tint: tile.tint } : {}),
      amount: tileAmount(tile.claim, roundAmount((to - begin) * tile.worth)),
      x: at.x - origin.x + (begin - Math.floor(begin)) * side,
      y: at.y - origin.y,
      width: (to - begin) * side,
      height: side,
    };
  });
}
