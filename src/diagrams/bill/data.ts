import type { Figure, Figures } from "#ledger/figures.ts";

/** The numbers of both receipts, by what they say. */
const claims = {
  dollar: "example-revenue-dollar",
  low: "openai-compute-per-dollar-low",
  high: "openai-compute-per-dollar-high",
  computing: "openai-compute-2026-50",
  aim: "openai-target-30-2026",
  pace: "openai-runrate-25",
  quarter: "anthropic-revenue-2026q1",
  paceBefore: "anthropic-runrate-9",
  paceNow: "anthropic-runrate-30",
  rent: "anthropic-spacex-1-25",
  profit: "anthropic-q2-2026-profit",
} as const;

/** States in story order: whose receipt is shown. */
export const states = ["openai", "anthropic"] as const;
export type BillState = (typeof states)[number];

/** The numbers of the receipts, and the names that stand on them. */
export interface BillData {
  readonly figures: Readonly<Record<keyof typeof claims, Figure>>;
  readonly names: Readonly<Record<BillState, string>>;
}

/** Numbers that only stand in the small print, so that a range or "not disclosed" may stand there too. */
const printed: readonly string[] = ["computing", "aim", "pace", "quarter", "paceBefore", "paceNow", "rent", "profit"];

/** Takes from the ledger what the receipts show. */
export function pickBill({ figure, company }: Figures): BillData {
  const figures = Object.fromEntries(
    Object.entries(claims).map(([name, claim]) => [
      name,
      printed.includes(name) ? figure(claim, "range", "unknown") : figure(claim),
    ]),
  );
  return {
    figures: figures as Record<keyof typeof claims, Figure>,
    names: { openai: company("openai").name, anthropic: company("anthropic").name },
  };
}
