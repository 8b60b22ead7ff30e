import { sum } from "d3-array";
import { canvases, type Layout, type Mark } from "#scene/scene.ts";
import { textWidth, wrap } from "#scene/text-width.ts";
import { cashWidth } from "../shared/cash-tiles.ts";
import { firstThatFits } from "../shared/fitting-text.ts";
import { pageMetrics, inlineLabels, writtenAmount } from "../shared/headline-and-footer.ts";
import { grids } from "../shared/tiles.ts";
import { markGroup, textLines } from "../shared/svg-helpers.ts";
import { roundTitle } from "./headlines.ts";
import type { CoverageData, Years } from "./data.ts";
import { drawOwnMoney, drawPromiseField } from "./promise-field.ts";
import { drawRound } from "./funding-round.ts";

/** Years before the promises at which the axis begins. */
const yearsBefore = 6;
/** Squares in a row of the field, which is as wide as the years of its promises; and the most rows that fit. */
export const across = 17;
export const mostRows = 9;
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
  const { years } = data;
  return [
    drawOwnMoney(data, { x: moneyStart(data, layout), y: coins }, layout, true),
    ...drawPromiseField(data, { x: yearX(years.from, years, layout), y: field, across }, layout),
    markGroup("timing:early", [
      ...drawTitle(0, "Investment comes early, promises run long", layout),
      ...drawAxis(years, layout),
      ...moneyWords(data, layout),
      ...promiseWords(data, layout),
    ]),
    markGroup("timing:round", [...drawTitle(1, roundTitle(data), layout), ...drawSuppliers(data, layout)]),
  ];
}

/** The position of a year: the field is as wide as the years of its promises. d3-scale would cost 7.6 kB brotli here. */
function yearX(year: number, { from, to }: Years, layout: Layout): number {
  const { x } = metrics[layout];
  const width = across * grids[layout].pitch;
  return x + ((year - axisStart(from)) * width) / (to - from);
}

const axisStart = (from: number) => Math.floor(from) - yearsBefore;

/** Where the clouds' money begins, so that what is surely paid ends at the last payment; not left of the axis. */
function moneyStart({ figures: { paid }, worth, years }: CoverageData, layout: Layout): number {
  const width = cashWidth(paid.low ?? paid.value, worth, layout);
  const words = textWidth(`${paid.number} paid`, metrics[layout].words) + (layout === "wide" ? 8 : 4);
  return Math.max(pageMetrics[layout].margin + words, yearX(years.lastPaid, years, layout) - width);
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

/** Labels of the upper row: money that is paid, and money without a date. */
function moneyWords(data: CoverageData, layout: Layout): Mark[] {
  const { paid, ceiling } = data.figures;
  const { coins, words: size } = metrics[layout];
  const wide = layout === "wide";
  const gap = wide ? 8 : 4;
  const start = moneyStart(data, layout);
  const end = start + cashWidth(ceiling.value, data.worth, layout);
  const base = { kind: "label", size, y: coins + grids[layout].side - (wide ? 3 : 0), money: "cash" } as const;
  const soFar = `${paid.number} paid`;
  const room = canvases[layout].width - end - 2 * gap;
  const most = `up to ${ceiling.number}`;
  const open = firstThatFits(
    [...(wide ? [`${most} in all, dates open`] : []), `${most}, dates open`, most],
    size,
    room,
  );
  return [
    { ...base, key: "timing:paid", x: start - gap, anchor: "end", ...writtenAmount(paid, soFar) },
    { ...base, key: "timing:open", x: end + gap, ...writtenAmount(ceiling, open) },
  ];
}

/** Labels of the lower row. */
function promiseWords({ figures: { all }, years }: CoverageData, layout: Layout): Mark[] {
  const { field, words: size } = metrics[layout];
  const wide = layout === "wide";
  const x = yearX(years.from, years, layout) + across * grids[layout].pitch + (wide ? 8 : 4);
  const last = String(Math.floor(years.to));
  const text = wide ? `promised; the longest order runs into ${last}` : `promised, the longest into ${last}`;
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
