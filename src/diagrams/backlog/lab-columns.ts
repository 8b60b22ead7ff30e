import { sum } from "d3-array";
import type { Figure } from "#ledger/figures.ts";
import type { Layout, Mark, Point } from "#scene/scene.ts";
import type { LabPromise } from "../shared/companies.ts";
import { inlineLabels, pageMetrics, writtenAmount } from "../shared/headline-and-footer.ts";
import {
  columnCounts,
  countTiles,
  cutIntoRows,
  drawTileRow,
  withTone,
  type TileGrid,
  type TileRow,
} from "../shared/tile-rows.ts";
import { emptySlots } from "../shared/tiles.ts";
import { blockHead, drawBlocks, metrics, promisePool, type BacklogKit, type CloudBlock } from "./cloud-block.ts";

/** A block split into the tiles that stay and those that the labs promised, which move to the labs' columns. */
interface SplitBlock {
  readonly block: CloudBlock;
  readonly slots: number;
  readonly stays: readonly TileRow[];
  readonly leaves: readonly TileRow[];
  readonly promises: readonly LabPromise[];
}

const tilesIn = (rows: readonly TileRow[]) => sum(rows, ({ tiles }) => tiles.length);

/** Draws the labs' tiles in columns of their own; with `later`, also those of orders signed after the backlog's date. */
export function drawLabColumns({ data, blocks, layout }: BacklogKit, later: boolean): Mark[] {
  const heads = data.labs.map(({ id, name, within, all }, index): Mark => {
    const figure = later ? all : within;
    return {
      kind: "label",
      key: `lab:${id}:${later ? "all" : "within"}`,
      x: metrics[layout].labs[index] ?? 0,
      y: metrics[layout].heads,
      size: layout === "wide" ? 20 : 12,
      weight: "bold",
      ...writtenAmount(figure, `${name} ${figure.number}`),
    };
  });
  const columnOf = (lab: string) => metrics[layout].labs[data.labs.findIndex(({ id }) => id === lab)] ?? 0;
  const splits = blocks.map((block) => splitBlock(block, layout, later));
  return [
    ...heads,
    ...drawBlocks(splits, layout, (split, grid) => [
      ...drawSplitBlock(split, grid, layout),
      ...drawPromises(split, grid.y, columnOf, layout),
    ]),
    ...drawSum({ data, blocks, layout }, later),
  ];
}

function splitBlock(block: CloudBlock, layout: Layout, withLater: boolean): SplitBlock {
  const { promises, signedLater } = block.cloud;
  const stays = block.rows.filter(({ lab }) => lab === null);
  const owned = block.rows.filter(({ lab }) => lab !== null);
  const leaves = withLater ? [...owned, ...laterRows(block, layout)] : owned;
  const all = withLater ? [...promises, ...signedLater] : promises;
  return { block, slots: slotsNeeded(stays, leaves, layout), stays, leaves, promises: all };
}

function laterRows({ cloud, slots }: CloudBlock, layout: Layout): TileRow[] {
  const pools = cloud.signedLater.map(promisePool);
  const start = { full: slots, narrow: slots + countTiles(pools).full };
  return cutIntoRows(pools, { block: start, field: start, before: cloud.promises.map(promisePool) }, layout);
}

/** The slots of a block, or more if a lab's column beside it has more rows. */
function slotsNeeded(stays: readonly TileRow[], leaves: readonly TileRow[], layout: Layout): number {
  const { block, promise } = columnCounts[layout];
  const columns = [...new Set(leaves.map(({ lab }) => lab))].map((lab) => leaves.filter((row) => row.lab === lab));
  const rowCounts = columns.map((rows) => Math.ceil(tilesIn(rows) / promise));
  return Math.max(tilesIn(stays) + tilesIn(leaves), ...rowCounts.map((count) => count * block));
}

/** The tiles that stay, and the slots that the others left empty. */
function drawSplitBlock({ block, stays, leaves, promises }: SplitBlock, grid: TileGrid, layout: Layout): Mark[] {
  const { id, total, signedLater, promises: before } = block.cloud;
  const added = promises.length > before.length ? signedLater.map(({ amount }) => ` + ${amount.number}`) : [];
  const key = `ghosts:${id}`;
  const range = { key, first: tilesIn(stays), count: tilesIn(leaves), across: grid.across };
  return [
    ...blockHead(block, grid, writtenAmount(total, total.number + added.join("")), layout),
    { kind: "group", key, x: grid.x, y: grid.y, marks: emptySlots(range, layout) },
    ...stays.map((row) => drawTileRow(row, row.poolIndex, grid, layout)),
  ];
}

/** What each lab promised one cloud, in the lab's column. */
function drawPromises(
  { leaves, promises }: SplitBlock,
  y: number,
  columnOf: (lab: string) => number,
  layout: Layout,
): Mark[] {
  const across = columnCounts[layout].promise;
  return [...new Set(promises.map(({ lab }) => lab))].flatMap((lab) => {
    const grid = { x: columnOf(lab), y, across };
    const amounts = promises.flatMap((promise) => (promise.lab === lab ? promise.amount : []));
    const rows = leaves.filter((row) => row.lab === lab);
    return [
      ...promiseLabels(amounts, grid, layout),
      ...rows.map((row) => drawTileRow(withTone(row, "strong"), row.labIndex, grid, layout)),
    ];
  });
}

const doubts: Readonly<Partial<Record<Figure["status"], string>>> = {
  "single-source": "one report",
  estimated: "estimate",
  disputed: "disputed",
};

/** The amounts of one lab's promises to one cloud, and their certainty. */
function promiseLabels(amounts: readonly Figure[], { x, y }: Point, layout: Layout): Mark[] {
  const { label, small } = pageMetrics[layout];
  const doubt = layout === "wide" ? amounts.map(({ status }) => doubts[status]).find(Boolean) : undefined;
  const parts = [
    ...amounts.flatMap((amount, index) => [
      ...(index === 0 ? [] : [{ text: "+", size: label, weight: "bold" as const }]),
      { ...writtenAmount(amount), size: label, weight: "bold" as const },
    ]),
    ...(doubt === undefined ? [] : [{ text: doubt, size: small, tone: "soft" as const }]),
  ];
  const key = `promised:${amounts.map(({ claim }) => claim).join(":")}`;
  return inlineLabels({ key, x, y: y - metrics[layout].header, parts });
}

function drawSum({ data: { sums }, layout }: BacklogKit, later: boolean): Mark[] {
  const [part, whole, share] = later
    ? [sums.all, sums.nowAndApril, sums.shareApril]
    : [sums.within, sums.now, sums.share];
  const { margin: x, figure } = pageMetrics[layout];
  return inlineLabels({
    key: `sum:labs:${whole.claim}`,
    x,
    y: metrics[layout].sum,
    parts: [
      { ...writtenAmount(part), size: figure, weight: "bold" },
      { text: "of", size: figure, weight: "bold" },
      { ...writtenAmount(whole), size: figure, weight: "bold" },
      { ...writtenAmount(share, `billion dollars: ${share.words}`), size: layout === "wide" ? 20 : 12.5 },
    ],
  });
}
