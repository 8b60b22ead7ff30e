import type { Layout } from "#scene/scene.ts";
import type { GainState, Quarter } from "./data.ts";

/** Positions and sizes of the two bars of one company and of their labels. */
export interface CompanyMetrics {
  readonly name: { readonly y: number; readonly size: number };
  readonly operating: BarMetrics;
  readonly gain: BarMetrics;
  /** Baseline of the first note; absent if there is no room for notes. */
  readonly notes?: number;
}

/** Position and size of one bar and its number. */
export interface BarMetrics {
  readonly y: number;
  readonly height: number;
  readonly number: number;
  /** Whether the caption is over the bar, or behind it for a bar that is folded flat. */
  readonly caption: "over" | "behind" | "none";
}

/** States with bars. */
export type BarState = Exclude<GainState, "round">;

/** The metrics of each company in each state; a company that a state does not show has none. */
export const companyMetrics: Readonly<
  Record<Layout, Readonly<Record<BarState, Readonly<Partial<Record<Quarter["id"], CompanyMetrics>>>>>>
> = {
  wide: {
    alphabet: {
      alphabet: {
        name: { y: 136, size: 26 },
        operating: { y: 188, height: 84, number: 54, caption: "over" },
        gain: { y: 332, height: 84, number: 76, caption: "over" },
        notes: 468,
      },
    },
    amazon: {
      alphabet: {
        name: { y: 122, size: 18 },
        operating: { y: 136, height: 40, number: 28, caption: "none" },
        gain: { y: 190, height: 40, number: 28, caption: "none" },
      },
      amazon: {
        name: { y: 302, size: 26 },
        operating: { y: 348, height: 72, number: 54, caption: "over" },
        gain: { y: 468, height: 72, number: 88, caption: "over" },
        notes: 578,
      },
    },
    without: {
      alphabet: {
        name: { y: 136, size: 26 },
        operating: { y: 182, height: 84, number: 68, caption: "over" },
        gain: { y: 286, height: 5, number: 16, caption: "behind" },
      },
      amazon: {
        name: { y: 376, size: 26 },
        operating: { y: 422, height: 84, number: 68, caption: "over" },
        gain: { y: 526, height: 5, number: 16, caption: "behind" },
      },
    },
  },
  tall: {
    alphabet: {
      alphabet: {
        name: { y: 60, size: 15 },
        operating: { y: 84, height: 34, number: 24, caption: "over" },
        gain: { y: 146, height: 34, number: 32, caption: "over" },
        notes: 208,
      },
    },
    amazon: {
      alphabet: {
        name: { y: 56, size: 12.5 },
        operating: { y: 62, height: 13, number: 13, caption: "none" },
        gain: { y: 80, height: 13, number: 13, caption: "none" },
      },
      amazon: {
        name: { y: 122, size: 15 },
        operating: { y: 144, height: 30, number: 24, caption: "over" },
        gain: { y: 202, height: 30, number: 38, caption: "over" },
        notes: 262,
      },
    },
    without: {
      alphabet: {
        name: { y: 60, size: 15 },
        operating: { y: 84, height: 40, number: 34, caption: "over" },
        gain: { y: 136, height: 3, number: 12, caption: "behind" },
      },
      amazon: {
        name: { y: 176, size: 15 },
        operating: { y: 200, height: 40, number: 34, caption: "over" },
        gain: { y: 252, height: 3, number: 12, caption: "behind" },
      },
    },
  },
};
