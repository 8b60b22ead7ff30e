import type { Figures } from "#ledger/figures.ts";
import { sumFormula, labDeals, promisesOf, type LabPromise } from "../shared/companies.ts";

/** States in story order. */
export const states = ["paid", "conditional", "rest", "timing"] as const;
export type CoverageState = (typeof states)[number];

/** The numbers of the coverage pictures. */
export interface CoverageData {
  readonly promises: readonly LabPromise[];
  readonly figures: ReturnType<typeof figuresIn>;
}

function figuresIn(figures: Figures) {
  const { figure, sum } = figures;
  return {
    all: sum("labs-all", sumFormula(figures, labDeals(figures))),
    // The clouds' own money: paid, promised beyond that, and their sum.
    paid: figure("clouds-paid-in"),
    open: figure("investment-not-paid"),
    ceiling: figure("investment-ceiling"),
    paidShare: figure("labs-vs-paid", "range"),
    ceilingShare: figure("investment-vs-commitment", "range"),
    restShare: figure("investment-rest", "range"),
    rest: figure("coverage-rest", "range"),
    // OpenAI's round of 2026: the part of suppliers without and with conditional money.
    round: figure("openai-round-122", "range"),
    suppliersLow: figure("openai-round-suppliers-unconditional", "range"),
    suppliersHigh: figure("openai-round-suppliers", "range"),
    amazon: figure("amzn-openai-15", "range"),
    amazonMore: figure("amzn-openai-35", "range"),
    nvidia: figure("nvda-openai-30", "range"),
    softbank: figure("softbank-openai-30", "range"),
    others: figure("openai-round-rest", "range"),
  };
}

/** Picks from the ledger what the labs promised, what the clouds invested, and OpenAI's round. */
export function pickCoverage(figures: Figures): CoverageData {
  return { promises: promisesOf(figures, labDeals(figures)), figures: figuresIn(figures) };
}
