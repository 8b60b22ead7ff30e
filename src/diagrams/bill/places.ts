import type { Layout } from "../../scene/scene.ts";

/** Places in canvas units: the paper, and from its top down all that is printed on it. */
export const looks = {
  wide: {
    paper: { x: 120, y: 92, width: 560, height: 500, margin: 32, teeth: 40, tooth: 10 },
    head: { y: 38, size: 22, rule: 58 },
    earned: { y: 92, bar: 103 },
    cost: { y: 170, bar: 181 },
    bar: 38,
    entry: 18,
    over: { gap: 8, arm: 8, size: 16, line: 20 },
    price: { y: 336, size: 90, blank: 64 },
    hole: { height: 150, tooth: 11 },
    basis: { rule: 360, y: 383, size: 15, row: 24 },
  },
  tall: {
    paper: { x: 12, y: 44, width: 336, height: 236, margin: 12, teeth: 32, tooth: 6 },
    head: { y: 17, size: 13, rule: 25 },
    earned: { y: 42, bar: 48 },
    cost: { y: 76, bar: 82 },
    bar: 13,
    entry: 12.5,
    over: { gap: 3, arm: 4, size: 12, line: 12 },
    price: { y: 149, size: 40, blank: 34 },
    hole: { height: 66, tooth: 5 },
    basis: { rule: 157, y: 172, size: 12, row: 16.5 },
  },
} as const;

/** Dollars for which the paper has room at least; one scale on every receipt. */
const least = 2;

/** Where things are printed: from left to right, down the paper, and how wide a dollar is. */
export interface Place {
  readonly left: number;
  readonly right: number;
  /** Down the paper, from its top. */
  readonly down: (distance: number) => number;
  readonly perDollar: number;
}

/** The printed part of the paper, wide enough for this many dollars. */
export function placeOf(dollars: number, layout: Layout): Place {
  const { x, y, width, margin } = looks[layout].paper;
  const left = x + margin;
  const right = x + width - margin;
  return { left, right, down: (distance) => y + distance, perDollar: (right - left) / Math.max(least, dollars) };
}
