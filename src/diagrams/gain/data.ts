import type { Figure, Figures } from "#ledger/figures.ts";

/** States in story order. */
export const states = ["round", "alphabet", "amazon", "without"] as const;
export type GainState = (typeof states)[number];

/** A company's quarter before tax: income of its business, and gains from new prices of its stakes. */
export interface Quarter {
  readonly id: "alphabet" | "amazon";
  readonly name: string;
  readonly operating: Figure;
  readonly gain: Figure;
}

/** The numbers of the gain pictures. */
export interface GainData {
  readonly held: Figure;
  readonly sold: Figure;
  readonly quarters: readonly [alphabet: Quarter, amazon: Quarter];
}

/** Picks from the ledger the numbers of the gain pictures. */
export function pickGain({ figure, company }: Figures): GainData {
  const quarter = (id: Quarter["id"], operating: string, gain: string): Quarter => ({
    id,
    name: company(id).name,
    operating: figure(operating),
    gain: figure(gain),
  });
  return {
    held: figure("example-shares-held"),
    sold: figure("example-share-sold"),
    quarters: [
      quarter("alphabet", "googl-op-income-2026q1", "googl-oie-2026q1"),
      quarter("amazon", "amzn-op-income-2026q1", "amzn-anthropic-gain-16-8"),
    ],
  };
}
