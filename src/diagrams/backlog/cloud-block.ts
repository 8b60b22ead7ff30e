import type { Label, Layout, Mark, Point } from "#scene/scene.ts";
import type { LabPromise } from "../shared/companies.ts";
import { pageMetrics } from "../shared/headline-and-footer.ts";
import {
  columnCounts,
  countTiles,
  cutIntoRows,
  type TileGrid,
  type TilePool,
  type TileRow,
} from "../shared/tile-rows.ts";
import { grids, tilesOf, tileWorth } from "../shared/tiles.ts";
import type { BacklogData, Cloud } from "./data.ts";

/** Positions in canvas units: the field on the cover and alone, the first block, the labs' columns, the sum. */
export const metrics = {
  wide: {
    field: 318,
    cover: 262,
    paid: 412,
    block: 142,
    between: 30,
    header: 9,
    heads: 106,
    labs: [400, 604],
    sum: 588,
  },
  tall: { field: 124, cover: 100, paid: 208, block: 68, between: 15, header: 4, heads: 50, labs: [176, 264], sum: 275 },
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

/** The blocks of the four clouds, in the order of the field; the labs' tiles come last in each block, so that they leave from its end. */
export function cloudBlocks({ clouds }: Pick<BacklogData, "clouds">, layout: Layout): CloudBlock[] {
  const all = clouds.map((cloud) => {
    const { id, others } = cloud;
    const own: TilePool = { id: `${id}-others`, lab: null, tiles: tilesOf(`${id}-others`, others) };
    return { cloud, pools: [own, ...cloud.promises.map(promisePool)] };
  });
  const field = { full: 0, narrow: countTiles(all.flatMap(({ pools }) => pools)).full };
  return all.map(({ cloud, pools }) => {
    const { full, narrow } = countTiles(pools);
    const rows = cutIntoRows(pools, { block: { full: 0, narrow: full }, field: { ...field } }, layout);
    field.full += full;
    field.narrow += narrow;
    return { cloud, slots: full + narrow, rows };
  });
}

/** A block with the orders signed after the backlog's date, between its full and its narrow tiles. */
export function withLaterOrders({ cloud, slots, rows }: CloudBlock, layout: Layout): CloudBlock {
  const pools = cloud.signedLater.map(promisePool);
  const { full, narrow } = countTiles(pools);
  const isNarrow = ({ tiles }: TileRow) => tiles.every(({ value }) => value < tileWorth);
  const start = { full: slots - rows.filter(isNarrow).length, narrow: slots + full };
  const moved = rows.map((row) => (isNarrow(row) ? { ...row, blockIndex: row.blockIndex + full } : row));
  const later = cutIntoRows(pools, { block: start, field: start }, layout);
  return { cloud, slots: slots + full + narrow, rows: [...moved, ...later] };
}

/** The tiles of one promise. */
export function promisePool({ id, lab, amount }: LabPromise): TilePool {
  return { id, lab, tiles: tilesOf(id, amount) };
}

/** The grid of each cloud's block, for blocks of that many slots; `raised` moves all of them up. */
export function blockGrids(slots: readonly number[], layout: Layout, raised = 0): TileGrid[] {
  const { block, between } = metrics[layout];
  const across = columnCounts[layout].block;
  let y: number = block - raised;
  return slots.map((count) => {
    const grid = { x: pageMetrics[layout].margin, y, across };
    y += Math.ceil(count / across) * grids[layout].pitch + between;
    return grid;
  });
}

/** Draws each block in its grid, with as many rows as its slots need. */
export function drawBlocks<Block extends { readonly slots: number }>(
  blocks: readonly Block[],
  layout: Layout,
  draw: (block: Block, grid: TileGrid) => readonly Mark[],
  raised = 0,
): Mark[] {
  const slots = blocks.map((block) => block.slots);
  return blockGrids(slots, layout, raised).flatMap((grid, index) => {
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
