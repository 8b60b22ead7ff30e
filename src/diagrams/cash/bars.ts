import type { Layout, Mark } from "#scene/scene.ts";
import type { Figure } from "#ledger/figures.ts";
import { pageMetrics, pageWidth } from "../shared/headline-and-footer.ts";
import { assertOneValue } from "../shared/one-value.ts";
import { linePath } from "../shared/svg-helpers.ts";
import { assertNotNegative } from "../shared/tiles.ts";
import type { CashData, Year } from "./data.ts";

/** Position and height of a bar, and the width of a billion dollars. */
export interface BarGeometry {
  readonly y: number;
  readonly height: number;
  readonly unit: number;
}

/** Where the cash that is left begins and ends, in billions: before the end of what came in, or, if it is missing, beyond it. */
export function leftSpan({ came, left }: Year): { readonly from: number; readonly to: number } {
  const other = came.value - left.value;
  return { from: Math.max(0, Math.min(came.value, other)), to: Math.max(came.value, other, left.value) };
}

/** Canvas units per billion dollars; the longest bar is as wide as the page. d3-scale would cost 7.6 kB brotli here. */
export function unitsPerBillion({ now, before }: CashData, layout: Layout): number {
  const ends = [now, before].flatMap((year) => [year.built.value, leftSpan(year).to]);
  return pageWidth(layout) / Math.max(...ends, 1e-6);
}

function measured(figure: Figure) {
  assertOneValue(figure);
  return { claim: figure.claim, value: figure.value, scale: "cash", measure: "width" } as const;
}

/** All cash that came in: the whole bar. */
export function incomeBar({ id, came }: Year, { y, height, unit }: BarGeometry, layout: Layout): Mark {
  assertNotNegative(came.claim, came.value);
  const { margin: x } = pageMetrics[layout];
  const width = came.value * unit;
  return { kind: "note", key: `came:${id}`, money: "cash", amount: measured(came), x, y, width, height };
}

/** Share of the bar's height at which spending covers what came in, where it is longer and would hide it. */
const overlong = 0.3;

/** Spending on buildings, on top of the cash that came in; a new bar moves in from below. */
export function builtBar({ id, came, built }: Year, { y, height, unit }: BarGeometry, layout: Layout): Mark {
  assertNotNegative(built.claim, built.value);
  const { margin: x } = pageMetrics[layout];
  const top = built.value > came.value ? height * overlong : 0;
  const box = { x: 0, y: top, width: built.value * unit, height: height - top };
  const key = `built:${id}`;
  const bar: Mark = { kind: "note", key: `${key}:bar`, money: "cost", amount: measured(built), ...box };
  return { kind: "group", key, x, y, from: { x, y: y + height * 1.4 }, marks: [bar] };
}

/** The cash that is left, at the right end; what is missing is a dashed piece on the other side of a line. */
export function leftBar(year: Year, { y, height, unit }: BarGeometry, layout: Layout): Mark[] {
  const { id, came, left } = year;
  const { margin } = pageMetrics[layout];
  const { from } = leftSpan(year);
  const box = { x: margin + from * unit, y, width: Math.abs(left.value) * unit, height };
  const bar = { kind: "note", key: `left:${id}`, money: "cash", amount: measured(left), ...box } as const;
  if (left.value >= 0) return [bar];
  const end = margin + came.value * unit;
  const over = layout === "wide" ? 6 : 3;
  return [
    { ...bar, height: height * overlong, tone: "ghost", certainty: "conditional" },
    { kind: "line", key: `left:${id}:zero`, tone: "strong", path: linePath(end, y - over, end, y + height + over) },
  ];
}
