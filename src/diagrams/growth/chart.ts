import type { Layout } from "#scene/scene.ts";
import { pageMetrics } from "../shared/headline-and-footer.ts";
import type { OfYear } from "./data.ts";

/** Positions and type sizes in canvas units. */
export const metrics = {
  wide: { top: 96, ground: 566, number: 22, large: 176, words: 19, year: 14, head: { needed: 56, earned: 210 } },
  tall: { top: 46, ground: 260, number: 13, large: 70, words: 12, year: 12, head: { needed: 24, earned: 96 } },
} as const;

/** Revenue of a year, or a target for it, and what is said of it. */
export interface Revenue {
  readonly of: OfYear;
  readonly isTarget: boolean;
  readonly says: string;
}

/** A chart of years on one scale. */
export interface Chart {
  readonly layout: Layout;
  readonly years: readonly number[];
  /** Canvas units a year, and per billion dollars. */
  readonly step: number;
  readonly unit: number;
  readonly revenues: readonly Revenue[];
}

/** The left edge of a column: orders are in the left half of a year, revenue in the right one. */
export function columnX(year: number, { years, step, layout }: Chart, side: 0 | 1): number {
  return pageMetrics[layout].margin + (year - (years[0] ?? year)) * step + step * (0.06 + side * 0.44);
}

/** The width of a column. */
export const columnWidth = ({ step }: Chart) => step * 0.42;
