import { canvases, type Label, type Layout, type Mark } from "#scene/scene.ts";
import { textWidth, wrap } from "#scene/text-width.ts";
import type { Figure } from "#ledger/figures.ts";
import { fontSizeToFit } from "../shared/font-size.ts";
import { inlineLabels, pageMetrics, writtenAmount } from "../shared/headline-and-footer.ts";
import { linePath, textLines } from "../shared/svg-helpers.ts";
import { type Chart, columnX, highestBetween, metrics, middleX, type Placed, placeOf } from "./chart.ts";
import type { GrowthData, GrowthState } from "./data.ts";
import { plateauOf } from "./years.ts";

/** The years below the columns. */
export function drawAxis({ years, step, layout }: Chart): Mark[] {
  const { ground, year: size } = metrics[layout];
  const { margin } = pageMetrics[layout];
  const every = Math.ceil((textWidth(String(years.at(-1)), size) * 1.7) / step);
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
        const half = textWidth(String(year), size) / 2;
        const x = Math.max(margin + half, margin + (year - (years[0] ?? year) + 0.5) * step);
        const label = { kind: "label", anchor: "middle", size, tone: "soft" } as const;
        return { ...label, key: `growth:${String(year)}`, x, y: ground + size * 1.3, text: String(year) };
      }),
  ];
}

/** A line at the height of what is promised a year, over the years that it is about. */
export function yearlyLine(data: GrowthData, chart: Chart): Mark {
  const { first, last } = plateauOf(data);
  const y = metrics[chart.layout].ground - data.yearly.value * chart.unit;
  const end = columnX(last, chart, 1) + pageMetrics[chart.layout].small * 0.5;
  return { kind: "line", key: "growth:plateau", path: linePath(columnX(first, chart, 0), y, end, y) };
}

/** The number of that line, behind it, or higher where columns are in its way. */
export function yearlyLabels(data: GrowthData, chart: Chart): Label[] {
  const { layout, unit } = chart;
  const { ground, number, words } = metrics[layout];
  const size = number * 1.3;
  const gap = pageMetrics[layout].small;
  const right = canvases[layout].width - pageMetrics[layout].margin;
  const parts = [
    { ...writtenAmount(data.yearly), size, weight: "bold" as const },
    { text: layout === "wide" ? "a year ordered" : "a year", size: words },
  ];
  const width = parts.reduce((all, { text, size }) => all + textWidth(text, size, "bold") + size * 0.28, 0);
  const line = ground - data.yearly.value * unit;
  const { first, last } = plateauOf(data);
  const after = chart.years
    .filter((year) => year >= last)
    .map((year) => columnX(year, chart, year === last ? 1 : 0) + gap);
  const over = chart.years.filter((year) => year >= first).map((year) => columnX(year, chart, 0));
  const places = [
    ...[...after, columnX(first, chart, 0) - width - gap].map((x) => ({ x, y: line + number * 0.4 })),
    ...over.map((x) => ({ x, y: line - size * 0.3 })),
  ].filter(({ x }) => x >= pageMetrics[layout].margin && x + width <= right);
  const free = places.find(({ x, y }) => highestBetween(x, x + width, chart, []) >= y + size * 0.22);
  const x = free?.x ?? right - width;
  const y = free?.y ?? highestBetween(x, x + width, chart, []) - size * 0.3;
  return inlineLabels({ key: "growth:yearly", x, y, parts }).filter((mark) => mark.kind === "label");
}

interface LargeNumber {
  readonly state: GrowthState;
  readonly labels: readonly Label[];
}

/** The least size of the large number, as a share of its usual one. */
const leastSize = 0.5;

/** The large number of a picture: what was earned, or how many times as much is aimed for; null where it has no room. */
export function drawLarge(data: GrowthData, { state, labels }: LargeNumber, chart: Chart): Label[] | null {
  const { layout, head } = chart;
  const { top, large, words } = metrics[layout];
  const { margin } = pageMetrics[layout];
  const { figure, text } = largeOf(data, state, layout);
  const placed = labels.map(placeOf);
  const right = head === "high" ? canvases[layout].width - margin : leftOfTarget(data, placed, chart);
  if (right - margin < words * 8) return null;
  const bottom = highestBetween(margin, right, chart, placed);
  const lines = wrap(text, right - margin, words);
  const height = bottom - top - lines.length * words * 1.3 - words * 0.6;
  const size = Math.min(fontSizeToFit(figure.number, large, right - margin), height / 0.96);
  if (size < large * (head === "high" ? leastSize / 2 : leastSize)) return null;
  const y = top + size * 0.76;
  const key = `growth:large:${state}`;
  return [
    { kind: "label", key, x: margin - size * 0.04, y, size, weight: "bold", ...writtenAmount(figure) },
    ...textLines({ key: `${key}:says`, x: margin, y: y + size * 0.2 + words, size: words, texts: lines }),
  ];
}

/** Where the column of the target and its number begin. */
function leftOfTarget({ target }: GrowthData, placed: readonly Placed[], chart: Chart): number {
  const { layout } = chart;
  const { words } = metrics[layout];
  const middle = middleX(target.year, chart);
  const over = placed.filter(({ left, right }) => left < middle && middle < right).map(({ left }) => left);
  return Math.min(columnX(target.year, chart, 0), ...over) - words * 0.7;
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
      : `times the revenue of ${from}: its aim for ${to}`;
  return { figure: times, text };
}
