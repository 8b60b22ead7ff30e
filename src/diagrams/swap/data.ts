import type { Figure, Figures } from "#ledger/figures.ts";
import { monthWords } from "../shared/known-dates.ts";

/** States in story order. */
export const states = ["vendor-loans", "then", "now", "difference"] as const;
export type SwapState = (typeof states)[number];

/** The numbers of the swap pictures. */
export interface SwapData {
  /** Revenue from swaps that one carrier restated. */
  readonly restated: Figure;
  /** Who restated it, and in what year. */
  readonly carrier: string;
  readonly restatedIn: string;
  /** Billions of dollars that one small square represents. */
  readonly worth: number;
  /** The year of the swaps. */
  readonly year: string;
  /** When the booking of swaps as revenue was rejected: "in August 2002", and the year alone. */
  readonly rejectedAt: string;
  readonly rejectedIn: string;
  readonly vendor: Vendor;
  /** The one dollar of the example. */
  readonly dollar: Figure;
}

/** A supplier that lent to its buyer, and how it ended. */
export interface Vendor {
  readonly lender: string;
  readonly borrower: string;
  readonly loan: Figure;
  readonly returned: Figure;
  /** "October 1998", "April 2001". */
  readonly lent: string;
  readonly bankrupt: string;
}

const restated = "qwest-swaps-950";
const rejected = "swaps-legality";

/** Picks from the ledger the numbers of the swap pictures. */
export function pickSwap(figures: Figures): SwapData {
  const { figure, company, day, when, at } = figures;
  const revenue = figure(restated, "range", "unknown");
  return {
    restated: revenue,
    carrier: company("qwest").name,
    restatedIn: yearIn(day(restated)),
    worth: smallWorth(revenue.value),
    year: yearIn(when("gx-revenue-2001")),
    rejectedAt: at(rejected),
    rejectedIn: yearIn(when(rejected)),
    vendor: vendorIn(figures),
    dollar: figure("example-dollar"),
  };
}

function vendorIn({ figure, company, when, day }: Figures): Vendor {
  return {
    lender: company("lucent").name,
    borrower: company("winstar").name,
    loan: figure("winstar-credit", "range", "unknown"),
    returned: figure("winstar-returned", "range", "unknown"),
    lent: when("winstar-credit"),
    bankrupt: monthWords(day("winstar-bankrupt")),
  };
}

const yearIn = (time: string) => /\d{4}/.exec(time)?.[0] ?? time;

/** So many small squares have room in both layouts. */
const mostSquares = 95;
const worths = [0.001, 0.01, 0.1, 1, 10, 100, 1000].flatMap((power) => [1, 2, 5].map((digit) => digit * power));

/** What a small square represents: the smallest round amount from ten million dollars on at which all have room. */
function smallWorth(value: number): number {
  return worths.find((worth) => worth >= 0.01 && value / worth <= mostSquares) ?? value;
}
