import type { Layout, Mark } from "#scene/scene.ts";
import { textWidth, wrap } from "#scene/text-width.ts";
import { coinsWidth } from "../shared/cash-tiles.ts";
import { frames, phrase, written } from "../shared/headline-and-footer.ts";
import { grids } from "../shared/tiles.ts";
import { together } from "../shared/svg-helpers.ts";
import type { CoverageData } from "./data.ts";
import { ownMoney, promiseField } from "./promise-field.ts";
import { roundStrip } from "./funding-round.ts";

/** The first large payment, the last payment that we know of, the first and the last year of what is promised. */
const years = { axis: 2019, paid: 2026.3, from: 2025.7, to: 2036.3, end: 2037 } as const;
/** Squares in a row of the field, which is as wide as the years of its promises; rows for which there is room. */
export const across = 15;
export const mostRows = 8;
const ticks = [2019, 2026, 2031, 2036];

const look = {
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

/** Two limits of the comparison: money comes early and promises run long; suppliers are more than the clouds. */
export function drawTiming(data: CoverageData, layout: Layout): Mark[] {
  const { coins, field } = look[layout];
  const { paid } = data.figures;
  return [
    ownMoney(data, { x: at(years.paid, layout) - coinsWidth(paid.value, layout), y: coins }, layout, true),
    ...promiseField(data, { x: at(years.from, layout), y: field, across }, layout),
    together("timing:early", [
      ...title(0, "Investment comes early, promises run long", layout),
      ...axis(layout),
      ...moneyWords(data, layout),
      ...promiseWords(data, layout),
    ]),
    together("timing:round", [
      ...title(1, "In one round, more than half came from suppliers", layout),
      ...round(data, layout),
    ]),
  ];
}

/** Where a year stands: the field is as wide as the years of its promises. */
function at(year: number, layout: Layout): number {
  const { x } = look[layout];
  const width = across * grids[layout].pitch;
  return x + ((year - years.axis) * width) / (years.to - years.from);
}

function title(index: 0 | 1, text: string, layout: Layout): Mark[] {
  const { limit, title: size } = look[layout];
  const { margin: x } = frames[layout];
  return [{ kind: "label", key: `timing:title:${String(index)}`, x, y: limit[index], size, weight: "bold", text }];
}

function axis(layout: Layout): Mark[] {
  const { axis: y, words: small } = look[layout];
  const tick = layout === "wide" ? 5 : 3;
  const [from, to] = [at(years.axis, layout), at(years.end, layout)];
  const marks = ticks.map((year) => `M${at(year, layout)} ${y}L${at(year, layout)} ${y + tick}`);
  return [
    { kind: "line", key: "timing:axis", tone: "soft", path: `M${from} ${y}L${to} ${y}${marks.join("")}` },
    ...ticks.map((year): Mark => ({
      kind: "label",
      key: `timing:year:${String(year)}`,
      x: at(year, layout),
      y: y + tick + small,
      size: small,
      tone: "soft",
      ...(year === years.axis ? {} : { anchor: "middle" }),
      text: String(year),
    })),
  ];
}

/** What lies in the upper lane: money that is paid, and money without a date. */
function moneyWords({ figures: { paid, ceiling } }: CoverageData, layout: Layout): Mark[] {
  const { coins, words: size } = look[layout];
  const wide = layout === "wide";
  const gap = wide ? 8 : 4;
  const start = at(years.paid, layout) - coinsWidth(paid.value, layout);
  const end = start + coinsWidth(ceiling.value, layout);
  const base = { kind: "label", size, y: coins + grids[layout].side - (wide ? 3 : 0), money: "cash" } as const;
  const so = wide ? `${paid.number} paid since 2019` : `${paid.number} paid`;
  const open = wide ? `up to ${ceiling.number} in all, dates open` : `up to ${ceiling.number}, dates open`;
  return [
    { ...base, key: "timing:paid", x: start - gap, anchor: "end", ...written(paid, so) },
    { ...base, key: "timing:open", x: end + gap, ...written(ceiling, open) },
  ];
}

/** What lies in the lower lane. */
function promiseWords({ figures: { all } }: CoverageData, layout: Layout): Mark[] {
  const { field, words: size } = look[layout];
  const wide = layout === "wide";
  const x = at(years.from, layout) + across * grids[layout].pitch + (wide ? 8 : 4);
  const text = wide ? "promised; the longest order runs into 2036" : "promised, the longest into 2036";
  return [
    { kind: "label", key: "timing:all", x, y: field + size, size, weight: "bold", ...written(all) },
    ...wrap(text, wide ? 150 : 86, size).map((text, line): Mark => ({
      kind: "label",
      key: `timing:all:${String(line)}`,
      x,
      y: field + size * (2.3 + line * 1.3),
      size,
      tone: "soft",
      text,
    })),
  ];
}

function round(data: CoverageData, layout: Layout): Mark[] {
  const { number, figure, words: size } = look[layout];
  const { margin: x } = frames[layout];
  const { suppliersLow, suppliersHigh, round } = data.figures;
  const wide = layout === "wide";
  const part = { size: figure, weight: "bold" as const };
  const parts = [
    { ...written(suppliersLow), ...part },
    { text: "to", ...part },
    { ...written(suppliersHigh), ...part },
  ];
  const says = wide
    ? [`of ${round.number} promised in OpenAI’s round of 2026:`, "without conditional money, and with it"]
    : [`of OpenAI’s round of ${round.number}`];
  const left = x + parts.reduce((sum, { text }) => sum + textWidth(text, figure, "bold") + figure * 0.28, 0);
  return [
    ...phrase({ key: "timing:suppliers", x, y: number, parts }),
    ...says.map((text, line): Mark => ({
      kind: "label",
      key: `timing:round:${String(line)}`,
      x: left,
      y: number - (says.length - 1 - line) * size * 1.3,
      size,
      ...(line === 0 ? written(round, text) : { text }),
    })),
    ...roundStrip(data, layout),
  ];
}
