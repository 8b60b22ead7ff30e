import type { Figure, Figures } from "#ledger/figures.ts";

/** The claims of both receipts. */
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

/** States in story order: the lab whose receipt is shown. */
export const states = ["openai", "anthropic"] as const;
export type BillState = (typeof states)[number];

/** The numbers and names on the receipts. */
export interface BillData {
  readonly figures: Readonly<Record<keyof typeof claims, Figure>>;
  readonly names: Readonly<Record<BillState, string>>;
}

/** Numbers that are only in the small print, so that they can also be a range or "not disclosed". */
const printed: readonly string[] = ["computing", "aim", "pace", "quarter", "paceBefore", "paceNow", "rent", "profit"];

/** Picks from the ledger the numbers of the receipts. */
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
