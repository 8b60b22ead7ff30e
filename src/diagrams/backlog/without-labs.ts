import { sum } from "d3-array";
import type { Mark, Point } from "#scene/scene.ts";
import { textWidth } from "#scene/text-width.ts";
import { fittingLines } from "../shared/fitting-text.ts";
import { inlineLabels, pageMetrics, writtenAmount } from "../shared/headline-and-footer.ts";
import { columnCounts, countTiles, cutIntoRows, drawTileRow, withTone, type TileGrid } from "../shared/tile-rows.ts";
import { grids } from "../shared/tiles.ts";
import { blockHead, drawBlocks, metrics, promisePool, type BacklogKit, type CloudBlock } from "./cloud-block.ts";
import { besideLines, shareMetrics } from "./customer-share.ts";
import type { Cloud, Lab } from "./data.ts";
import type { OthersGrowth } from "./lab-shares.ts";

const sizes = { wide: { amount: 40, words: 476, grown: 19 }, tall: { amount: 23, words: 232, grown: 12 } } as const;

/** Draws what is left in the four blocks without the tiles of both labs. */
export function drawWithoutLabs(kit: BacklogKit): Mark[] {
  const { blocks, layout } = kit;
  const marks = drawBlocks(blocks, layout, (block, grid) => [
    ...drawRemainingRows(block, grid, kit),
    ...drawRemainder(block.cloud, grid, kit),
  ]);
  return [...marks, ...drawSum(kit)];
}

/** The tiles that are left, and the removed ones as empty slots, which keep their keys because the tiles return later. */
function drawRemainingRows(block: CloudBlock, grid: TileGrid, { data, layout }: BacklogKit): Mark[] {
  const { cloud } = block;
  const own = block.rows.filter(({ lab }) => lab === null);
  const count = sum(own, ({ tiles }) => tiles.length);
  const orders = cloud.promises.map((one) => promisePool(one, data.worth));
  const start = { full: count, narrow: count + countTiles(orders).full };
  return [
    ...blockHead(block, grid, writtenAmount(cloud.total, `of ${cloud.total.number}`), layout),
    ...own.map((row) => drawTileRow(row, row.poolIndex, grid, layout)),
    ...cutIntoRows(orders, { block: start, field: new Map() }, layout).map((row) =>
      drawTileRow(withTone(row, "ghost"), row.blockIndex, grid, layout),
    ),
  ];
}

/** How much is left at one cloud, and its growth if that is known. */
function drawRemainder(cloud: Cloud, { y }: Point, { data, layout }: BacklogKit): Mark[] {
  const { id, others } = cloud;
  const grown = data.dependence.grown.find((one) => one.cloud === id);
  const { x, right, size: small } = shareMetrics[layout];
  const { amount: size, words, grown: grownSize } = sizes[layout];
  const { pitch, side } = grids[layout];
  // The middle of the two rows that are left, or of the only one.
  const isOne = others.value <= data.worth * columnCounts[layout].block && data.clouds.length > 4;
  const middle = y + ((isOne ? 0 : pitch) + side) / 2;
  const left = Math.max(words, x + textWidth(others.number, size, "bold") + size * 0.3);
  const most = data.clouds.length > 4 ? 1 : 2;
  const forms = grown === undefined ? doubtForms(cloud, data.labs) : growthForms(grown);
  const texts =
    forms.length === 0
      ? []
      : fittingLines(forms, { width: right - left, size: grown === undefined ? small : grownSize, most });
  const lines = besideLines(`stays:${id}`, texts, middle, layout).map((mark, line) => ({
    ...mark,
    x: left,
    ...(grown === undefined || line > 0 ? {} : { ...writtenAmount(grown.growth, mark.text), ...plain(grownSize) }),
  }));
  return [
    { kind: "label", key: `stays:${id}`, x, y: middle + size * 0.36, size, weight: "bold", ...writtenAmount(others) },
    ...lines,
  ];
}

const plain = (size: number) => ({ size, tone: "plain", weight: "bold" }) as const;

/** The growth of what is left, from long to short. */
function growthForms({ growth, says }: OthersGrowth): string[] {
  const number = growth.value < 0 ? growth.number : `+${growth.number}`;
  return [`${number} ${says}`, `${number} in a year`];
}

/** What is unsure in the amount that is left, from long to short; none where nothing is. */
function doubtForms({ promises }: Cloud, labs: readonly Lab[]): string[] {
  const name = (lab: string) => labs.find(({ id }) => id === lab)?.name ?? lab;
  const of = (status: string) => promises.filter(({ amount }) => amount.status === status);
  const [alone] = of("single-source");
  if (alone !== undefined)
    return [`if the one report on ${name(alone.lab)} is right`, "if the one report is right", "by one report"];
  const [reported] = [...of("disputed"), ...of("reported")];
  if (reported !== undefined) return [`as far as ${name(reported.lab)}’s part is known`, "as far as known"];
  return [];
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
