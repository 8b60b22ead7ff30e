import type { Layout, Mark, Point } from "#scene/scene.ts";
import { pageMetrics } from "../shared/headline-and-footer.ts";
import { linePath } from "../shared/svg-helpers.ts";
import { emblemLayouts } from "../loop/emblem-layout.ts";

/** The two columns below the ring: the books of one company each, or one time each. */
export type Side = "cloud" | "lab";

/** The left edge of a column. */
export function columnX(side: Side, layout: Layout): number {
  return side === "cloud" ? pageMetrics[layout].margin : emblemLayouts[layout].books.right;
}

interface ColumnHead {
  readonly side: Side;
  readonly text: string;
  /** Part of the key if the head replaces another one. */
  readonly as?: string;
}

/** The head of a column, and the rule below it. */
export function columnHead({ side, text, as }: ColumnHead, layout: Layout): Mark[] {
  const { top, rule, width } = emblemLayouts[layout].books;
  const x = columnX(side, layout);
  const y = top + rule;
  const key = as === undefined ? `book:${side}` : `book:${side}:${as}`;
  return [
    { kind: "label", key, x, y: top, size: pageMetrics[layout].label, weight: "bold", text },
    { kind: "line", key: `book:${side}:rule`, path: linePath(x, y, x + width, y) },
  ];
}

/** The middle of the only entry of a book. */
function lineY(layout: Layout): number {
  const { top, rule, row } = emblemLayouts[layout].books;
  return top + rule + row / 2;
}

/** The label of the only entry of a book. */
export function entryLabel(side: Side, id: string, text: string, layout: Layout): Mark {
  const { label } = pageMetrics[layout];
  return {
    kind: "label",
    key: `entry:${side}:${id}`,
    x: columnX(side, layout),
    y: lineY(layout) + label * 0.36,
    size: label,
    weight: "bold",
    text,
  };
}

/** The centre of the stub of that entry. */
export function stubAt(side: Side, layout: Layout): Point {
  const { books, stub } = emblemLayouts[layout];
  return { x: columnX(side, layout) + books.width - stub.width / 2 - 1, y: lineY(layout) };
}
