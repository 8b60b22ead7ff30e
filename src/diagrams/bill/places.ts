import type { Layout } from "../../scene/scene.ts";

/** Places in canvas units: the paper, and from its top down all that is printed on it. */
export const looks = {
  wide: {
    paper: { x: 120, y: 92, width: 560, height: 500, margin: 32, teeth: 40, tooth: 10 },
    head: { y: 38, size: 22, rule: 58 },
    earned: { y: 94, bar: 106 },
    cost: { y: 172, bar: 184 },
    bar: 30,
    entry: 18,
    price: { y: 306, size: 82, blank: 64 },
    hole: { height: 138, tooth: 11 },
    basis: { rule: 344, y: 372, size: 15, row: 25 },
  },
  tall: {
    paper: { x: 12, y: 44, width: 336, height: 236, margin: 12, teeth: 32, tooth: 6 },
    head: { y: 17, size: 13, rule: 25 },
    earned: { y: 42, bar: 48 },
    cost: { y: 77, bar: 83 },
    bar: 12,
    entry: 12.5,
    price: { y: 139, size: 44, blank: 34 },
    hole: { height: 62, tooth: 5 },
    basis: { rule: 151, y: 168, size: 12, row: 17.5 },
  },
} as const;

/** Dollars that the widest bar stands for; one scale on every receipt. */
const widest = 2;

/** Where things are printed: from left to right, down the paper, and how wide a dollar is. */
export interface Place {
  readonly left: number;
  readonly right: number;
  /** Down the paper, from its top. */
  readonly down: (distance: number) => number;
  readonly perDollar: number;
}

/** The printed part of the paper. */
export function placeOf(layout: Layout): Place {
  const { x, y, width, margin } = looks[layout].paper;
  const left = x + margin;
  const right = x + width - margin;
  return { left, right, down: (distance) => y + distance, perDollar: (right - left) / widest };
}
