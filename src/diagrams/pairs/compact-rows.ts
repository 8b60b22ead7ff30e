import type { Layout, Mark } from "#scene/scene.ts";
import { cashWidth } from "../shared/cash-tiles.ts";
import { inlineLabels, pageMetrics, writtenAmount, type TextPart } from "../shared/headline-and-footer.ts";
import { drawTileRow } from "../shared/tile-rows.ts";
import { grids } from "../shared/tiles.ts";
import type { Pair, PairsData } from "./data.ts";
import { drawMoney, totalMoney } from "./pair-arrows.ts";
import { promiseRows } from "./pair-rows.ts";
import { moneyText, promisedParts } from "./pairs-text.ts";

const metrics = {
  wide: { top: 116, foot: 606, most: 76, squares: 10, words: 330, number: 20, gap: 18 },
  tall: { top: 56, foot: 282, most: 36, squares: 5, words: 172, number: 13, gap: 8 },
} as const;

/** More columns than a promise has tiles, so that it stays in one row. */
const oneRow = 99;

/** Whether there are more pairs than have room for a picture of their own. */
export function isCrowded(pairs: readonly Pair[]): boolean {
  const labs = [...new Set(pairs.map(({ lab }) => lab))];
  return labs.length > 2 || labs.some((lab) => pairs.filter((one) => one.lab === lab).length > 3);
}

/** Draws many pairs below each other: in one line their names and numbers, below it the money, and after it the promises. */
export function drawCompactRows({ pairs, worth }: PairsData, layout: Layout): Mark[] {
  const { top, foot, most, squares, gap } = metrics[layout];
  const { margin: x } = pageMetrics[layout];
  const pitch = Math.min(most, (foot - top) / Math.max(1, pairs.length));
  return pairs.flatMap((pair, index) => {
    const y = top + index * pitch;
    const money = totalMoney(pair);
    const left = x + (money === 0 ? 0 : cashWidth(money, worth, layout) + gap);
    const grid = { x: left, y: y + squares, across: oneRow };
    return [
      ...drawWords(pair, y, layout),
      ...drawMoney(pair, { x, y: y + squares }, worth, layout),
      ...promiseRows(pair, worth, layout).map((row) => drawTileRow(row, row.labIndex, grid, layout)),
    ];
  });
}

function drawWords(pair: Pair, y: number, layout: Layout): Mark[] {
  const { words, number: size } = metrics[layout];
  const { margin, label, small } = pageMetrics[layout];
  const wide = layout === "wide";
  const { number } = moneyText(pair);
  const soft = (text: string): TextPart => ({ text, size: small, tone: "soft" });
  const money: TextPart[] =
    number === null
      ? [soft(wide ? "no stake known," : "no stake,")]
      : [
          { ...writtenAmount(number), size, weight: "bold", money: "cash" },
          soft(pair.paid === null ? "at most," : "paid,"),
        ];
  return [
    {
      kind: "label",
      key: `row:name:${pair.deal}`,
      x: margin,
      y: y + grids[layout].side * 0.2,
      size: wide ? label : 12,
      weight: "bold",
      text: wide ? `${pair.investor} and ${pair.labName}` : `${pair.investor}, ${pair.labName}`,
    },
    ...inlineLabels({
      key: `row:words:${pair.deal}`,
      x: words,
      y: y + grids[layout].side * 0.2,
      parts: [...money, ...promisedParts(pair, size), soft(wide ? "promised back" : "back")],
    }),
  ];
}
