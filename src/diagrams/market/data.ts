import type { Figure, Figures } from "#ledger/figures.ts";

/** States in story order. */
export const states = ["gain-to-price", "index-dollar", "back"] as const;
export type MarketState = (typeof states)[number];

/** The numbers of the market pictures. */
export interface MarketData {
  /** Share of the ten largest companies in 2000, its change since then, and its present value. */
  readonly before: Figure;
  readonly moved: Figure;
  readonly now: Figure;
  /** Dates of the two shares: "March 2000", "spring of 2026". */
  readonly then: string;
  readonly lately: string;
  /** The one dollar of the example. */
  readonly dollar: Figure;
}

/** Picks from the ledger the numbers of the market pictures. */
export function pickMarket({ figure, when }: Figures): MarketData {
  return {
    before: figure("sp500-top10-2000-27"),
    moved: figure("top10-gap"),
    now: figure("sp500-top10-41"),
    then: when("sp500-top10-2000-27"),
    lately: when("sp500-top10-41"),
    dollar: figure("example-dollar"),
  };
}
