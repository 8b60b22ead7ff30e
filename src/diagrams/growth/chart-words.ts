import { max } from "d3-array";
import { canvases, type Layout, type Mark } from "#scene/scene.ts";
import { textWidth, wrap } from "#scene/text-width.ts";
import type { Figure } from "#ledger/figures.ts";
import { fontSizeToFit } from "../shared/font-size.ts";
import { inlineLabels, pageMetrics, writtenAmount } from "../shared/headline-and-footer.ts";
import { linePath, textLines } from "../shared/svg-helpers.ts";
import { type Chart, columnX, metrics } from "./chart.ts";
import type { GrowthData, GrowthState } from "./data.ts";
import { plateauOf, promisedIn } from "./years.ts";

/** The years below the columns. */
export function drawAxis({ years, step, layout }: Chart): Mark[] {
  const { ground, year: size } = metrics[layout];
  const { margin } = pageMetrics[layout];
  const every = Math.ceil(textWidth("2000 ", size) / step);
  return [
    {
      kind: "line",
      key: "growth:ground",
      tone: "soft",
      path: linePath(margin, ground, canvases[layout].width - margin, ground),
    },
    ...years
      .filter((_, index) => index % every === 0)
      .map((year): Mark => {
        const x = margin + (year - (years[0] ?? year) + 0.5) * step;
        return {
          kind: "label",
          key: `growth:${String(year)}`,
          x,
          y: ground + size * 1.3,
          size,
          anchor: "middle",
          tone: "soft",
          text: String(year),
        };
      }),
  ];
}

/** A line at the height of what is promised a year, with its number behind the years that it is about. */
export function drawYearly(data: GrowthData, chart: Chart): Mark[] {
  const { layout, unit } = chart;
  const { ground, number, words } = metrics[layout];
  const { first, last } = plateauOf(data);
  const y = ground - data.yearly.value * unit;
  const right = canvases[layout].width - pageMetrics[layout].margin;
  const end = columnX(last, chart, 1);
  const parts = [
    { ...writtenAmount(data.yearly), size: number * 1.3, weight: "bold" as const },
    { text: layout === "wide" ? "a year ordered" : "a year", size: words },
  ];
  const width = parts.reduce((all, { text, size }) => all + textWidth(text, size, "bold") + size * 0.28, 0);
  return [
    {
      kind: "line",
      key: "growth:plateau",
      path: linePath(columnX(first, chart, 0), y, end + (layout === "wide" ? 8 : 4), y),
    },
    ...inlineLabels({
      key: "growth:yearly",
      x: Math.min(end + (layout === "wide" ? 14 : 7), right - width),
      y: y + number * 0.4,
      parts,
    }),
  ];
}

/** The large number of a picture: what was earned, or how many times as much is aimed for. */
export function drawLarge(data: GrowthData, state: GrowthState, chart: Chart): Mark[] {
  const { layout } = chart;
  const { top, large, words } = metrics[layout];
  const { margin } = pageMetrics[layout];
  const { figure, text } = largeOf(data, state, layout);
  const { right, bottom } = roomFor(data, state, chart);
  const lines = wrap(text, right - margin, words);
  const height = bottom - top - lines.length * words * 1.3;
  const size = Math.min(fontSizeToFit(figure.number, large, right - margin), height / 0.8);
  const y = top + size * 0.76;
  return [
    {
      kind: "label",
      key: `growth:large:${state}`,
      x: margin - size * 0.04,
      y,
      size,
      weight: "bold",
      ...writtenAmount(figure),
    },
    ...textLines({
      key: `growth:large:${state}:says`,
      x: margin,
      y: y + size * 0.2 + words,
      size: words,
      texts: lines,
    }),
  ];
}

/** The room above the columns that stand left of the highest one. */
function roomFor({ orders }: GrowthData, state: GrowthState, { layout, revenues, unit, years, step }: Chart) {
  const { ground, number, words } = metrics[layout];
  const { margin } = pageMetrics[layout];
  const [first = 0] = years;
  const target = state === "needed" ? revenues.at(-1)?.of.year : undefined;
  const until = target === undefined ? canvases[layout].width - margin : margin + (target - first) * step;
  const before = years.filter((year) => target === undefined || year < target);
  const values = [
    ...before.map((year) => promisedIn(orders, year)),
    ...revenues.filter(({ of }) => before.includes(of.year)).map(({ of }) => of.figure.value),
  ];
  const bottom = ground - (max(values) ?? 0) * unit - number * 1.5 - words;
  return { right: until - words * 0.5, bottom };
}

function largeOf(
  { earned, target, times }: GrowthData,
  state: GrowthState,
  layout: Layout,
): { figure: Figure; text: string } {
  const [from, to] = [String(earned.year), String(target.year)];
  if (state === "earned") return { figure: earned.figure, text: `billion dollars of revenue in ${from}` };
  const text =
    layout === "wide"
      ? `times the revenue of ${from} is the company’s target for ${to}`
      : `times ${from} is the target for ${to}`;
  return { figure: times, text };
}
