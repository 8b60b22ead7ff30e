import { canvases, type Layout, type Mark } from "#scene/scene.ts";
import { CannotDraw } from "../diagram.ts";
import type { Figure } from "#ledger/figures.ts";
import { frames } from "../shared/headline-and-footer.ts";
import { notNegative } from "../shared/tiles.ts";
import type { CashData, Year } from "./data.ts";

/** Where a bar lies, how high it is, and how wide a billion dollars is. */
export interface Bar {
  readonly y: number;
  readonly height: number;
  readonly unit: number;
}

/** How wide a billion is: the longer year's bar is as wide as the page. */
export function unitOf({ now, before }: CashData, layout: Layout): number {
  const room = canvases[layout].width - 2 * frames[layout].margin;
  return room / Math.max(now.came.value, before.came.value, 1);
}

function measured({ claim, value }: Figure) {
  notNegative(claim, value);
  return { claim, value, scale: "cash", measure: "width" } as const;
}

/** All that came in: the whole bar. */
export function came({ id, came: figure }: Year, { y, height, unit }: Bar, layout: Layout): Mark {
  const width = figure.value * unit;
  return {
    kind: "note",
    key: `came:${id}`,
    money: "cash",
    amount: measured(figure),
    x: frames[layout].margin,
    y,
    width,
    height,
  };
}

/** What was built, over what came in; it rises from below when it is new. */
export function built({ id, came: whole, built: figure }: Year, { y, height, unit }: Bar, layout: Layout): Mark {
  const x = frames[layout].margin;
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

/** What is left of it at the right end. */
export function rest({ id, built: before, left: figure }: Year, { y, height, unit }: Bar, layout: Layout): Mark {
  const x = frames[layout].margin + before.value * unit;
  const width = figure.value * unit;
  return { kind: "note", key: `left:${id}`, money: "cash", amount: measured(figure), x, y, width, height };
}
