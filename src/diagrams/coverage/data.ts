import type { Figure, Figures } from "../diagram.ts";

/** The promises of both labs, in the order in which the field is laid. */
const deals = ["openai-azure", "openai-oracle", "openai-aws", "anthropic-azure", "anthropic-google", "anthropic-aws"];

/** One lab's promise to one cloud. */
export interface Promised {
  readonly id: string;
  readonly amount: Figure;
}

/** The numbers of the coverage pictures. */
export interface CoverageData {
  readonly promises: readonly Promised[];
  readonly figures: ReturnType<typeof figuresIn>;
}

function figuresIn({ figure }: Figures) {
  return {
    all: figure("labs-all"),
    // The clouds' own money: paid, promised beyond that, and both together.
    paid: figure("clouds-paid-in"),
    open: figure("investment-not-paid"),
    ceiling: figure("investment-ceiling"),
    paidShare: figure("labs-vs-paid"),
    ceilingShare: figure("investment-vs-commitment"),
    restShare: figure("investment-rest"),
    rest: figure("coverage-rest"),
    // OpenAI's round of 2026: suppliers' part without and with conditional money.
    round: figure("openai-round-122"),
    suppliersLow: figure("openai-round-suppliers-unconditional"),
    suppliersHigh: figure("openai-round-suppliers"),
    amazon: figure("amzn-openai-15"),
    amazonMore: figure("amzn-openai-35"),
    nvidia: figure("nvda-openai-30"),
    softbank: figure("softbank-openai-30"),
    others: figure("openai-round-rest"),
  };
}

/** Takes from the ledger what the labs promised, what the clouds put in, and OpenAI's round. */
export function pickCoverage(figures: Figures): CoverageData {
  const { figure, deals: all } = figures;
  const promises = deals.map((id) => {
    const deal = all.find((one) => one.id === id);
    if (deal === undefined) throw new Error(`the ledger has no deal "${id}", but the coverage needs it`);
    return { id, amount: figure(deal.amount) };
  });
  return { promises, figures: figuresIn(figures) };
}
