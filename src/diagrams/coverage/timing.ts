import { sum } from "d3-array";
import { canvases, type Layout, type Mark } from "#scene/scene.ts";
import { textWidth, wrap } from "#scene/text-width.ts";
import { cashWidth } from "../shared/cash-tiles.ts";
import { firstThatFits } from "../shared/fitting-text.ts";
import { pageMetrics, pageWidth, inlineLabels, writtenAmount, type TextPart } from "../shared/headline-and-footer.ts";
import { grids } from "../shared/tiles.ts";
import { linePath, markGroup, textLines } from "../shared/svg-helpers.ts";
import { roundTitle } from "./headlines.ts";
import type { CoverageData, Years } from "./data.ts";
import { drawOwnMoney, drawPromiseField } from "./promise-field.ts";
import { drawRound } from "./funding-round.ts";

/** Years before the promises at which the axis begins. */
const yearsBefore = 6;
/** Squares in a row of the field, and the most rows that fit. */
export const across = 22;
export const mostRows = 7;
const metrics = {
  wide: {
    coins: 146,
    field: 178,
    axis: 350,
    span: 14,
    limit: [120, 424],
    number: 484,
    title: 21,
    figure: 58,
    words: 16,
  },
  tall: { coins: 66, field: 78, axis: 162, span: 7, limit: [57, 195], number: 220, title: 12.5, figure: 24, words: 12 },
} as const;

/** Draws two limits of the comparison: money comes early and promises run long; clouds are not the only suppliers. */
export function drawTiming(data: CoverageData, layout: Layout): Mark[] {
  const { coins, field } = metrics[layout];
  const { years } = data;
  return [
    drawOwnMoney(data, { x: pageMetrics[layout].margin, y: coins }, layout, true),
    ...drawPromiseField(data, { x: pageMetrics[layout].margin, y: field, across }, layout),
    markGroup("timing:early", [
      ...drawTitle(0, "Investment comes early, promises run long", layout),
      ...drawAxis(years, layout),
      ...drawSpans(years, layout),
      ...moneyWords(data, layout),
      ...promiseWords(data, layout),
    ]),
    markGroup("timing:round", [...drawTitle(1, roundTitle(data), layout), ...drawSuppliers(data, layout)]),
  ];
}

/** The position of a year. d3-scale would cost 7.6 kB brotli here. */
function yearX(year: number, { from, to }: Years, layout: Layout): number {
  const start = axisStart(from);
  const { margin } = pageMetrics[layout];
  return margin + ((year - start) * (pageWidth(layout) - metrics[layout].words)) / (Math.ceil(to) - start);
}

const axisStart = (from: number) => Math.floor(from) - yearsBefore;

/** When money was paid, up to the last known payment, and over which years the promises run. */
function drawSpans(years: Years, layout: Layout): Mark[] {
  const { axis, span } = metrics[layout];
  const [paid, promised] = [axis - 2 * span, axis - span];
  const x = (year: number) => yearX(year, years, layout);
  const line = { kind: "line", tone: "strong" } as const;
  return [
    {
      ...line,
      key: "timing:paid:years",
      money: "cash",
      path: linePath(x(axisStart(years.from)), paid, x(years.lastPaid), paid),
    },
    { ...line, key: "timing:promised:years", path: linePath(x(years.from), promised, x(years.to), promised) },
  ];
}

function drawTitle(index: 0 | 1, text: string, layout: Layout): Mark[] {
  const { limit, title: size } = metrics[layout];
  const { margin: x } = pageMetrics[layout];
  return [{ kind: "label", key: `timing:title:${String(index)}`, x, y: limit[index], size, weight: "bold", text }];
}

function drawAxis(years: Years, layout: Layout): Mark[] {
  const { axis: y, words: small } = metrics[layout];
  const [start, end] = [axisStart(years.from), Math.ceil(years.to)];
  const ticks = [start, Math.ceil(years.from), Math.round((years.from + years.to) / 2), Math.floor(years.to)];
  const tick = layout === "wide" ? 5 : 3;
  const [from, to] = [yearX(start, years, layout), yearX(end, years, layout)];
  const marks = ticks.map((year) => `M${yearX(year, years, layout)} ${y}L${yearX(year, years, layout)} ${y + tick}`);
  return [
    { kind: "line", key: "timing:axis", tone: "soft", path: `M${from} ${y}L${to} ${y}${marks.join("")}` },
    ...ticks.map((year): Mark => ({
      kind: "label",
      key: `timing:year:${String(year)}`,
      x: yearX(year, years, layout),
      y: y + tick + small,
      size: small,
      tone: "soft",
      ...(year === start ? {} : { anchor: "middle" }),
      text: String(year),
    })),
  ];
}

/** The words after the upper row: money that is paid, and money without a date. */
function moneyWords(data: CoverageData, layout: Layout): Mark[] {
  const { paid, ceiling } = data.figures;
  const { coins, words: size } = metrics[layout];
  const wide = layout === "wide";
  const x = pageMetrics[layout].margin + cashWidth(ceiling.value, data.worth, layout) + (wide ? 8 : 4);
  const y = coins + grids[layout].side - (wide ? 3 : 0);
  const first: TextPart = { ...writtenAmount(paid, `${paid.number} paid,`), size, money: "cash" };
  const most = `up to ${ceiling.number}`;
  const room = canvases[layout].width - pageMetrics[layout].margin - x - textWidth(first.text, size) - size * 0.28;
  const open = firstThatFits([`${most} in all, dates open`, `${most}, dates open`, most], size, room);
  return inlineLabels({
    key: "timing:money",
    x,
    y,
    parts: [first, { ...writtenAmount(ceiling, open), size, money: "cash" }],
  });
}

/** The words after the lower rows. */
function promiseWords({ figures: { all }, years }: CoverageData, layout: Layout): Mark[] {
  const { field, words: size } = metrics[layout];
  const { margin } = pageMetrics[layout];
  const x = margin + across * grids[layout].pitch + (layout === "wide" ? 8 : 4);
  const text = `promised; the longest order runs into ${String(Math.floor(years.to))}`;
  return [
    { kind: "label", key: "timing:all", x, y: field + size, size, weight: "bold", ...writtenAmount(all) },
    ...textLines({
      key: "timing:all",
      x,
      y: field + size * 2.3,
      size,
      tone: "soft",
      texts: wrap(text, Math.min(layout === "wide" ? 240 : 150, canvases[layout].width - margin - x), size),
    }),
  ];
}

function drawSuppliers(data: CoverageData, layout: Layout): Mark[] {
  const { number, figure, words: size } = metrics[layout];
  const { margin: x } = pageMetrics[layout];
  const { lab, year, sum: all, low, high } = data.round;
  const wide = layout === "wide";
  const part = { size: figure, weight: "bold" as const };
  const parts = [
    { ...writtenAmount(low), ...part },
    { text: "to", ...part },
    { ...writtenAmount(high), ...part },
  ];
  const lines = wide
    ? [`of ${all.number} promised in ${lab}’s round of ${year}:`, "without conditional money, and with it"]
    : [`of ${lab}’s round of ${all.number}`];
  const left = x + sum(parts, ({ text }) => textWidth(text, figure, "bold") + figure * 0.28);
  return [
    ...inlineLabels({ key: "timing:suppliers", x, y: number, parts }),
    ...lines.map((text, line): Mark => ({
      kind: "label",
      key: `timing:round:${String(line)}`,
      x: left,
      y: number - (lines.length - 1 - line) * size * 1.3,
      size,
      ...(line === 0 ? writtenAmount(all, text) : { text }),
    })),
    ...drawRound(data, layout),
  ];
}
