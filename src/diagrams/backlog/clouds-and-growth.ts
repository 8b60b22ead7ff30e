import type { Figure } from "#ledger/figures.ts";
import type { Layout, Mark, Point } from "#scene/scene.ts";
import { wrap } from "#scene/text-width.ts";
import { arrowSign, inlineLabels, pageMetrics, writtenAmount } from "../shared/headline-and-footer.ts";
import { textLines } from "../shared/svg-helpers.ts";
import { columnCounts, drawTileRow, slotPoint, type TileGrid } from "../shared/tile-rows.ts";
import { drawTiles, fullFirst, tilesOf, type Tile } from "../shared/tiles.ts";
import { blockHead, drawBlocks, metrics, type BacklogKit, type CloudBlock } from "./cloud-block.ts";
import type { Cloud } from "./data.ts";

/** Draws the blocks, and beside each how that cloud measures its backlog. */
export function drawClouds({ blocks, layout }: BacklogKit): Mark[] {
  const { small: size } = pageMetrics[layout];
  return drawBlocks(blocks, layout, (block, grid) => {
    const { id, measure, total } = block.cloud;
    return [
      ...blockHead(block, grid, writtenAmount(total), layout),
      ...block.rows.map((row) => drawTileRow(row, row.blockIndex, grid, layout)),
      ...textLines({
        key: `measure:${id}`,
        x: metrics[layout].labs,
        y: grid.y + size * 0.85,
        size,
        tone: "soft",
        texts: wrap(measure, layout === "wide" ? 300 : 168, size),
      }),
    ];
  });
}

/** A block with the tiles of its dated amounts instead of its own. */
interface GrownBlock {
  readonly block: CloudBlock;
  readonly dated: readonly Tile[];
  readonly slots: number;
}

/** Draws the blocks over time: tiles of one quarter before, and bold the tiles added since. */
export function drawGrowth({ data, blocks, layout }: BacklogKit): Mark[] {
  const grown = blocks.map((block): GrownBlock => {
    const dated = datedTiles(block.cloud, data.worth);
    return { block, dated, slots: dated.length };
  });
  const draw = (one: GrownBlock, grid: TileGrid) => {
    const { before, total, later } = one.block.cloud;
    const last = String(Math.round((total.value + (later?.value ?? 0)) * 10) / 10);
    const text = layout === "wide" ? `${before.number} to ${last}` : last;
    return [
      ...blockHead(one.block, grid, { text }, layout),
      ...drawGrownRows(one, grid, layout),
      ...drawAdditions(one, grid, { data, blocks, layout }),
    ];
  };
  return [...drawBlocks(grown, layout, draw), ...drawSums({ data, blocks, layout })];
}

function drawSums({ data: { sums }, layout }: BacklogKit): Mark[] {
  const { margin: x, figure: size } = pageMetrics[layout];
  const wide = layout === "wide";
  const known = [sums.before, sums.now, ...(sums.later === null ? [] : [sums.later])];
  const parts = known.flatMap((figure, index) => [
    ...(index === 0 ? [] : [{ text: arrowSign, size, weight: "bold" as const }]),
    { ...writtenAmount(figure), size, weight: "bold" as const },
  ]);
  const unit = { text: wide ? "billion dollars" : "billion", size: wide ? 20 : 12.5 };
  return inlineLabels({ key: "sum:grew", x, y: metrics[layout].sum, parts: [...parts, unit] });
}

/** What a cloud added, as text beside its block: in the quarter, and after it if that is known; side by side if its block is low. */
function drawAdditions({ block, slots }: GrownBlock, { y }: Point, { data, layout, blocks }: BacklogKit): Mark[] {
  const wide = layout === "wide";
  const { id, added, later } = block.cloud;
  const isLow = slots <= columnCounts[layout].block && blocks.length > 4;
  const lines = [
    { amount: added, when: isLow && later !== null ? "" : "in a quarter" },
    ...(later === null ? [] : [{ amount: later, when: `more by ${data.dates.later[id] ?? ""}` }]),
  ];
  return lines.flatMap(({ amount, when }, line) =>
    inlineLabels({
      key: `added:${id}:${String(line)}`,
      x: metrics[layout].labs + (isLow ? line * (wide ? 90 : 48) : 0),
      y: y + (wide ? 20 + (isLow ? 0 : line * 34) : 12 + (isLow ? 0 : line * 18)),
      parts: [
        { ...writtenAmount(amount, signed(amount)), size: wide ? 26 : 15, weight: "bold" },
        ...(when === "" ? [] : [{ text: when, size: pageMetrics[layout].small, tone: "soft" as const }]),
      ],
    }),
  );
}

/** "+24", or the number of a backlog that fell with its own sign. */
function signed({ value, number }: Figure): string {
  return value < 0 ? number : `+${number}`;
}

/** A cloud's tiles by date, full tiles first; those added in the last quarter, and since, are bold. */
function datedTiles({ id, before, added, later }: Cloud, worth: number): Tile[] {
  const bold = (tile: Tile): Tile => ({ ...tile, tone: "strong" });
  const tiles = [
    ...tilesOf(`${id}-before`, before, worth),
    ...tilesOf(`${id}-added`, added, worth).map(bold),
    ...(later === null ? [] : tilesOf(`${id}-later`, later, worth).map(bold)),
  ];
  return fullFirst(tiles);
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
