import { sum } from "d3-array";
import type { Figure } from "#ledger/figures.ts";
import { smallestLabel } from "#scene/check-scene.ts";
import type { Certainty, Label, Layout, Mark, Point } from "#scene/scene.ts";
import { textWidth } from "#scene/text-width.ts";
import type { LabPromise } from "../shared/companies.ts";
import { fontSizeToFit } from "../shared/font-size.ts";
import { inlineLabels, pageMetrics, writtenAmount } from "../shared/headline-and-footer.ts";
import {
  columnCounts,
  countTiles,
  cutIntoRows,
  drawTileRow,
  withCertainty,
  type TileGrid,
  type TileRow,
} from "../shared/tile-rows.ts";
import { emptySlots } from "../shared/tiles.ts";
import {
  blockHead,
  drawBlocks,
  labColumns,
  metrics,
  promisePool,
  type BacklogKit,
  type CloudBlock,
} from "./cloud-block.ts";

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
  const kit = { data, blocks, layout };
  const splits = blocks.map((block) => splitBlock(block, kit, later));
  return [
    ...drawHeads(kit, later),
    ...drawBlocks(splits, layout, (split, grid) => [
      ...drawSplitBlock(split, grid, layout),
      ...drawPromises(split, grid.y, kit),
    ]),
    ...drawSum(kit, later),
  ];
}

/** The labs, each with what it promised, above their columns. */
function drawHeads({ data, layout }: BacklogKit, later: boolean): Mark[] {
  const { x } = labColumns(data, layout);
  const usual = layout === "wide" ? 20 : 12;
  return data.labs.map(({ id, name, tint, within, all }, index) => {
    const figure = later ? all : within;
    const room = (x[1] ?? Infinity) - (x[0] ?? 0) - 2;
    const least = smallestLabel[layout];
    const long = `${name} ${figure.number}`;
    const text = textWidth(long, least, "bold") <= room ? long : name;
    return {
      kind: "label",
      key: `lab:${id}:${later ? "all" : "within"}`,
      x: x[index] ?? 0,
      y: metrics[layout].heads,
      size: Math.max(least, fontSizeToFit(text, usual, room)),
      weight: "bold",
      ...(tint === null ? {} : { tint }),
      ...(text === name ? { text } : writtenAmount(figure, text)),
    };
  });
}

function splitBlock(block: CloudBlock, kit: BacklogKit, withLater: boolean): SplitBlock {
  const { promises, signedLater } = block.cloud;
  const stays = block.rows.filter(({ lab }) => lab === null);
  const owned = block.rows.filter(({ lab }) => lab !== null);
  const leaves = withLater ? [...owned, ...laterRows(block, kit)] : owned;
  const all = withLater ? [...promises, ...signedLater] : promises;
  return { block, slots: slotsNeeded(stays, leaves, kit), stays, leaves, promises: all };
}

function laterRows({ cloud, slots }: CloudBlock, { data, layout }: BacklogKit): TileRow[] {
  const poolsOf = (promises: readonly LabPromise[]) => promises.map((one) => promisePool(one, data.worth));
  const pools = poolsOf(cloud.signedLater);
  const start = { full: slots, narrow: slots + countTiles(pools).full };
  const { promise } = labColumns(data, layout);
  return cutIntoRows(pools, { promise, block: start, field: new Map(), before: poolsOf(cloud.promises) }, layout);
}

/** The slots of a block, or more if a lab's column beside it has more rows. */
function slotsNeeded(stays: readonly TileRow[], leaves: readonly TileRow[], { data, layout }: BacklogKit): number {
  const { block } = columnCounts[layout];
  const { promise } = labColumns(data, layout);
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
function drawPromises({ leaves, promises }: SplitBlock, y: number, { data, layout }: BacklogKit): Mark[] {
  const { x, promise: across } = labColumns(data, layout);
  return data.labs.flatMap(({ id: lab }, column) => {
    const grid = { x: x[column] ?? 0, y, across };
    const amounts = promises.flatMap((promise) => (promise.lab === lab ? promise.amount : []));
    const rows = leaves.filter((row) => row.lab === lab);
    const hasRoom = layout === "wide" && data.labs.length <= 2;
    return [
      ...(amounts.length === 0 ? [] : promiseLabels(amounts, grid, hasRoom, layout)),
      ...rows.map((row) => drawTileRow(withCertainty(row, certaintyOf(row, promises)), row.labIndex, grid, layout)),
    ];
  });
}

/** Solid where an order was filed or announced; dashed where it is worked out, or told by others. */
function certaintyOf({ pool }: TileRow, promises: readonly LabPromise[]): Certainty {
  const status = promises.find(({ id }) => id === pool)?.amount.status ?? "filed";
  return status === "filed" || status === "announced" ? "sure" : "conditional";
}

const doubts: Readonly<Partial<Record<Figure["status"], string>>> = {
  "single-source": "one report",
  estimated: "estimate",
  disputed: "disputed",
};

/** The amounts of one lab's promises to one cloud, and their certainty. */
function promiseLabels(amounts: readonly Figure[], { x, y }: Point, hasRoom: boolean, layout: Layout): Mark[] {
  const { label, small } = pageMetrics[layout];
  const doubt = hasRoom ? amounts.map(({ status }) => doubts[status]).find(Boolean) : undefined;
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

function drawSum({ data: { sums, clouds }, layout }: BacklogKit, later: boolean): Mark[] {
  const { margin: x, figure } = pageMetrics[layout];
  const size = layout === "wide" ? 20 : 12.5;
  const added = later ? clouds.flatMap(({ signedLater }) => signedLater.map(({ amount }) => amount)) : [];
  const bold = (part: Pick<Label, "text" | "amount">) => ({ ...part, size: figure, weight: "bold" as const });
  const share = writtenAmount(sums.share, `billion dollars: ${sums.share.words}`);
  return inlineLabels({
    key: `sum:labs:${later ? "all" : "within"}`,
    x,
    y: metrics[layout].sum,
    parts: [
      bold(writtenAmount(later ? sums.all : sums.within)),
      bold({ text: "of" }),
      bold(writtenAmount(sums.now)),
      ...added.flatMap((amount) => [bold({ text: "+" }), bold(writtenAmount(amount))]),
      { ...(added.length === 0 ? share : { text: "billion dollars" }), size },
    ],
  });
}
