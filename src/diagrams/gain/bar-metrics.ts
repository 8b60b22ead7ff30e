import type { Layout } from "#scene/scene.ts";
import type { GainState, Quarter } from "./data.ts";

/** Positions and sizes of the two bars of one company and of their labels. */
export interface CompanyMetrics {
  readonly name: { readonly y: number; readonly size: number };
  readonly operating: BarMetrics;
  readonly gain: BarMetrics;
  /** The gain that stands outside the profit, below a line, with the baseline of what is said of it. */
  readonly outside?: BarMetrics & { readonly rule: number };
  /** Baseline of the first note; absent if there is no room for notes. */
  readonly notes?: number;
}

/** Position and size of one bar and its number. */
export interface BarMetrics {
  readonly y: number;
  readonly height: number;
  readonly number: number;
  /** Whether the caption is over the bar, or behind it for a bar that is folded flat. */
  readonly caption: "over" | "behind";
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
        operating: { y: 186, height: 100, number: 64, caption: "over" },
        gain: { y: 352, height: 112, number: 92, caption: "over" },
        notes: 502,
      },
    },
    amazon: {
      amazon: {
        name: { y: 122, size: 26 },
        operating: { y: 170, height: 68, number: 50, caption: "over" },
        gain: { y: 280, height: 68, number: 66, caption: "over" },
        outside: { rule: 386, y: 438, height: 76, number: 96, caption: "over" },
        notes: 546,
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
        operating: { y: 84, height: 38, number: 28, caption: "over" },
        gain: { y: 150, height: 46, number: 36, caption: "over" },
        notes: 220,
      },
    },
    amazon: {
      amazon: {
        name: { y: 58, size: 15 },
        operating: { y: 85, height: 24, number: 20, caption: "over" },
        gain: { y: 133, height: 26, number: 24, caption: "over" },
        outside: { rule: 171, y: 199, height: 36, number: 40, caption: "over" },
        notes: 256,
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
