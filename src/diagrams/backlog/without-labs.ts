import { sum } from "d3-array";
import type { Layout, Mark, Point } from "#scene/scene.ts";
import { textWidth } from "#scene/text-width.ts";
import { inlineLabels, pageMetrics, writtenAmount } from "../shared/headline-and-footer.ts";
import { countTiles, cutIntoRows, drawTileRow, withTone, type TileGrid } from "../shared/tile-rows.ts";
import { grids } from "../shared/tiles.ts";
import { blockHead, drawBlocks, metrics, promisePool, type BacklogKit, type CloudBlock } from "./cloud-block.ts";
import { besideLines, shareMetrics } from "./customer-share.ts";
import type { Cloud } from "./data.ts";

/** Notes by cloud: what rests on one report, what is left out, and the growth that one cloud reported ("#"). */
const notes: Readonly<Record<string, Readonly<Record<Layout, readonly string[]>>>> = {
  microsoft: {
    wide: ["# in a year, without OpenAI", "Anthropic’s order is still in it"],
    tall: ["# in a year,", "without OpenAI"],
  },
  oracle: { wide: ["if the one report on OpenAI is right"], tall: ["if the one report", "is right"] },
  google: { wide: ["if the one report on Anthropic is right"], tall: ["if the one report", "is right"] },
  aws: { wide: ["before Anthropic’s order of April"], tall: ["before April’s", "order"] },
};

const sizes = { wide: { amount: 40, words: 476, grown: 19 }, tall: { amount: 23, words: 232, grown: 12 } } as const;

/** Draws what is left in the four blocks without the tiles of both labs. */
export function drawWithoutLabs(kit: BacklogKit): Mark[] {
  const { blocks, layout } = kit;
  const marks = drawBlocks(blocks, layout, (block, grid) => [
    ...drawRemainingRows(block, grid, layout),
    ...drawRemainder(block.cloud, grid, kit),
  ]);
  return [...marks, ...drawSum(kit)];
}

/** The tiles that are left, and the removed ones as empty slots, which keep their keys because the tiles return later. */
function drawRemainingRows(block: CloudBlock, grid: TileGrid, layout: Layout): Mark[] {
  const { cloud } = block;
  const own = block.rows.filter(({ lab }) => lab === null);
  const count = sum(own, ({ tiles }) => tiles.length);
  const orders = cloud.promises.map(promisePool);
  const start = { full: count, narrow: count + countTiles(orders).full };
  return [
    ...blockHead(block, grid, writtenAmount(cloud.total, `of ${cloud.total.number}`), layout),
    ...own.map((row) => drawTileRow(row, row.poolIndex, grid, layout)),
    ...cutIntoRows(orders, { block: start, field: start }, layout).map((row) =>
      drawTileRow(withTone(row, "ghost"), row.blockIndex, grid, layout),
    ),
  ];
}

/** How much is left at one cloud, and its growth if that is known. */
function drawRemainder({ id, others }: Cloud, { y }: Point, { data, layout }: BacklogKit): Mark[] {
  const { grown: growth } = data.dependence;
  const { x } = shareMetrics[layout];
  const { amount: size, words, grown } = sizes[layout];
  const { pitch, side } = grids[layout];
  const middle = y + (pitch + side) / 2; // of the two rows that are left
  const growthStyle = (text: string) => ({
    ...writtenAmount(growth, text.replace("#", `+${growth.number}`)),
    size: grown,
    tone: "plain" as const,
    weight: "bold" as const,
  });
  const lines = besideLines(`stays:${id}`, notes[id]?.[layout] ?? [], middle, layout).map((mark) => ({
    ...mark,
    x: Math.max(words, x + textWidth(others.number, size, "bold") + size * 0.3),
    ...(mark.text.includes("#") ? growthStyle(mark.text) : {}),
  }));
  return [
    { kind: "label", key: `stays:${id}`, x, y: middle + size * 0.36, size, weight: "bold", ...writtenAmount(others) },
    ...lines,
  ];
}

function drawSum({ data: { dependence, sums }, layout }: BacklogKit): Mark[] {
  const { margin: x, figure: size } = pageMetrics[layout];
  const wide = layout === "wide";
  const weight = "bold" as const;
  return inlineLabels({
    key: "sum:remains",
    x,
    y: metrics[layout].sum,
    parts: [
      { ...writtenAmount(dependence.others), size, weight },
      { text: "of", size, weight },
      { ...writtenAmount(sums.now), size, weight },
      { text: wide ? "billion dollars" : "billion", size: wide ? 20 : 12.5 },
    ],
  });
}
