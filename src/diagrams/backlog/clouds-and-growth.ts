import { sum } from "d3-array";
import type { Layout, Mark, Point } from "#scene/scene.ts";
import { wrap } from "#scene/text-width.ts";
import { arrowSign, inlineLabels, pageMetrics, writtenAmount } from "../shared/headline-and-footer.ts";
import { textLines } from "../shared/svg-helpers.ts";
import { columnCounts, drawTileRow, slotPoint, type TileGrid } from "../shared/tile-rows.ts";
import { drawTiles, tilesOf, tileWorth, type Tile } from "../shared/tiles.ts";
import { blockHead, drawBlocks, metrics, type BacklogKit, type CloudBlock } from "./cloud-block.ts";
import type { Cloud } from "./data.ts";

/** Draws four blocks, and beside each how that cloud measures its backlog. */
export function drawClouds({ blocks, layout }: BacklogKit): Mark[] {
  const { small: size } = pageMetrics[layout];
  return drawBlocks(blocks, layout, (block, grid) => {
    const { id, measure, total } = block.cloud;
    return [
      ...blockHead(block, grid, writtenAmount(total), layout),
      ...block.rows.map((row) => drawTileRow(row, row.blockIndex, grid, layout)),
      ...textLines({
        key: `measure:${id}`,
        x: metrics[layout].labs[0],
        y: grid.y + size * 0.85,
        size,
        tone: "soft",
        texts: wrap(measure, layout === "wide" ? 300 : 168, size),
      }),
    ];
  });
}

/** How many rows of squares four blocks have room for, and how far they move up if they need more. */
const room = { wide: { rows: 18, raised: 0 }, tall: { rows: 15, raised: 10 } } as const;

function raisedBy(blocks: readonly { readonly slots: number }[], layout: Layout): number {
  const { rows, raised } = room[layout];
  const needed = sum(blocks, ({ slots }) => Math.ceil(slots / columnCounts[layout].block));
  return needed > rows ? raised : 0;
}

/** A block with the tiles of its dated amounts instead of its own. */
interface GrownBlock {
  readonly block: CloudBlock;
  readonly dated: readonly Tile[];
  readonly slots: number;
}

/** Draws the blocks over time: tiles of the end of 2025, and bold the tiles added since. */
export function drawGrowth({ data, blocks, layout }: BacklogKit): Mark[] {
  const grown = blocks.map((block): GrownBlock => {
    const dated = datedTiles(block.cloud);
    return { block, dated, slots: dated.length };
  });
  const draw = (one: GrownBlock, grid: TileGrid) => {
    const { before, total, later } = one.block.cloud;
    const last = String(Math.round((total.value + (later?.value ?? 0)) * 10) / 10);
    const text = layout === "wide" ? `${before.number} to ${last}` : last;
    return [
      ...blockHead(one.block, grid, { text }, layout),
      ...drawGrownRows(one, grid, layout),
      ...drawAdditions(one.block.cloud, grid, layout),
    ];
  };
  return [...drawBlocks(grown, layout, draw, raisedBy(grown, layout)), ...drawSums({ data, blocks, layout })];
}

function drawSums({ data: { sums }, layout }: BacklogKit): Mark[] {
  const { margin: x, figure: size } = pageMetrics[layout];
  const wide = layout === "wide";
  const [before, now, later] = [sums.before, sums.now, sums.later].map((sum) => writtenAmount(sum));
  const arrow = { text: arrowSign };
  const parts = [before, arrow, now, arrow, later].flatMap((part) =>
    part === undefined ? [] : { ...part, size, weight: "bold" as const },
  );
  const unit = { text: wide ? "billion dollars" : "billion", size: wide ? 20 : 12.5 };
  return inlineLabels({ key: "sum:grew", x, y: metrics[layout].sum, parts: [...parts, unit] });
}

/** What a cloud added, as text beside its block: in the quarter, and after it if that is known. */
function drawAdditions({ id, added, later }: Cloud, { y }: Point, layout: Layout): Mark[] {
  const wide = layout === "wide";
  const lines = [
    { amount: added, when: "in three months" },
    ...(later === null ? [] : [{ amount: later, when: "more by the end of May" }]),
  ];
  return lines.flatMap(({ amount, when }, line) =>
    inlineLabels({
      key: `added:${id}:${String(line)}`,
      x: metrics[layout].labs[0],
      y: y + (wide ? 20 + line * 34 : 12 + line * 18),
      parts: [
        { ...writtenAmount(amount, `+${amount.number}`), size: wide ? 26 : 15, weight: "bold" },
        { text: when, size: pageMetrics[layout].small, tone: "soft" },
      ],
    }),
  );
}

/** A cloud's tiles by date, full tiles first; those added after 2025 are bold. */
function datedTiles({ id, before, added, later }: Cloud): Tile[] {
  const bold = (tile: Tile): Tile => ({ ...tile, tone: "strong" });
  const tiles = [
    ...tilesOf(`${id}-before`, before),
    ...tilesOf(`${id}-added`, added).map(bold),
    ...(later === null ? [] : tilesOf(`${id}-later`, later).map(bold)),
  ];
  const narrow = (tile: Tile) => tile.value < tileWorth;
  return [...tiles.filter((tile) => !narrow(tile)), ...tiles.filter(narrow)];
}

/**
 * Draws the dated tiles under the keys of the block's own tiles, so that tiles that were there stay; tiles beyond the block's
 * slots have keys of their own.
 */
function drawGrownRows({ block, dated }: GrownBlock, grid: TileGrid, layout: Layout): Mark[] {
  const rows = block.rows.map((row) => {
    const tiles = row.tiles.flatMap((tile, index) => {
      const now = dated[row.blockIndex + index];
      return now === undefined ? [] : [{ ...now, key: tile.key }];
    });
    return drawTileRow({ ...row, tiles }, row.blockIndex, grid, layout);
  });
  const added = dated.slice(block.slots).map((tile, index) => {
    const key = `run:${block.cloud.id}-later:${String(index)}`;
    const at = slotPoint(block.slots + index, grid, layout);
    return drawTiles({ key, tiles: [tile], ...at, money: "promise" }, layout);
  });
  return [...rows, ...added];
}
