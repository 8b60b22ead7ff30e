import type { Layout, Point } from "#scene/scene.ts";

/** A rectangle by its upper left corner. */
export interface Rectangle extends Point {
  readonly width: number;
  readonly height: number;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

interface EmblemLayout {
  /** The middle line of the track: an ellipse that begins in the middle of the cloud. */
  readonly ring: Point & { readonly across: number; readonly down: number };
  readonly track: { readonly width: number; readonly cells: number; readonly gap: number; readonly tip: number };
  readonly cloud: Rectangle;
  readonly lab: Rectangle;
  readonly market: Rectangle;
  /** The cloud's part of the lab, a slip on the cloud's plate; with a gain it is higher. */
  readonly stake: Rectangle & { readonly raised: number };
  readonly corner: number;
  readonly name: number;
  readonly note: Size;
  readonly stub: Size;
  readonly caption: { readonly y: number; readonly size: number; readonly small: number; readonly line: number };
  /** The books: first baseline, and what is below it. `right` is where the second of two books begins. */
  readonly books: {
    readonly top: number;
    readonly rule: number;
    readonly row: number;
    readonly width: number;
    readonly right: number;
  };
}

/** Positions of the loop: cloud left, lab right, the market on top; chips bottom left, outside money bottom right. */
export const emblemLayouts: Readonly<Record<Layout, EmblemLayout>> = {
  wide: {
    ring: { x: 400, y: 281, across: 284, down: 118 },
    track: { width: 30, cells: 14, gap: 5, tip: 9 },
    cloud: { x: 36, y: 224, width: 160, height: 114 },
    lab: { x: 604, y: 224, width: 160, height: 114 },
    market: { x: 310, y: 84, width: 180, height: 48 },
    stake: { x: 54, y: 198, width: 82, height: 36, raised: 27 },
    corner: 14,
    name: 26,
    note: { width: 108, height: 44 },
    stub: { width: 108, height: 29 },
    caption: { y: 276, size: 24, small: 16, line: 27 },
    books: { top: 466, rule: 10, row: 40, width: 346, right: 418 },
  },
  tall: {
    ring: { x: 180, y: 126, across: 131, down: 47 },
    track: { width: 15, cells: 14, gap: 2.5, tip: 5 },
    cloud: { x: 12, y: 102, width: 74, height: 48 },
    lab: { x: 274, y: 102, width: 74, height: 48 },
    market: { x: 134, y: 43, width: 92, height: 22 },
    stake: { x: 20, y: 88, width: 40, height: 20, raised: 15 },
    corner: 8,
    name: 15,
    note: { width: 68, height: 21 },
    stub: { width: 46, height: 15 },
    caption: { y: 121, size: 15, small: 12, line: 16 },
    books: { top: 215, rule: 4, row: 20, width: 162, right: 186 },
  },
};

/** The middle of a rectangle. */
export function middleOf({ x, y, width, height }: Rectangle): Point {
  return { x: x + width / 2, y: y + height / 2 };
}
