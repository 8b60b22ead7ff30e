import { sum } from "d3-array";
import type { Label, Layout, Mark, Point } from "#scene/scene.ts";
import type { LabPromise } from "../shared/companies.ts";
import { pageMetrics } from "../shared/headline-and-footer.ts";
import {
  columnCounts,
  countTiles,
  cutIntoRows,
  drawRemainders,
  drawTileRow,
  frameCount,
  isNarrow,
  type TileGrid,
  type TilePool,
  type TileRow,
} from "../shared/tile-rows.ts";
import { grids, tilesOf } from "../shared/tiles.ts";
import type { BacklogData, Cloud } from "./data.ts";

/** Positions in canvas units: the field on the cover and alone, the blocks, the labs' columns, the sum. */
export const metrics = {
  wide: {
    field: 258,
    cover: 262,
    paid: 390,
    block: 142,
    foot: 547,
    between: { least: 21, most: 44 },
    header: 9,
    heads: 106,
    right: 764,
    labs: 400,
    sum: 588,
  },
  tall: {
    field: 102,
    cover: 100,
    paid: 199,
    block: 68,
    foot: 256,
    between: { least: 12.5, most: 22 },
    header: 4,
    heads: 50,
    right: 348,
    labs: 176,
    sum: 275,
  },
} as const;

/** The tiles of one cloud, cut into rows. */
export interface CloudBlock {
  readonly cloud: Cloud;
  /** How many slots of the block its tiles take. */
  readonly slots: number;
  readonly rows: readonly TileRow[];
}

/** What the drawing functions of the backlog need. */
export interface BacklogKit {
  readonly data: BacklogData;
  readonly blocks: readonly CloudBlock[];
  readonly layout: Layout;
}

/** The blocks of the clouds, in the order of the field; the labs' tiles come last in each block, so that they leave from its end. */
export function cloudBlocks(data: Pick<BacklogData, "clouds" | "labs" | "worth">, layout: Layout): CloudBlock[] {
  const { clouds, labs, worth } = data;
  const { promise } = labColumns(data, layout);
  const all = clouds.map((cloud) => {
    const { id, others } = cloud;
    const own: TilePool = { id: `${id}-others`, lab: null, tiles: tilesOf(`${id}-others`, others, worth) };
    return { cloud, pools: [own, ...cloud.promises.map((one) => promisePool(one, worth))] };
  });
  const field = fieldStarts(
    all.flatMap(({ pools }) => pools),
    labs.map(({ id }) => id),
  );
  return all.map(({ cloud, pools }) => {
    const { full, narrow } = countTiles(pools);
    const rows = cutIntoRows(pools, { promise, block: { full: 0, narrow: full }, field }, layout);
    return { cloud, slots: full + narrow, rows };
  });
}

/**
 * Where the full tiles of each pool begin in the field: those of a lab stand together whoever they were promised to, and all
 * others after them. What is left of an owner's amounts fills the squares after its full tiles.
 */
function fieldStarts(pools: readonly TilePool[], labs: readonly string[]): ReadonlyMap<string, number> {
  const starts = new Map<string, number>();
  let next = 0;
  for (const owner of [...labs, null]) {
    const own = pools.filter(({ lab }) => lab === owner);
    for (const pool of own) {
      starts.set(pool.id, next);
      next += countTiles([pool]).full;
    }
    next += frameCount(own.flatMap(({ tiles }) => tiles));
  }
  return starts;
}

/** A block with the orders signed after the backlog's date, between its full and its narrow tiles. */
export function withLaterOrders({ cloud, slots, rows }: CloudBlock, worth: number, layout: Layout): CloudBlock {
  const pools = cloud.signedLater.map((one) => promisePool(one, worth));
  const { full, narrow } = countTiles(pools);
  const start = { full: slots - rows.filter(isNarrow).length, narrow: slots + full };
  const moved = rows.map((row) => (isNarrow(row) ? { ...row, blockIndex: row.blockIndex + full } : row));
  const later = cutIntoRows(pools, { block: start, field: new Map() }, layout);
  return { cloud, slots: slots + full + narrow, rows: [...moved, ...later] };
}

/** The tiles of one promise. */
export function promisePool({ id, lab, amount, tint }: LabPromise, worth: number): TilePool {
  return { id, lab, tiles: tilesOf(id, { ...amount, tint }, worth) };
}

/** The left edge of each lab's column, and how many squares are in its rows. */
export function labColumns({ labs: { length } }: Pick<BacklogData, "labs">, layout: Layout) {
  const { labs: left, right } = metrics[layout];
  const { pitch } = grids[layout];
  const promise = columnCounts[layout].promise;
  const usual = (right - left + (layout === "wide" ? 40 : 4)) / 2;
  // More than two labs begin right after the blocks.
  const start = length <= 2 ? left : left - (layout === "wide" ? 30 : 10);
  const step = length <= 2 ? usual : (right - start) / length;
  const x = Array.from({ length }, (_, index) => start + index * step);
  return { x, promise: Math.min(promise, Math.max(1, Math.floor((step - 2) / pitch))) };
}

/** The grid of each cloud's block, for blocks of that many slots; `top` is where the first one begins, unless at the usual place. */
function blockGrids(slots: readonly number[], layout: Layout, top: number = metrics[layout].block): TileGrid[] {
  const { foot, between } = metrics[layout];
  const { pitch, side } = grids[layout];
  const across = columnCounts[layout].block;
  const rows = slots.map((count) => Math.max(1, Math.ceil(count / across)));
  const free = (foot - top + pitch - side - sum(rows) * pitch) / Math.max(1, rows.length - 1);
  const gap = Math.max(between.least, Math.min(between.most, free));
  let y = top;
  return rows.map((count) => {
    const grid = { x: pageMetrics[layout].margin, y, across };
    y += count * pitch + gap;
    return grid;
  });
}

/** Draws each block in its grid, with as many rows as its slots need. */
export function drawBlocks<Block extends { readonly slots: number }>(
  blocks: readonly Block[],
  layout: Layout,
  draw: (block: Block, grid: TileGrid) => readonly Mark[],
): Mark[] {
  const slots = blocks.map((block) => block.slots);
  return blockGrids(slots, layout).flatMap((grid, index) => {
    const block = blocks[index];
    return block === undefined ? [] : draw(block, grid);
  });
}

/** The name of a cloud and an amount, above its block. */
export function blockHead(
  { cloud }: CloudBlock,
  { x, y }: Point,
  amount: Pick<Label, "text" | "amount">,
  layout: Layout,
): Mark[] {
  const { pitch, side } = grids[layout];
  const right = x + columnCounts[layout].block * pitch - (pitch - side);
  const base = {
    kind: "label",
    y: y - metrics[layout].header,
    size: pageMetrics[layout].label,
    weight: "bold",
  } as const;
  return [
    { ...base, key: `name:${cloud.id}`, x, text: cloud.name },
    { ...base, ...amount, key: `amount:${cloud.id}:${amount.text}`, x: right, anchor: "end" },
  ];
}

/** Draws the rows of a block: full tiles, and after them the narrow ones in as few frames as they need. */
export function drawBlockRows(rows: readonly TileRow[], grid: TileGrid, layout: Layout): Mark[] {
  const full = rows.filter((row) => !isNarrow(row));
  const slots = sum(full, ({ tiles }) => tiles.length);
  return [
    ...full.map((row) => drawTileRow(row, row.blockIndex, grid, layout)),
    ...drawRemainders(rows.filter(isNarrow), slots, grid, layout),
  ];
}
