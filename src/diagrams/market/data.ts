import type { Figure, Figures } from "#ledger/figures.ts";

/** States in story order. */
export const states = ["gain-to-price", "index-dollar", "back"] as const;
export type MarketState = (typeof states)[number];

/** The numbers of the market pictures. */
export interface MarketData {
  /** Share of the ten largest companies at an earlier peak, and its newest value. */
  readonly before: Figure;
  readonly now: Figure;
  /** Times of the two shares as they stand in a sentence: "in March 2000", "at the end of 2025". */
  readonly then: string;
  readonly lately: string;
  /** The one dollar of the example. */
  readonly dollar: Figure;
}

const share = "sp500-top10";
const atThePeak = "sp500-top10@2000-03";

/** Picks from the ledger the numbers of the market pictures. */
export function pickMarket({ figure, at }: Figures): MarketData {
  return {
    before: figure(atThePeak, "range", "unknown"),
    now: figure(share, "range", "unknown"),
    then: at(atThePeak),
    lately: at(share),
    dollar: figure("example-dollar"),
  };
}
