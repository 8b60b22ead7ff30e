import type { Layout, Mark, Point } from "#scene/scene.ts";
import { frames } from "../shared/headline-and-footer.ts";
import { places } from "../loop/map-layout.ts";

/** The two sides under the ring: one party's books, or one time. */
export type Side = "cloud" | "lab";

/** Where a side's column begins. */
export function columnX(side: Side, layout: Layout): number {
  return side === "cloud" ? frames[layout].margin : places[layout].books.right;
}

/** A column's head and the rule under it; heads that change have a name of their own. */
export function head(side: Side, text: string, as: string | undefined, layout: Layout): Mark[] {
  const { top, width } = places[layout].books;
  const x = columnX(side, layout);
  const y = top + (layout === "wide" ? 9 : 4);
  return [
    {
      kind: "label",
      key: as === undefined ? `book:${side}` : `book:${side}:${as}`,
      x,
      y: top,
      size: frames[layout].label,
      weight: "bold",
      text,
    },
    { kind: "line", key: `book:${side}:rule`, path: `M${x} ${y}L${x + width} ${y}` },
  ];
}

/** The middle of a book's only line. */
function lineY(layout: Layout): number {
  const { top, row } = places[layout].books;
  return top + (layout === "wide" ? 9 : 4) + row / 2;
}

/** What a book's only line is called. */
export function entry(side: Side, id: string, text: string, layout: Layout): Mark {
  const { label } = frames[layout];
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

/** Where a stub lies in that line. */
export function stubAt(side: Side, layout: Layout): Point {
  const { books, stub } = places[layout];
  return { x: columnX(side, layout) + books.width - stub.width / 2 - 1, y: lineY(layout) };
}
