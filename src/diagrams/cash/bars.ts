import { canvases, type Layout, type Mark } from "#scene/scene.ts";
import { CannotDraw } from "../diagram.ts";
import type { Figure } from "#ledger/figures.ts";
import { pageMetrics } from "../shared/headline-and-footer.ts";
import { assertNotNegative } from "../shared/tiles.ts";
import type { CashData, Year } from "./data.ts";

/** Position and height of a bar, and the width of a billion dollars. */
export interface BarGeometry {
  readonly y: number;
  readonly height: number;
  readonly unit: number;
}

/** Canvas units per billion dollars; the bar of the larger year is as wide as the page. d3-scale would cost 7.6 kB brotli here. */
export function unitsPerBillion({ now, before }: CashData, layout: Layout): number {
  const room = canvases[layout].width - 2 * pageMetrics[layout].margin;
  return room / Math.max(now.came.value, before.came.value, 1);
}

function measured({ claim, value }: Figure) {
  assertNotNegative(claim, value);
  return { claim, value, scale: "cash", measure: "width" } as const;
}

/** All cash that came in: the whole bar. */
export function incomeBar({ id, came: figure }: Year, { y, height, unit }: BarGeometry, layout: Layout): Mark {
  const width = figure.value * unit;
  return {
    kind: "note",
    key: `came:${id}`,
    money: "cash",
    amount: measured(figure),
    x: pageMetrics[layout].margin,
    y,
    width,
    height,
  };
}

/** Spending on buildings, on top of the cash that came in; a new bar moves in from below. */
export function builtBar(
  { id, came: whole, built: figure }: Year,
  { y, height, unit }: BarGeometry,
  layout: Layout,
): Mark {
  const x = pageMetrics[layout].margin;
  const width = figure.value * unit;
  if (figure.value > whole.value) throw new CannotDraw(whole.claim, "is less than what was built with it");
  const key = `built:${id}`;
  return {
    kind: "group",
    key,
    x,
    y,
    from: { x, y: y + height * 1.4 },
    marks: [{ kind: "note", key: `${key}:bar`, money: "cost", amount: measured(figure), x: 0, y: 0, width, height }],
  };
}

/** The cash that is left, at the right end. */
export function leftBar(
  { id, built: before, left: figure }: Year,
  { y, height, unit }: BarGeometry,
  layout: Layout,
): Mark {
  const x = pageMetrics[layout].margin + before.value * unit;
  const width = figure.value * unit;
  return { kind: "note", key: `left:${id}`, money: "cash", amount: measured(figure), x, y, width, height };
}
