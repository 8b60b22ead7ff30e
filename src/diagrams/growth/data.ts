import { pickOrders, yearlyFormula, type Contract } from "../contracts/data.ts";
import type { Figure, Figures } from "#ledger/figures.ts";
import { squareWorth } from "../shared/square-worth.ts";

/** States in story order. */
export const states = ["earned", "needed"] as const;
export type GrowthState = (typeof states)[number];

/** The numbers of the growth pictures. */
export interface GrowthData {
  /** OpenAI's orders of known length. */
  readonly orders: readonly Contract[];
  /** Billions of dollars that one square represents. */
  readonly worth: number;
  /** Their sum per year. */
  readonly yearly: Figure;
  readonly earned: Figure;
  readonly pace: Figure;
  readonly soon: Figure;
  readonly target: Figure;
  /** The target divided by the revenue of 2025. */
  readonly times: Figure;
}

/** Billions per year if an order is spread evenly. */
const perYear = ({ amount, term }: Contract) => (term === null ? 0 : amount.value / term.years);

/** Picks from the ledger what OpenAI promised, earned, and aims for. */
export function pickGrowth(figures: Figures): GrowthData {
  const { figure, sum, company } = figures;
  const { name } = company("openai");
  return {
    worth: squareWorth(figures),
    orders: pickOrders(figures)
      .filter(({ buyer, term }) => buyer === name && term !== null)
      .sort((one, other) => perYear(other) - perYear(one)),
    yearly: sum("openai-yearly", yearlyFormula(figures, ["openai"])),
    earned: figure("openai-revenue-2025"),
    pace: figure("openai-runrate-25"),
    soon: figure("openai-100bn-2027"),
    target: figure("openai-target-280-2030"),
    times: figure("openai-growth-needed"),
  };
}
