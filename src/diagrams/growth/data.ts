import { pickOrders, yearlyFormula, type Contract } from "../contracts/data.ts";
import type { Figure, Figures } from "#ledger/figures.ts";

/** The numbers of these pictures. */
export interface GrowthData {
  /** OpenAI's orders of known length. */
  readonly orders: readonly Contract[];
  /** All of them together, a year. */
  readonly yearly: Figure;
  readonly earned: Figure;
  readonly pace: Figure;
  readonly soon: Figure;
  readonly target: Figure;
  /** The target over what was earned. */
  readonly times: Figure;
}

/** Billions a year, spread evenly: the largest stands first. */
const aYear = ({ amount, term }: Contract) => (term === null ? 0 : amount.value / term.years);

/** Takes from the ledger what OpenAI promised, earned, and aims for. */
export function pickGrowth(figures: Figures): GrowthData {
  const { figure, sum, company } = figures;
  const { name } = company("openai");
  return {
    orders: pickOrders(figures)
      .filter(({ buyer, term }) => buyer === name && term !== null)
      .sort((one, other) => aYear(other) - aYear(one)),
    yearly: sum("openai-yearly", yearlyFormula(figures, ["openai"])),
    earned: figure("openai-revenue-2025"),
    pace: figure("openai-runrate-25"),
    soon: figure("openai-100bn-2027"),
    target: figure("openai-target-280-2030"),
    times: figure("openai-growth-needed"),
  };
}
