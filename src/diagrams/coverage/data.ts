import type { Figures } from "#ledger/figures.ts";
import { formulaOf, labDeals, promisesOf, type Promised } from "../shared/companies.ts";

/** The numbers of the coverage pictures. */
export interface CoverageData {
  readonly promises: readonly Promised[];
  readonly figures: ReturnType<typeof figuresIn>;
}

function figuresIn(figures: Figures) {
  const { figure, sum } = figures;
  return {
    all: sum("labs-all", formulaOf(figures, labDeals(figures))),
    // The clouds' own money: paid, promised beyond that, and both together.
    paid: figure("clouds-paid-in"),
    open: figure("investment-not-paid"),
    ceiling: figure("investment-ceiling"),
    paidShare: figure("labs-vs-paid", "range"),
    ceilingShare: figure("investment-vs-commitment", "range"),
    restShare: figure("investment-rest", "range"),
    rest: figure("coverage-rest", "range"),
    // OpenAI's round of 2026: suppliers' part without and with conditional money.
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

/** Takes from the ledger what the labs promised, what the clouds put in, and OpenAI's round. */
export function pickCoverage(figures: Figures): CoverageData {
  return { promises: promisesOf(figures, labDeals(figures)), figures: figuresIn(figures) };
}
