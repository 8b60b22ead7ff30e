import type { Figure, Figures } from "#ledger/figures.ts";
import { pickRound, type Round } from "../coverage/round.ts";
import { labelTime } from "../shared/time-words.ts";

/** The claims of both receipts. By their aliases the ledger says which aim and pace the costs of a dollar are computed from. */
const claims = {
  dollar: "example-revenue-dollar",
  low: "openai-compute-per-dollar-low",
  high: "openai-compute-per-dollar-high",
  computing: "openai-compute-2026-50",
  aim: "openai-receipt-aim",
  pace: "openai-receipt-pace",
  quarter: "anthropic-revenue",
  paceNow: "anthropic-runrate",
  rent: "anthropic-spacex-1-25",
  perDollar: "anthropic-compute-per-dollar",
  next: "anthropic-compute-2026",
  spent: "anthropic-compute-year",
  earned: "anthropic-revenue-year",
} as const;

/** States in story order: a receipt, who fills its gap, and the receipt of another lab. */
export const states = ["openai", "round", "anthropic"] as const;
export type BillState = (typeof states)[number];
/** The lab whose receipt is shown. */
export type ReceiptState = Exclude<BillState, "round">;

type Name = keyof typeof claims;

/** The numbers and names on the receipts. */
export interface BillData {
  readonly figures: Readonly<Record<Name, Figure>>;
  /** The times of the numbers as they stand in a label: "second quarter of 2026", "end of 2025". */
  readonly times: Readonly<Record<Exclude<Name, "dollar" | "low" | "high" | "rent" | "earned" | "perDollar">, string>>;
  readonly names: Readonly<Record<ReceiptState, string>>;
  readonly round: Round;
  /** To whom the rent goes. */
  readonly landlord: string;
}

/** Picks from the ledger the numbers of the receipts; nearly all of them may also be a range or "not disclosed". */
export function pickBill(figures: Figures): BillData {
  const { figure, company, at } = figures;
  const one = (name: Name) => figure(claims[name], "range", "unknown");
  const time = (name: Name) => labelTime(at(claims[name]));
  return {
    figures: {
      dollar: one("dollar"),
      low: one("low"),
      high: one("high"),
      computing: one("computing"),
      aim: one("aim"),
      pace: one("pace"),
      quarter: one("quarter"),
      paceNow: one("paceNow"),
      rent: one("rent"),
      perDollar: one("perDollar"),
      next: one("next"),
      spent: one("spent"),
      earned: one("earned"),
    },
    times: {
      computing: time("computing"),
      aim: time("aim"),
      pace: time("pace"),
      quarter: time("quarter"),
      paceNow: time("paceNow"),
      spent: time("spent"),
      next: time("next"),
    },
    names: { openai: company("openai").name, anthropic: company("anthropic").name },
    round: pickRound(figures),
    landlord: company("spacex").name,
  };
}

/** The two estimates of what a dollar costs in computing, the lower one first. */
export function costsOf({
  figures: { low, high },
}: Pick<BillData, "figures">): readonly [lower: Figure, higher: Figure] {
  return low.value <= high.value ? [low, high] : [high, low];
}
