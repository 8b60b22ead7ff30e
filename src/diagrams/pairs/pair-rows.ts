import { canvases, type Layout, type Mark, type Point } from "#scene/scene.ts";
import { textWidth } from "#scene/text-width.ts";
import { cashWidth } from "../shared/cash-tiles.ts";
import { firstThatFits } from "../shared/fitting-text.ts";
import { inlineLabels, pageMetrics, writtenAmount } from "../shared/headline-and-footer.ts";
import { cutIntoRows, drawTileRow, emptyGrid, type TileRow } from "../shared/tile-rows.ts";
import { grids, tilesOf } from "../shared/tiles.ts";
import type { Pair, PairsData } from "./data.ts";
import { drawMoney, totalMoney, drawPairArrows } from "./pair-arrows.ts";
import { doubtOf, promisedParts, moneyText } from "./pairs-text.ts";
import { verdictWords } from "./verdicts.ts";

/** Positions in a row, from its top: names, the two arrows, and the line below the lower one. */
const metrics = {
  wide: { top: 102, pitch: 170, names: 14, upper: 56, lower: 98, words: 139, name: 18, coin: 24, back: 38, rail: 8 },
  tall: { top: 47, pitch: 79, names: 9, upper: 28, lower: 48, words: 66, name: 12.5, coin: 14, back: 17, rail: 4 },
} as const;

/** More columns than a promise has tiles, so that it stays in one row. */
const oneRow = 99;

/** The tiles of a pair's promises, in the rows in which they move. */
export function promiseRows({ lab, promised }: Pair, worth: number, layout: Layout): TileRow[] {
  const pools = promised.map(({ id, amount, tint }) => ({ id, lab, tiles: tilesOf(id, { ...amount, tint }, worth) }));
  return cutIntoRows(pools, emptyGrid, layout);
}

/** Draws pairs below each other, each promise as one long row of squares. Squares move between pictures; text and arrows fade. */
export function drawRows({ pairs, worth }: PairsData, layout: Layout): Mark[] {
  const { margin: x } = pageMetrics[layout];
  const { top, pitch, upper, lower, rail } = metrics[layout];
  const { side } = grids[layout];
  return pairs.flatMap((pair, index) => {
    const y = top + index * pitch;
    const grid = { x, y: y + lower - rail - side, across: oneRow };
    return [
      drawRow(pair, { x, y }, { pairs, worth, layout }),
      ...drawMoney(pair, { x, y: y + upper - rail - side }, worth, layout),
      ...promiseRows(pair, worth, layout).map((row) => drawTileRow(row, row.labIndex, grid, layout)),
    ];
  });
}

interface RowKit extends Pick<PairsData, "pairs" | "worth"> {
  readonly layout: Layout;
}

function drawRow(pair: Pair, at: Point, { pairs, worth, layout }: RowKit): Mark {
  const { upper, lower } = metrics[layout];
  const width = canvases[layout].width - 2 * pageMetrics[layout].margin;
  return {
    kind: "group",
    key: `row:${pair.deal}`,
    ...at,
    marks: [
      ...drawPairArrows(pair, { width, upper, lower }, layout),
      ...drawNames(pair, width, verdictWords(pair, pairs), layout),
      ...moneyLabels(pair, worth, layout),
      ...promiseLabels(pair, layout),
    ],
  };
}

function drawNames(pair: Pair, width: number, verdict: string | undefined, layout: Layout): Mark[] {
  const { deal, investor, seller, labName } = pair;
  const { names: y, name: size, words } = metrics[layout];
  const wide = layout === "wide";
  const weight = "bold" as const;
  const seen = wide && seller !== null;
  const parts = [
    { text: investor, size, weight },
    ...(seen ? [{ text: `sells as ${seller}`, size: pageMetrics.wide.small, tone: "soft" as const }] : []),
  ];
  const right = { kind: "label", x: width, weight, anchor: "end" } as const;
  return [
    ...inlineLabels({ key: `row:name:${deal}`, x: 0, y, parts }),
    { ...right, key: `row:lab:${deal}`, y, size, text: labName },
    ...(verdict === undefined
      ? []
      : [{ ...right, key: `row:verdict:${deal}`, y: words, size: wide ? 26 : 14, text: verdict }]),
  ];
}

function moneyLabels(pair: Pair, worth: number, layout: Layout): Mark[] {
  const { upper, rail, coin } = metrics[layout];
  const { small } = pageMetrics[layout];
  const { before, number, after, short } = moneyText(pair);
  const width = totalMoney(pair);
  const x = width === 0 ? 0 : cashWidth(width, worth, layout) + (layout === "wide" ? 10 : 5);
  const numbers = textWidth(`${before ?? ""} ${number?.number ?? ""} `, coin, "bold");
  const space = canvases[layout].width - 2 * pageMetrics[layout].margin - x - numbers;
  const words = firstThatFits([...(layout === "wide" ? [after] : []), short, "paid"], small, space);
  return inlineLabels({
    key: `row:in:${pair.deal}`,
    x,
    y: upper - rail - (layout === "wide" ? 1 : 0),
    parts: [
      ...(before === undefined ? [] : [{ text: before, size: small, money: "cash" as const }]),
      ...(number === null
        ? []
        : [{ ...writtenAmount(number), size: coin, weight: "bold" as const, money: "cash" as const }]),
      { text: words, size: small, ...(number === null ? { tone: "soft" as const } : { money: "cash" as const }) },
    ],
  });
}

function promiseLabels(pair: Pair, layout: Layout): Mark[] {
  const { words: y, back: size } = metrics[layout];
  const { small } = pageMetrics[layout];
  const doubt = doubtOf(pair);
  return inlineLabels({
    key: `row:back:${pair.deal}`,
    x: 0,
    y,
    parts: [
      ...promisedParts(pair, size),
      { text: `promised back${doubt === "" ? "" : `, ${doubt}`}`, size: small, tone: "soft" },
    ],
  });
}
