import type { Layout } from "#scene/scene.ts";
import type { BillData, ReceiptState } from "./data.ts";

/** Positions in canvas units: the paper, and what is printed on it, measured from its top. */
export const metrics = {
  wide: {
    paper: { x: 36, y: 90, width: 728, height: 510, margin: 40, teeth: 52, tooth: 10 },
    head: { y: 37, size: 24, note: 17, rule: 54 },
    bar: { earned: 70, cost: 124, height: 42 },
    entry: 20,
    over: { gap: 7, arm: 8, line: 31, size: 17 },
    price: { y: 312, size: 116 },
    known: { y: 230, size: 66 },
    hole: { y: 252, height: 76, tooth: 8, entry: 20, blank: 46 },
    basis: { rule: 340, y: 368, size: 17, row: 27, caution: 10 },
  },
  tall: {
    paper: { x: 12, y: 44, width: 336, height: 236, margin: 12, teeth: 32, tooth: 6 },
    head: { y: 17, size: 13, note: 12, rule: 25 },
    bar: { earned: 33, cost: 55, height: 16 },
    entry: 12.5,
    over: { gap: 3, arm: 4, line: 17, size: 12 },
    price: { y: 142, size: 51 },
    known: { y: 99, size: 28 },
    hole: { y: 107, height: 44, tooth: 4, entry: 12, blank: 22 },
    basis: { rule: 156, y: 171.5, size: 12, row: 16.5, caution: 0 },
  },
} as const;

/** Dollars that the paper has room for at least, so that all receipts have one scale. */
const least = 2;

/** What the drawing functions of a receipt need: its data, and where to print. */
export interface ReceiptKit extends BillData {
  readonly state: ReceiptState;
  readonly layout: Layout;
  readonly left: number;
  readonly right: number;
  /** Converts a distance from the top of the paper to canvas units. */
  readonly down: (distance: number) => number;
  /** Canvas units per dollar. */
  readonly perDollar: number;
}

/** The kit of a receipt whose printed part is wide enough for its highest amount. */
export function receiptKit(data: BillData, state: ReceiptState, layout: Layout): ReceiptKit {
  const { x, y, width, margin } = metrics[layout].paper;
  const left = x + margin;
  const right = x + width - margin;
  const { dollar, low, high, perDollar: known } = data.figures;
  const perDollar = (right - left) / Math.max(least, ...[dollar, low, high, known].map(({ value }) => value));
  return { ...data, state, layout, left, right, down: (distance) => y + distance, perDollar };
}
