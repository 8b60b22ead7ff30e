import { max, min } from "d3-array";
import { canvases, type Label, type Layout, type Mark, type Money } from "#scene/scene.ts";
import { textWidth } from "#scene/text-width.ts";
import { headlineAndFooter, pageMetrics } from "./shared/headline-and-footer.ts";
import { legible, shortened } from "./shared/legible.ts";
import { linePath } from "./shared/svg-helpers.ts";

/** One number of a list. */
export interface PlainRow {
  readonly claim: string;
  readonly name: string;
  readonly value: number;
  /** The lower end of a range, whose upper end is `value`. */
  readonly low?: number;
  readonly unknown?: true;
  /** The number in words, longest first. */
  readonly words: readonly string[];
  /** What it is counted in; numbers of one unit share a scale. */
  readonly unit: string;
  readonly money?: Money;
}

interface PlainPage {
  readonly state: string;
  readonly headline: string;
  readonly source: string;
  readonly rows: readonly PlainRow[];
}

/** Where the list begins and ends, the height of a row, and type sizes, in canvas units. */
const metrics = {
  wide: { top: 96, bottom: 596, least: 42, most: 92, name: 15, bar: 34, number: 30, gap: 8 },
  tall: { top: 46, bottom: 278, least: 28, most: 46, name: 12, bar: 16, number: 18, gap: 4 },
} as const;

/** The rows that have room, and how many have none. */
export function rowsThatFit(rows: readonly PlainRow[], layout: Layout): { shown: readonly PlainRow[]; more: number } {
  const { top, bottom, least } = metrics[layout];
  const places = Math.floor((bottom - top) / least);
  return rows.length <= places
    ? { shown: rows, more: 0 }
    : { shown: rows.slice(0, places - 1), more: rows.length - places + 1 };
}

/** Draws numbers as a list of bars: legible whatever they are. Bars of less than nothing go to the left of a line. */
export function drawPlainList({ state, headline, source, rows }: PlainPage, layout: Layout): Mark[] {
  const { top, bottom, least, most, name: size } = metrics[layout];
  const { shown, more } = rowsThatFit(rows, layout);
  const places = shown.length + (more > 0 ? 1 : 0);
  const height = Math.max(least, Math.min(most, (bottom - top) / Math.max(1, places)));
  const isOneUnit = new Set(shown.map(({ unit }) => unit)).size < 2;
  const sub = isOneUnit ? "the numbers as bars, on one scale" : "the numbers as bars; each unit has its own scale";
  const { margin } = pageMetrics[layout];
  const last = { kind: "label", key: `plain:more:${String(more)}`, x: margin, size, tone: "soft" } as const;
  return [
    ...pageLabels(headlineAndFooter({ state, headline, sub, source }, layout), layout),
    ...shown.flatMap((row, index) => {
      const scale = scaleOf(
        shown.filter(({ unit }) => unit === row.unit),
        layout,
      );
      return drawRow(row, { y: top + index * height, height, scale }, layout);
    }),
    ...(more > 0 ? [{ ...last, y: top + shown.length * height + size, text: `and ${String(more)} more` }] : []),
  ];
}

/** Headline and footer with what does not fit cut off. */
function pageLabels(marks: readonly Mark[], layout: Layout): Mark[] {
  const { margin, headline } = pageMetrics[layout];
  const width = canvases[layout].width - 2 * margin;
  return marks.flatMap((mark): Mark[] => {
    if (mark.kind !== "label") return [mark];
    if (mark.text === "") return [];
    const room = mark.key.startsWith("source:") ? width * 0.6 : width;
    const clean = legible(mark.text, mark.weight);
    const smallest = mark.size === headline ? headline * 0.75 : mark.size;
    const size = Math.max(smallest, Math.min(mark.size, (room * 0.99) / textWidth(clean, 1, mark.weight)));
    return [{ ...mark, size, text: shortened(clean, room, size, mark.weight) }];
  });
}

/** The scale of one unit: where nothing is, and how long one is; the longest number has room behind the bars. */
interface Scale {
  readonly zero: number;
  readonly one: number;
  readonly hasNegative: boolean;
}

function scaleOf(rows: readonly PlainRow[], layout: Layout): Scale {
  const { margin } = pageMetrics[layout];
  const { gap } = metrics[layout];
  const width = canvases[layout].width - 2 * margin;
  const numbers = max(rows, (row) => textWidth(numberText(row, layout), numberSize(row, layout), "bold")) ?? 0;
  const lowest = Math.min(0, min(rows, ({ low, value }) => Math.min(low ?? value, value)) ?? 0);
  const highest = Math.max(0, max(rows, ({ value }) => value) ?? 0);
  const one = (width - numbers - 2 * gap) / (highest - lowest || 1);
  return { zero: margin - lowest * one, one, hasNegative: lowest < 0 };
}

/** The longest wording of a number that takes at most half of the width. */
function numberText({ words, value }: PlainRow, layout: Layout): string {
  const most = (canvases[layout].width - 2 * pageMetrics[layout].margin) / 2;
  const fitting = words.map((text) => legible(text)).find((text) => textWidth(text, smallest[layout], "bold") <= most);
  return fitting ?? value.toPrecision(3).replace("-", "−");
}

const smallest = { wide: 15, tall: 12 } as const;

/** Rows are at least as high as the smallest number; a long number is smaller. */
function numberSize(row: PlainRow, layout: Layout): number {
  const most = (canvases[layout].width - 2 * pageMetrics[layout].margin) / 2;
  const fitting = most / textWidth(numberText(row, layout), 1, "bold");
  return Math.max(smallest[layout], Math.min(metrics[layout].number, fitting));
}

interface Place {
  readonly y: number;
  readonly height: number;
  readonly scale: Scale;
}

function drawRow(row: PlainRow, { y, height, scale }: Place, layout: Layout): Mark[] {
  const { name: size, bar, gap } = metrics[layout];
  const { margin } = pageMetrics[layout];
  const top = y + size * 1.4;
  const thick = Math.min(bar, y + height - top - gap);
  const number = Math.min(numberSize(row, layout), Math.max(smallest[layout], thick));
  const end = scale.zero + Math.max(0, row.value) * scale.one;
  const key = `plain:${row.claim}`;
  const text = shortened(legible(row.name), canvases[layout].width - 2 * margin, size);
  const zeroLine = linePath(scale.zero, top - 2, scale.zero, top + thick + 2);
  const label: Omit<Label, "text"> = {
    kind: "label",
    key: `${key}:number`,
    x: row.unknown === true ? margin : end + gap,
    y: top + thick / 2 + number * 0.36,
    size: number,
    weight: "bold",
  };
  const amount = { claim: row.claim, value: row.value, scale: `written:${row.claim}`, measure: "count" } as const;
  return [
    { kind: "label", key: `${key}:name`, x: margin, y: y + size, size, tone: "soft", text },
    ...(row.unknown === true ? [] : barsOf(row).map((part) => drawBar(row, part, { y: top, height: thick, scale }))),
    ...(scale.hasNegative && row.unknown !== true
      ? [{ kind: "line", key: `${key}:zero`, path: zeroLine } as const]
      : []),
    { ...label, text: numberText(row, layout), ...(row.unknown === true ? {} : { amount }) },
  ];
}

/** A part of a bar, from one value to another; the parts with a share add up to the number. */
interface BarPart {
  readonly name: string;
  readonly from: number;
  readonly to: number;
  readonly share: number | null;
  readonly isSure: boolean;
}

function barsOf({ value, low }: PlainRow): BarPart[] {
  if (low === undefined) return [{ name: "bar", from: 0, to: value, share: value, isSure: true }];
  if (low >= 0)
    return [
      { name: "low", from: 0, to: low, share: low, isSure: true },
      { name: "high", from: low, to: value, share: value - low, isSure: false },
    ];
  return [
    { name: "low", from: low, to: Math.min(0, value), share: null, isSure: false },
    { name: "high", from: 0, to: value, share: value, isSure: value < 0 },
  ];
}

function drawBar({ claim, unit, money }: PlainRow, part: BarPart, { y, height, scale }: Place): Mark {
  const { name, from, to, share, isSure } = part;
  const box = { x: scale.zero + Math.min(from, to) * scale.one, y, width: Math.abs(to - from) * scale.one, height };
  const dress = money === undefined ? {} : { money };
  const sure = money === undefined ? ({ kind: "sheet", tone: "strong" } as const) : ({ kind: "note" } as const);
  return {
    ...(isSure ? sure : ({ kind: "note", tone: "ghost", certainty: "conditional" } as const)),
    ...dress,
    ...box,
    key: `plain:${claim}:${name}`,
    ...(share === null ? {} : { amount: { claim, value: share, scale: `plain:${unit}`, measure: "width" } }),
  };
}
