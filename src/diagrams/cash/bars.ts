import type { Layout, Mark } from "#scene/scene.ts";
import type { Figure } from "#ledger/figures.ts";
import { pageMetrics, pageWidth } from "../shared/headline-and-footer.ts";
import { assertOneValue } from "../shared/one-value.ts";
import { linePath } from "../shared/svg-helpers.ts";
import type { CashData, Year } from "./data.ts";

/** Position and height of a bar, and its scale. */
export interface BarGeometry {
  readonly y: number;
  readonly height: number;
  readonly scale: CashScale;
}

/** Where the cash that is left begins and ends, in billions: before the end of what came in, or, if it is missing, beyond it. */
export function leftSpan({ came, left }: Year): { readonly from: number; readonly to: number } {
  const other = came.value - left.value;
  return { from: Math.min(came.value, other), to: Math.max(came.value, other) };
}

/** Where nothing is, and canvas units per billion dollars; all bars together are as wide as the page. */
export interface CashScale {
  readonly zero: number;
  readonly unit: number;
}

/** The scale of all these pictures of a layout. d3-scale would cost 7.6 kB brotli here. */
export function cashScale({ now, before }: CashData, layout: Layout): CashScale {
  const ends = [now, before].flatMap((year) => [year.built.value, leftSpan(year).from, leftSpan(year).to]);
  const lowest = Math.min(0, ...ends);
  const unit = pageWidth(layout) / Math.max(Math.max(0, ...ends) - lowest, 1e-6);
  return { zero: pageMetrics[layout].margin - lowest * unit, unit };
}

function measured(figure: Figure) {
  assertOneValue(figure);
  return { claim: figure.claim, value: figure.value, scale: "cash", measure: "width" } as const;
}

/** All cash that came in: the whole bar. */
export function incomeBar({ id, came }: Year, { y, height, scale }: BarGeometry): Mark {
  const box = { ...barSpan(came.value, scale), y, height };
  return { kind: "note", key: `came:${id}`, money: "cash", amount: measured(came), ...box };
}

/** A bar right of nothing, or left of it. */
function barSpan(value: number, { zero, unit }: CashScale): { readonly x: number; readonly width: number } {
  return { x: zero + Math.min(0, value) * unit, width: Math.abs(value) * unit };
}

/** Share of the bar's height at which spending covers what came in, where it is longer and would hide it. */
const overlong = 0.3;

/** Spending on buildings, on top of the cash that came in; a new bar moves in from below. */
export function builtBar({ id, came, built }: Year, { y, height, scale }: BarGeometry): Mark {
  const { x, width } = barSpan(built.value, scale);
  const top = built.value > came.value ? height * overlong : 0;
  const box = { x: 0, y: top, width, height: height - top };
  const key = `built:${id}`;
  const bar: Mark = { kind: "note", key: `${key}:bar`, money: "cost", amount: measured(built), ...box };
  return { kind: "group", key, x, y, from: { x, y: y + height * 1.4 }, marks: [bar] };
}

/** The cash that is left, at the right end; what is missing is a dashed piece on the other side of a line. */
export function leftBar(year: Year, { y, height, scale }: BarGeometry, layout: Layout): Mark[] {
  const { id, came, left } = year;
  const { zero, unit } = scale;
  const { from } = leftSpan(year);
  const box = { x: zero + from * unit, y, width: Math.abs(left.value) * unit, height };
  const bar = { kind: "note", key: `left:${id}`, money: "cash", amount: measured(left), ...box } as const;
  if (left.value >= 0) return [bar];
  const end = zero + came.value * unit;
  const over = layout === "wide" ? 6 : 3;
  return [
    { ...bar, height: height * overlong, tone: "ghost", certainty: "conditional" },
    { kind: "line", key: `left:${id}:zero`, tone: "strong", path: linePath(end, y - over, end, y + height + over) },
  ];
}
