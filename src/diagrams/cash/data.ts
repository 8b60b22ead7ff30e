import type { Figure, Figures } from "#ledger/figures.ts";
import { isAYearApart } from "../shared/time-words.ts";

/** States in story order. */
export const states = ["operating", "building", "left", "year-before"] as const;
export type CashState = (typeof states)[number];

/** Twelve months of cash: what came in, what was spent on buildings, and what was left, which may be less than nothing. */
export interface Year {
  readonly id: "now" | "before";
  readonly came: Figure;
  readonly built: Figure;
  readonly left: Figure;
  /** "twelve months to June 2026", and the same as it stands in a sentence. */
  readonly when: string;
  readonly at: string;
}

/** The numbers of the cash pictures. */
export interface CashData {
  readonly name: string;
  readonly now: Year;
  readonly before: Year;
  /** Whether the earlier twelve months end a year before the others. */
  readonly isYearBefore: boolean;
  /** The profit of the quarter, which is a different measure, and its time. */
  readonly profit: Figure;
  readonly profitWhen: string;
}

const came = "amzn-ocf-ttm";

/** Picks from the ledger the numbers of the cash pictures: the newest year of which all is known, and one a year before. */
export function pickCash(figures: Figures): CashData {
  const now = figures.asOf(came);
  const before = figures.asOf(figures.yearBefore(came).figure(came, "range", "unknown").claim);
  const profit = "amzn-net-income";
  return {
    name: figures.company("amazon").name,
    now: yearOf("now", now),
    before: yearOf("before", before),
    isYearBefore: isAYearApart(before.day(came), now.day(came)),
    profit: figures.figure(profit, "range", "unknown"),
    profitWhen: figures.when(profit),
  };
}

function yearOf(id: Year["id"], { figure, when, at }: Figures): Year {
  return {
    id,
    came: figure(came, "range", "unknown"),
    built: figure("amzn-capex-ttm", "range", "unknown"),
    left: figure("amzn-fcf-ttm", "range", "unknown"),
    when: when(came),
    at: at(came),
  };
}
