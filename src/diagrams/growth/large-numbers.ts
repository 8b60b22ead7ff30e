import { canvases, type Label, type Layout } from "#scene/scene.ts";
import { textWidth, wrap } from "#scene/text-width.ts";
import { countWords } from "#text/share-words.ts";
import type { Figure } from "#ledger/figures.ts";
import { fontSizeToFit } from "../shared/font-size.ts";
import { pageMetrics, writtenAmount } from "../shared/headline-and-footer.ts";
import { textLines } from "../shared/svg-helpers.ts";
import type { GrowthData } from "./data.ts";

interface NumberMetrics {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  /** Type size of its explanation, distance of its lines, and its first baseline. */
  readonly text: { readonly y: number; readonly size: number; readonly lineHeight: number };
  /** Whether the explanation stands behind the number, not below it. */
  readonly isBeside?: true;
}

type Name = "earned" | "yearly" | "times";

/** The large numbers: one at the top or bottom, and one beside the bracket. */
const metrics: Readonly<Record<Layout, Readonly<Record<Name, NumberMetrics>>>> = {
  wide: {
    earned: { x: 440, y: 196, size: 116, text: { y: 236, size: 18, lineHeight: 23 } },
    yearly: { x: 380, y: 352, size: 76, text: { y: 384, size: 18, lineHeight: 23 } },
    times: { x: 440, y: 528, size: 116, text: { y: 566, size: 18, lineHeight: 23 } },
  },
  tall: {
    earned: { x: 196, y: 86, size: 50, text: { y: 107, size: 12, lineHeight: 15 } },
    yearly: { x: 184, y: 168, size: 32, text: { y: 184, size: 12, lineHeight: 15 } },
    times: { x: 176, y: 254, size: 50, text: { y: 238, size: 12, lineHeight: 16 }, isBeside: true },
  },
};

const texts: Readonly<Record<Name, (data: GrowthData, isWide: boolean) => string>> = {
  earned: ({ earned }, isWide) =>
    isWide ? `billion dollars of revenue in ${String(earned.year)}` : `billion earned in ${String(earned.year)}`,
  yearly: ({ orders, fromOneReport }, isWide) => {
    const sellers = new Set(orders.map(({ at }) => at)).size;
    const [unsure] = fromOneReport;
    if (!isWide) return `billion a year promised${unsure === undefined ? "" : `, ${unsure}’s part: one report`}`;
    const known = unsure === undefined ? "" : `; ${unsure}’s part is known from one report`;
    return `billion a year promised to ${countWords(sellers)} ${sellers === 1 ? "cloud" : "clouds"}, spread evenly${known}`;
  },
  times: ({ earned, target }, isWide) => {
    const [from, to] = [earned.year, target.year].map(String);
    return isWide
      ? `times the revenue of ${from ?? ""} is the company’s target for ${to ?? ""}`
      : `times ${from ?? ""} is ${to ?? ""}’s target`;
  },
};

/** Something on the left that a number keeps clear of, in canvas units. */
export interface Obstacle {
  readonly top: number;
  readonly bottom: number;
  readonly right: number;
}

interface LargeNumber {
  readonly name: Name;
  readonly figure: Figure;
  readonly data: GrowthData;
  readonly obstacles: readonly Obstacle[];
}

/** Draws a large number with its explanation, right of all that is beside it. */
export function drawNumber({ name, figure, data, obstacles }: LargeNumber, layout: Layout): Label[] {
  const { y, size: most, text, isBeside, ...place } = metrics[layout][name];
  const foot = text.y + 2 * text.lineHeight;
  const beside = obstacles.filter(({ top, bottom }) => bottom > y - most * 0.74 && top < foot);
  const x = Math.max(place.x, ...beside.map(({ right }) => right + text.size * 0.5));
  const room = canvases[layout].width - pageMetrics[layout].margin - x;
  const size = fontSizeToFit(figure.number, most, isBeside === true ? room * 0.55 : room);
  const left = isBeside === true ? x + textWidth(figure.number, size, "bold") + text.size * 0.5 : x + 1;
  const right = canvases[layout].width - pageMetrics[layout].margin;
  const lines = wrap(texts[name](data, layout === "wide"), Math.min(right - left, text.size * 17), text.size);
  const key = `growth:${name}`;
  return [
    { kind: "label", key, x: x - size * 0.04, y, size, weight: "bold", ...writtenAmount(figure) },
    ...textLines({ key, ...text, x: left, texts: lines }),
  ];
}
