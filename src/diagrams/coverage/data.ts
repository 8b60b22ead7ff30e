import type { Figure, Figures } from "#ledger/figures.ts";
import { labDeals, labsOf, promisesOf, sumFormula, tintOf, type LabPromise } from "../shared/companies.ts";
import { knownBy, yearOf } from "../shared/known-dates.ts";
import type { Party } from "../shared/party-plates.ts";
import { squareWorth } from "../shared/square-worth.ts";
import { pickRound, type Round } from "./round.ts";

/** States in story order. */
export const states = ["firm", "paid", "conditional", "rest", "timing"] as const;
export type CoverageState = (typeof states)[number];

/** The numbers of the coverage pictures. */
export interface CoverageData {
  /** Billions of dollars that one square represents. */
  readonly worth: number;
  readonly promises: readonly LabPromise[];
  readonly labs: readonly string[];
  readonly figures: ReturnType<typeof figuresIn>;
  readonly firm: Firm;
  readonly round: Round;
  /** The month of the youngest number. */
  readonly known: string;
  readonly years: Years;
}

/** How much of one lab's promises, to all its suppliers, cannot be cancelled. */
export interface Firm {
  readonly lab: Party;
  readonly all: Figure;
  readonly share: Figure;
  readonly when: string;
}

function firmIn(figures: Figures): Firm {
  const [id, all] = ["anthropic", "anthropic-commitments"];
  return {
    lab: { id, name: figures.company(id).name, tint: tintOf(figures, id) },
    all: figures.figure(all, "range", "unknown"),
    share: figures.figure("anthropic-firm-share", "range", "unknown"),
    when: figures.when(all),
  };
}

/** Years with fractions. */
export interface Years {
  /** The last known payment. */
  readonly lastPaid: number;
  /** The start of the promises, and the end of the longest. */
  readonly from: number;
  readonly to: number;
}

function figuresIn(figures: Figures) {
  const { figure, sum } = figures;
  return {
    all: sum("labs-all", sumFormula(figures, labDeals(figures))),
    // The clouds' own money: paid, and with what is promised beyond that.
    paid: figure("clouds-paid-in", "range"),
    ceiling: figure("investment-ceiling", "range"),
    paidShare: figure("labs-vs-paid", "range"),
    ceilingShare: figure("investment-vs-commitment", "range"),
    restShare: figure("investment-rest", "range"),
    rest: figure("coverage-rest", "range"),
  };
}

/** Picks from the ledger what the labs promised, what the clouds invested, and one lab's round. */
export function pickCoverage(figures: Figures): CoverageData {
  const deals = labDeals(figures);
  return {
    worth: squareWorth(figures),
    promises: promisesOf(figures, deals),
    labs: labsOf(figures).map(({ name }) => name),
    figures: figuresIn(figures),
    firm: firmIn(figures),
    round: pickRound(figures),
    known: knownBy(figures, ["labs-all", "clouds-paid-in"]),
    years: yearsOf(figures),
  };
}

/** The years of payments and of promises; a promise of unknown length is left out. */
function yearsOf(figures: Figures): Years {
  const orders = labDeals(figures).flatMap((deal) => deal.orders.map((order) => ({ deal, order })));
  const value = (claim: string | null): number =>
    claim === null ? 0 : figures.figure(claim, "range", "unknown").value;
  const terms = orders.map(({ deal, order }) => {
    const from = yearOf(figures.day(order.starts ?? order.amount));
    const length = value(order.years);
    return { from: yearOf(figures.day(order.amount)), to: from + (length === 0 ? (deal.years ?? 0) : length) };
  });
  return {
    lastPaid: yearOf(figures.day("clouds-paid-in")),
    from: Math.min(...terms.map(({ from }) => from)),
    to: Math.max(...terms.map(({ to }) => to)),
  };
}
