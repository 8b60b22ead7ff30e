import { max } from "d3-array";
import type { Label, Layout } from "#scene/scene.ts";
import { textWidth } from "#scene/text-width.ts";
import { pageMetrics } from "../shared/headline-and-footer.ts";
import type { OfYear } from "./data.ts";

/** Positions and type sizes in canvas units. */
export const metrics = {
  wide: { top: 96, ground: 566, number: 22, large: 176, words: 19, year: 14, heads: { low: 62, high: 220 } },
  tall: { top: 46, ground: 260, number: 13, large: 70, words: 12, year: 12, heads: { low: 26, high: 100 } },
} as const;

/** Revenue of a year, or a target for it, and what is said of it. */
export interface Revenue {
  readonly of: OfYear;
  readonly isTarget: boolean;
  readonly says: string;
}

/** The height of a year's higher column, in billions, and whether it has a column of revenue. */
export interface YearHeight {
  readonly year: number;
  readonly value: number;
  readonly hasRevenue: boolean;
}

/** How much room there is above the columns: little, so that the large number is beside the highest one, or much. */
export type Head = "low" | "high";

/** A chart of years on one scale. */
export interface Chart {
  readonly layout: Layout;
  readonly years: readonly number[];
  /** Canvas units a year, and per billion dollars. */
  readonly step: number;
  readonly unit: number;
  readonly revenues: readonly Revenue[];
  readonly head: Head;
  readonly columns: readonly YearHeight[];
}

/** The left edge of a column: orders are in the left half of a year, revenue in the right one. */
export function columnX(year: number, { years, step, layout }: Chart, side: 0 | 1): number {
  return pageMetrics[layout].margin + (year - (years[0] ?? year)) * step + step * (0.06 + side * 0.44);
}

/** The width of a column. */
export const columnWidth = ({ step }: Chart) => step * 0.42;

/** The middle of a year. */
export function middleX(year: number, { years, step, layout }: Chart): number {
  return pageMetrics[layout].margin + (year - (years[0] ?? year) + 0.5) * step;
}

/** A label that stands already: its sides and its upper edge. */
export interface Placed {
  readonly left: number;
  readonly right: number;
  readonly top: number;
}

/** Where a label stands. */
export function placeOf({ x, y, size, text, weight, anchor }: Label): Placed {
  const width = textWidth(text, size, weight);
  const left = anchor === "middle" ? x - width / 2 : x;
  return { left, right: left + width, top: y - size * 0.8 };
}

/** The upper edge of all columns, and of labels that stand already, between two sides. */
export function highestBetween(left: number, right: number, chart: Chart, placed: readonly Placed[]): number {
  const { layout, columns, unit } = chart;
  const near = columns.filter(({ year, hasRevenue }) => {
    const end = columnX(year, chart, hasRevenue ? 1 : 0) + columnWidth(chart);
    return end > left && columnX(year, chart, 0) < right;
  });
  const tops = placed.filter((one) => one.left < right + 2 && left - 2 < one.right).map(({ top }) => top);
  return Math.min(metrics[layout].ground - (max(near, ({ value }) => value) ?? 0) * unit, ...tops);
}
