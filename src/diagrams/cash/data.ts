import type { Figure, Figures } from "#ledger/figures.ts";

/** States in story order. */
export const states = ["operating", "building", "left", "year-before"] as const;
export type CashState = (typeof states)[number];

/** Twelve months of cash: what came in, what was spent on buildings, and what was left. */
export interface Year {
  readonly id: "now" | "before";
  readonly came: Figure;
  readonly built: Figure;
  readonly left: Figure;
}

/** The numbers of the cash pictures. */
export interface CashData {
  readonly name: string;
  readonly now: Year;
  readonly before: Year;
  readonly fall: Figure;
  /** The profit of the quarter, which is a different measure. */
  readonly profit: Figure;
}

/** Picks from the ledger the numbers of the cash pictures. */
export function pickCash({ figure, company }: Figures): CashData {
  return {
    name: company("amazon").name,
    now: {
      id: "now",
      came: figure("amzn-ocf-ttm-2026q1"),
      built: figure("amzn-capex-ttm-2026q1"),
      left: figure("amzn-fcf-ttm-2026q1"),
    },
    before: {
      id: "before",
      came: figure("amzn-ocf-ttm-2025q1"),
      built: figure("amzn-capex-ttm-2025q1"),
      left: figure("amzn-fcf-ttm-2025q1"),
    },
    fall: figure("amzn-fcf-fall"),
    profit: figure("amzn-net-income-2026q1"),
  };
}
