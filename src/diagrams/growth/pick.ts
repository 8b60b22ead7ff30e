import { formatDate } from "#text/dates.ts";
import type { Figures } from "#ledger/figures.ts";
import { pickOrders, yearlyFormula, type Contract } from "../contracts/data.ts";
import { tintOf } from "../shared/companies.ts";
import type { GrowthData, OfYear } from "./data.ts";

const claims = {
  earned: "openai-revenue-year",
  pace: "openai-runrate",
  soon: "openai-100bn-2027",
  target: "openai-target-2030",
  times: "openai-growth-needed",
} as const;

/** The lab whose revenue and targets are known. */
const lab = "openai";

/** Billions per year if an order is spread evenly. */
const perYear = ({ amount, term }: Contract) => (term === null ? 0 : amount.value / term.years);

const isFromOneReport = ({ amount, term }: Contract) =>
  amount.status === "single-source" || (term !== null && term.words.endsWith("one report"));

/** Picks from the ledger what the lab promised, earned, and aims for. */
export function pickGrowth(figures: Figures): GrowthData {
  const { figure, sum, company } = figures;
  const { name } = company(lab);
  const own = pickOrders(figures).filter(({ buyer }) => buyer === name);
  const orders = own.filter(({ term }) => term !== null).sort((one, other) => perYear(other) - perYear(one));
  const sellers = (some: readonly Contract[]) => [...new Set(some.map(({ at }) => at))];
  const of = (claim: string, year: number): OfYear => ({ figure: figure(claim, "range", "unknown"), year });
  return {
    name,
    tint: tintOf(figures, lab),
    orders,
    leftOut: sellers(own.filter(({ term }) => term === null)),
    fromOneReport: sellers(orders.filter(isFromOneReport)),
    yearly: sum("openai-yearly", yearlyFormula(figures, [lab])),
    earned: of(claims.earned, yearOfDay(figures.day(claims.earned))),
    pace: of(claims.pace, yearOfDay(figures.day(claims.pace))),
    paceAt: figures.at(claims.pace),
    soon: of(claims.soon, yearInName(claims.soon)),
    target: of(claims.target, yearInName(claims.target)),
    times: figure(claims.times, "range", "unknown"),
    known: lastMonth([claims.earned, claims.pace, claims.target].map((claim) => figures.day(claim))),
  };
}

const yearOfDay = (day: string) => Number(day.slice(0, 4));

/** The year that an aim is for, which its name ends with. */
const yearInName = (claim: string) => Number(claim.slice(-4));

function lastMonth(days: readonly string[]): string {
  const [last = ""] = days.toSorted((one, other) => other.localeCompare(one));
  return formatDate(last.slice(0, 7));
}
