import { sum } from "d3-array";
import type { Layout, Mark } from "#scene/scene.ts";
import { textWidth, wrap } from "#scene/text-width.ts";
import { cashWidth } from "../shared/cash-tiles.ts";
import { pageMetrics, inlineLabels, writtenAmount } from "../shared/headline-and-footer.ts";
import { grids } from "../shared/tiles.ts";
import { markGroup, textLines } from "../shared/svg-helpers.ts";
import type { CoverageData } from "./data.ts";
import { drawOwnMoney, drawPromiseField } from "./promise-field.ts";
import { drawRound } from "./funding-round.ts";

/** Years of the first large payment, of the last known payment, of the start and the end of the promises, and of the end of the axis. */
const years = { axis: 2019, paid: 2026.3, from: 2025.7, to: 2036.3, end: 2037 } as const;
/** Squares in a row of the field, which is as wide as the years of its promises; and the most rows that fit. */
export const across = 15;
export const mostRows = 8;
const ticks = [2019, 2026, 2031, 2036];

const metrics = {
  wide: {
    x: 110,
    coins: 146,
    field: 178,
    axis: 346,
    limit: [120, 424],
    number: 484,
    title: 21,
    figure: 58,
    words: 16,
  },
  tall: { x: 14, coins: 72, field: 84, axis: 162, limit: [57, 195], number: 220, title: 12.5, figure: 24, words: 12 },
} as const;

/** Draws two limits of the comparison: money comes early and promises run long; clouds are not the only suppliers. */
export function drawTiming(data: CoverageData, layout: Layout): Mark[] {
  const { coins, field } = metrics[layout];
  const { paid } = data.figures;
  return [
    drawOwnMoney(data, { x: yearX(years.paid, layout) - cashWidth(paid.value, layout), y: coins }, layout, true),
    ...drawPromiseField(data, { x: yearX(years.from, layout), y: field, across }, layout),
    markGroup("timing:early", [
      ...drawTitle(0, "Investment comes early, promises run long", layout),
      ...drawAxis(layout),
      ...moneyWords(data, layout),
      ...promiseWords(data, layout),
    ]),
    markGroup("timing:round", [
      ...drawTitle(1, "In one round, more than half came from suppliers", layout),
      ...drawSuppliers(data, layout),
    ]),
  ];
}

/** The position of a year: the field is as wide as the years of its promises. d3-scale would cost 7.6 kB brotli here. */
function yearX(year: number, layout: Layout): number {
  const { x } = metrics[layout];
  const width = across * grids[layout].pitch;
  return x + ((year - years.axis) * width) / (years.to - years.from);
}

function drawTitle(index: 0 | 1, text: string, layout: Layout): Mark[] {
  const { limit, title: size } = metrics[layout];
  const { margin: x } = pageMetrics[layout];
  return [{ kind: "label", key: `timing:title:${String(index)}`, x, y: limit[index], size, weight: "bold", text }];
}

function drawAxis(layout: Layout): Mark[] {
  const { axis: y, words: small } = metrics[layout];
  const tick = layout === "wide" ? 5 : 3;
  const [from, to] = [yearX(years.axis, layout), yearX(years.end, layout)];
  const marks = ticks.map((year) => `M${yearX(year, layout)} ${y}L${yearX(year, layout)} ${y + tick}`);
  return [
    { kind: "line", key: "timing:axis", tone: "soft", path: `M${from} ${y}L${to} ${y}${marks.join("")}` },
    ...ticks.map((year): Mark => ({
      kind: "label",
      key: `timing:year:${String(year)}`,
      x: yearX(year, layout),
      y: y + tick + small,
      size: small,
      tone: "soft",
      ...(year === years.axis ? {} : { anchor: "middle" }),
      text: String(year),
    })),
  ];
}

/** Labels of the upper row: money that is paid, and money without a date. */
function moneyWords({ figures: { paid, ceiling } }: CoverageData, layout: Layout): Mark[] {
  const { coins, words: size } = metrics[layout];
  const wide = layout === "wide";
  const gap = wide ? 8 : 4;
  const start = yearX(years.paid, layout) - cashWidth(paid.value, layout);
  const end = start + cashWidth(ceiling.value, layout);
  const base = { kind: "label", size, y: coins + grids[layout].side - (wide ? 3 : 0), money: "cash" } as const;
  const soFar = wide ? `${paid.number} paid since 2019` : `${paid.number} paid`;
  const open = wide ? `up to ${ceiling.number} in all, dates open` : `up to ${ceiling.number}, dates open`;
  return [
    { ...base, key: "timing:paid", x: start - gap, anchor: "end", ...writtenAmount(paid, soFar) },
    { ...base, key: "timing:open", x: end + gap, ...writtenAmount(ceiling, open) },
  ];
}

/** Labels of the lower row. */
function promiseWords({ figures: { all } }: CoverageData, layout: Layout): Mark[] {
  const { field, words: size } = metrics[layout];
  const wide = layout === "wide";
  const x = yearX(years.from, layout) + across * grids[layout].pitch + (wide ? 8 : 4);
  const text = wide ? "promised; the longest order runs into 2036" : "promised, the longest into 2036";
  return [
    { kind: "label", key: "timing:all", x, y: field + size, size, weight: "bold", ...writtenAmount(all) },
    ...textLines({
      key: "timing:all",
      x,
      y: field + size * 2.3,
      size,
      tone: "soft",
      texts: wrap(text, wide ? 150 : 86, size),
    }),
  ];
}

function drawSuppliers(data: CoverageData, layout: Layout): Mark[] {
  const { number, figure, words: size } = metrics[layout];
  const { margin: x } = pageMetrics[layout];
  const { suppliersLow, suppliersHigh, round } = data.figures;
  const wide = layout === "wide";
  const part = { size: figure, weight: "bold" as const };
  const parts = [
    { ...writtenAmount(suppliersLow), ...part },
    { text: "to", ...part },
    { ...writtenAmount(suppliersHigh), ...part },
  ];
  const lines = wide
    ? [`of ${round.number} promised in OpenAI’s round of 2026:`, "without conditional money, and with it"]
    : [`of OpenAI’s round of ${round.number}`];
  const left = x + sum(parts, ({ text }) => textWidth(text, figure, "bold") + figure * 0.28);
  return [
    ...inlineLabels({ key: "timing:suppliers", x, y: number, parts }),
    ...lines.map((text, line): Mark => ({
      kind: "label",
      key: `timing:round:${String(line)}`,
      x: left,
      y: number - (lines.length - 1 - line) * size * 1.3,
      size,
      ...(line === 0 ? writtenAmount(round, text) : { text }),
    })),
    ...drawRound(data, layout),
  ];
}
