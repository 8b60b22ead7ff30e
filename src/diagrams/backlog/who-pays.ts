import type { Mark } from "#scene/scene.ts";
import { fontSizeToFit } from "../shared/font-size.ts";
import { inlineLabels, pageMetrics, writtenAmount } from "../shared/headline-and-footer.ts";
import { textLines } from "../shared/svg-helpers.ts";
import { drawTiles, tilesOf } from "../shared/tiles.ts";
import { metrics, type BacklogKit } from "./cloud-block.ts";
import { drawPromised } from "./lab-columns.ts";

const sizes = {
  wide: { number: 116, y: 336, words: 19, line: 26, width: 330, foot: 20, squares: 222 },
  tall: { number: 46, y: 150, words: 12, line: 15, width: 146, foot: 12.5, squares: 96 },
} as const;

/** Draws what the labs took in within a quarter, as squares of the same worth, beside all that they promised. */
export function drawWhoPays(kit: BacklogKit): Mark[] {
  const { data, layout } = kit;
  const { taken, within } = data.sums;
  const { margin: x, figure } = pageMetrics[layout];
  const { number, y, words, line, width, foot, squares } = sizes[layout];
  const tiles = taken.unknown === true ? [] : tilesOf("taken-in", taken, data.worth);
  return [
    ...drawPromised(kit),
    drawTiles({ key: "run:taken-in", tiles, x, y: squares, money: "revenue" }, layout),
    {
      ...writtenAmount(taken),
      kind: "label",
      key: "taken-in",
      x: x - number * 0.05,
      y,
      size: fontSizeToFit(taken.number, number, width),
      weight: "bold",
      money: "revenue",
    },
    ...textLines({
      key: "taken-in:words",
      x,
      y: y + line * 1.6,
      size: words,
      lineHeight: line,
      texts: ["billion dollars taken in", "by all labs in a quarter"],
    }),
    ...inlineLabels({
      key: "sum:who-pays",
      x,
      y: metrics[layout].sum,
      parts: [
        { ...writtenAmount(within), size: figure, weight: "bold" },
        { text: layout === "wide" ? "billion dollars promised to the clouds" : "billion promised", size: foot },
      ],
    }),
  ];
}
