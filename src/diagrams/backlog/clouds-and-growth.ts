import type { Figure } from "#ledger/figures.ts";
import type { Layout, Mark, Point } from "#scene/scene.ts";
import { fittingLines } from "../shared/fitting-text.ts";
import { arrowSign, inlineLabels, pageMetrics, writtenAmount, type TextPart } from "../shared/headline-and-footer.ts";
import { textLines } from "../shared/svg-helpers.ts";
import { columnCounts, drawTileRow, slotPoint, withoutTint, type TileGrid } from "../shared/tile-rows.ts";
import { drawTiles, fullFirst, grids, tilesOf, type Tile } from "../shared/tiles.ts";
import { blockHead, drawBlockRows, drawBlocks, metrics, type BacklogKit, type CloudBlock } from "./cloud-block.ts";
import type { Cloud } from "./data.ts";

/** Draws the blocks, and beside each how that cloud measures its backlog. */
export function drawClouds({ blocks, layout }: BacklogKit): Mark[] {
  const { small: size } = pageMetrics[layout];
  return drawBlocks(blocks, layout, (block, grid) => {
    const { id, measure, total } = block.cloud;
    return [
      ...blockHead(block, grid, writtenAmount(total), layout),
      ...drawBlockRows(block.rows.map(withoutTint), grid, layout),
      ...textLines({
        key: `measure:${id}`,
        x: metrics[layout].labs,
        y: grid.y + size * 0.85,
        size,
        tone: "soft",
        texts: measureLines(measure, block.slots, layout),
      }),
    ];
  });
}

/** How a cloud measures its backlog, in as many lines as have room beside its block. */
function measureLines(measure: string, slots: number, layout: Layout): string[] {
  const { small: size } = pageMetrics[layout];
  const rows = Math.max(1, Math.ceil(slots / columnCounts[layout].block));
  const most = Math.max(1, Math.floor((rows * grids[layout].pitch + metrics[layout].between.least) / (size * 1.3)));
  const forms = [measure, measure.split(/[:,;]/)[0] ?? ""].filter((form) => form !== "");
  return fittingLines(forms, { width: layout === "wide" ? 300 : 168, size, most });
}

/** A block with the tiles of its dated amounts instead of its own. */
interface GrownBlock {
  readonly block: CloudBlock;
  readonly dated: readonly Tile[];
  readonly slots: number;
}

const oneDigit = new Intl.NumberFormat("en-US", { maximumFractionDigits: 1 });

/** Draws the blocks over time: tiles of one quarter before, and bold the tiles added since. */
export function drawGrowth({ data, blocks, layout }: BacklogKit): Mark[] {
  const grown = blocks.map((block): GrownBlock => {
    const dated = datedTiles(block.cloud, data.worth);
    return { block, dated, slots: dated.length };
  });
  const draw = (one: GrownBlock, grid: TileGrid) => {
    const { before, total, later } = one.block.cloud;
    const last = oneDigit.format(total.value + (later?.value ?? 0));
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
function drawAdditions({ block, slots }: GrownBlock, { y }: Point, { data, layout }: BacklogKit): Mark[] {
  const wide = layout === "wide";
  const { id, added, later } = block.cloud;
  const rows = Math.ceil(slots / columnCounts[layout].block);
  const isLow = later !== null && rows * grids[layout].pitch + metrics[layout].between.least < (wide ? 62 : 38);
  const small = { size: pageMetrics[layout].small, tone: "soft" as const };
  const by = later === null ? "" : (data.dates.later[id] ?? "");
  const first = [addition(added, wide), ...(isLow && !wide ? [] : [{ text: isLow ? "," : "in a quarter", ...small }])];
  const second =
    later === null ? [] : [addition(later, wide), { text: isLow && !wide ? `by ${by}` : `more by ${by}`, ...small }];
  const lines = isLow ? [[...first, ...second]] : [first, ...(later === null ? [] : [second])];
  return lines.flatMap((parts, line) =>
    inlineLabels({
      key: `added:${id}:${String(line)}`,
      x: metrics[layout].labs,
      y: y + (wide ? (rows === 1 ? 16 : 20) + line * 34 : (rows === 1 ? 7 : 12) + line * 18),
      parts,
    }),
  );
}

function addition(amount: Figure, wide: boolean): TextPart {
  return { ...writtenAmount(amount, signed(amount)), size: wide ? 26 : 15, weight: "bold" };
}

/** "+24", or the number of a backlog that fell with its own sign. */
function signed({ value, number }: Figure): string {
  return value < 0 ? number : `+${number}`;
}

/** A cloud's tiles by date, full tiles first; those added in the last quarter, and since, are bold. */
function datedTiles({ id, before, total, added, later }: Cloud, worth: number): Tile[] {
  if (added.value < 0) {
    // What is gone leaves faint squares.
    const left = total.value / worth;
    return tilesOf(`${id}-before`, before, worth).map((tile, index) =>
      index < left ? tile : { ...tile, tone: "ghost" },
    );
  }
  const bold = (tile: Tile): Tile => ({ ...tile, tone: "strong" });
  const tiles = [
    ...tilesOf(`${id}-before`, before, worth),
    ...tilesOf(`${id}-added`, added, worth).map(bold),
    ...(later === null || later.value < 0 ? [] : tilesOf(`${id}-later`, later, worth).map(bold)),
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
