import type { Figure, Figures } from "#ledger/figures.ts";

/** States in story order. */
export const states = ["then", "now", "difference"] as const;
export type SwapState = (typeof states)[number];

/** The numbers of the swap pictures. */
export interface SwapData {
  /** Revenue that Qwest restated. */
  readonly restated: Figure;
  /** The one dollar of the example. */
  readonly dollar: Figure;
}

/** Picks from the ledger the numbers of the swap pictures. */
export function pickSwap({ figure }: Figures): SwapData {
  return { restated: figure("qwest-swaps-950"), dollar: figure("example-dollar") };
}
