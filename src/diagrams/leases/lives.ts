import { range } from "d3-array";
import { canvases, type Layout, type Mark } from "#scene/scene.ts";
import { textWidth } from "#scene/text-width.ts";
import { inlineLabels, pageMetrics, writtenAmount } from "../shared/headline-and-footer.ts";
import { fitting } from "../shared/legible.ts";
import { linePath } from "../shared/svg-helpers.ts";
import { extremes, type LeasesData, type Span, spanWords } from "./data.ts";

/** The most bars that have room. */
export const mostBars = 12;

const metrics = {
  wide: { top: 132, foot: 536, x: 214, bar: 24, pitch: 36, head: 42, words: 18, name: 15, after: 40 },
  tall: { top: 62, foot: 264, x: 137, bar: 9, pitch: 15.5, head: 19, words: 12, name: 12, after: 24 },
} as const;

/** Where the axis begins, and canvas units a year. */
interface Axis {
  readonly zero: number;
  readonly unit: number;
  readonly last: number;
}

function axisOf({ machines, orders }: LeasesData, layout: Layout): Axis {
  const { x: zero, after } = metrics[layout];
  const last = Math.max(1, Math.ceil(extremes([...machines, ...orders])[1]));
  const unit = (canvases[layout].width - pageMetrics[layout].margin - after - zero) / last;
  return { zero, unit, last };
}

/** Draws how long machines last, and below them how long orders run, each from its own start. */
export function drawLives(data: LeasesData, layout: Layout): Mark[] {
  const { machines, orders } = data;
  const { top, head, pitch, bar, foot } = metrics[layout];
  const axis = axisOf(data, layout);
  const first = top + head * 0.35;
  const second = first + machines.length * pitch + head * 1.15;
  const rows = second + head * 0.35;
  // Where there are many bars they are closer.
  const step = Math.min(pitch, (foot - rows) / Math.max(1, orders.length));
  const bottom = rows + orders.length * step;
  return [
    ...drawHead({ key: "machines", spans: machines, words: "years: a machine, by its owner’s books", y: top }, layout),
    ...machines.flatMap((span, index) =>
      drawSpan(span, { y: first + index * pitch, height: bar, isOrder: false }, axis, layout),
    ),
    ...drawHead({ key: "orders", spans: orders, words: "years: an order for computing", y: second }, layout),
    ...orders.flatMap((span, index) =>
      drawSpan(span, { y: rows + index * step, height: Math.min(bar, step * 0.7), isOrder: true }, axis, layout),
    ),
    ...drawAxis(axis, bottom, layout),
    ...drawWrittenOff(
      extremes(machines)[1],
      { machines: [first, first + machines.length * pitch], orders: [rows, bottom] },
      axis,
      layout,
    ),
  ];
}

interface Head {
  readonly key: string;
  readonly spans: readonly Span[];
  readonly words: string;
  readonly y: number;
}

function drawHead({ key, spans, words, y }: Head, layout: Layout): Mark[] {
  const { head, words: size } = metrics[layout];
  const parts = [
    { text: spanWords(spans), size: head, weight: "bold" as const },
    { text: words, size },
  ];
  return inlineLabels({ key: `lives:${key}`, x: pageMetrics[layout].margin, y, parts });
}

interface Bar {
  readonly y: number;
  readonly height: number;
  readonly isOrder: boolean;
}

/** A name, a bar from the start on, and its years; what a range leaves open is dashed. */
function drawSpan({ id, name, years, tint }: Span, { y, height, isOrder }: Bar, axis: Axis, layout: Layout): Mark[] {
  const { name: size } = metrics[layout];
  const { margin } = pageMetrics[layout];
  const { claim, value, low = value, status } = years;
  const look = { kind: "note", money: isOrder ? "promise" : "cost", ...(tint === null ? {} : { tint }) } as const;
  const part = (key: string, from: number, to: number, isSure: boolean): Mark => ({
    ...look,
    key: `life:${id}${key}`,
    ...(isSure ? {} : { certainty: "conditional" as const }),
    amount: { claim, value: to - from, scale: "years", measure: "width" },
    x: axis.zero + from * axis.unit,
    y,
    width: (to - from) * axis.unit,
    height,
  });
  const baseline = y + height / 2 + size * 0.36;
  const label = { kind: "label", y: baseline, size } as const;
  const text = fitting([name], axis.zero - margin - size * 0.5, size);
  return [
    { ...label, key: `life:${id}:name`, x: margin, text },
    part("", 0, low, !unsure.includes(status)),
    ...(low < value ? [part(":open", low, value, false)] : []),
    {
      ...label,
      key: `life:${id}:years`,
      x: axis.zero + value * axis.unit + size * 0.5,
      weight: "bold",
      ...writtenAmount(years),
    },
  ];
}

/** Lengths that no filing or announcement gives. */
const unsure: readonly string[] = ["single-source", "estimated", "forecast", "disputed"];

function drawAxis({ zero, unit, last }: Axis, y: number, layout: Layout): Mark[] {
  const { small } = pageMetrics[layout];
  const size = layout === "wide" ? small : 12;
  const every = Math.ceil(last / 12);
  const end = zero + last * unit;
  return [
    { kind: "line", key: "lives:axis", tone: "soft", path: linePath(zero, y, end, y) },
    ...range(0, last + 1, every).map((year): Mark => {
      const text = String(year);
      return {
        kind: "label",
        key: `lives:${String(year)}`,
        x: zero + year * unit,
        y: y + size * 1.2,
        size,
        anchor: "middle",
        tone: "soft",
        text,
      };
    }),
  ];
}

interface Reach {
  /** The bars of machines, and those of orders. */
  readonly machines: readonly [from: number, to: number];
  readonly orders: readonly [from: number, to: number];
}

/** A line where the longest-lived machine is written off, across all bars but not through words. */
function drawWrittenOff(years: number, { machines, orders }: Reach, { zero, unit }: Axis, layout: Layout): Mark[] {
  const x = zero + years * unit;
  const size = metrics[layout].words;
  const path = linePath(x, machines[0], x, machines[1]) + linePath(x, orders[0], x, orders[1]);
  const y = orders[1] + pageMetrics[layout].small * 1.2 + size * 1.35;
  const text = "machines of today are written off";
  const width = textWidth(text, size, "bold");
  const left = Math.min(x - width / 2, canvases[layout].width - pageMetrics[layout].margin - width);
  return [
    { kind: "line", key: "lives:off", tone: "strong", path },
    { kind: "label", key: "lives:off:says", x: left, y, size, weight: "bold", text },
  ];
}
