import type { Deal, Order } from "#ledger/claim.ts";
import type { Figure, Figures } from "#ledger/figures.ts";
import type { Tint } from "#scene/scene.ts";
import { sumFormula, labDeals, tintOf, promisesOf, type LabPromise } from "../shared/companies.ts";
import { dayWords, lengthOf, termOf, type Term } from "./terms.ts";
import { plateauOf, yearsOf, type Plateau } from "./years.ts";
import { knownBy, monthWords } from "../shared/known-dates.ts";
import { squareWorth } from "../shared/square-worth.ts";
import { tileCount, tilesOf, type Tile } from "../shared/tiles.ts";

/** States in story order. */
export const states = ["piled", "by-year", "revised"] as const;
export type ContractsState = (typeof states)[number];

/** A large order of a lab. */
export interface Contract {
  readonly id: string;
  /** The pool of its tiles, and the index of its first one, the same as in the backlog. */
  readonly pool: string;
  readonly first: number;
  readonly buyer: string;
  /** The name under which the seller is known. */
  readonly at: string;
  readonly amount: Figure;
  /** Billions of dollars that one of its tiles represents. */
  readonly worth: number;
  /** The day on which it became known, and its month in full: "10 Sep 2025", "September 2025". */
  readonly known: string;
  readonly month: string;
  /** Whether it comes on top of older orders in the same deal. */
  readonly onTop: boolean;
  /** The colour of its buyer. */
  readonly tint: Tint | null;
  /** The years over which it is spread; null if its length is not disclosed. */
  readonly term: Term | null;
}

/** The numbers of the pictures of contracts. */
export interface ContractsData {
  /** Billions of dollars that one square represents. */
  readonly worth: number;
  /** The buyers' names, in the order of their orders. */
  readonly buyers: readonly string[];
  /** The month by which the youngest order was known. */
  readonly asOf: string;
  readonly contracts: readonly Contract[];
  /** All orders of known length, spread evenly. */
  readonly yearly: Figure;
  /** The first and the last year of the skyline, and those in which the most orders run together. */
  readonly years: { readonly first: number; readonly last: number };
  readonly plateau: Plateau;
  /** Deals that hold older orders too, with all that they come to. */
  readonly deals: readonly Pick<Contract, "buyer" | "at" | "amount">[];
  readonly plan: Plan;
  /** The orders at the clouds of the lab whose plan it is, and their sum. */
  readonly ordered: { readonly orders: readonly LabPromise[]; readonly sum: Figure };
}

/** What a lab has named as its plan for computing, one time after the other. */
export interface Plan {
  readonly lab: string;
  readonly tint: Tint | null;
  readonly named: readonly PlanValue[];
  /** How many years the first of them was for. */
  readonly firstYears: Figure;
}

/** A plan as it was named at a time: "September 2026", "Sep 2026". */
export interface PlanValue {
  readonly figure: Figure;
  readonly when: string;
  readonly short: string;
}

/** The lab that has published a plan. */
const planner = "openai";
/** Picks from the ledger the labs' orders in the order in which they became known, their lengths, and one lab's two plans. */
export function pickContracts(figures: Figures): ContractsData {
  const { figure, sum } = figures;
  const contracts = pickOrders(figures);
  return {
    worth: squareWorth(figures),
    contracts,
    buyers: [...new Set(contracts.map(({ buyer }) => buyer))],
    asOf: knownBy(
      figures,
      contracts.map(({ amount }) => amount.claim),
    ),
    yearly: sum("labs-yearly", yearlyFormula(figures, buyersIn(figures))),
    years: yearsOf(contracts),
    plateau: plateauOf(contracts),
    deals: contracts.flatMap(({ id, pool, buyer, at, onTop }) => {
      const amount = figures.deals.find((deal) => deal.id === pool)?.amount ?? id;
      return onTop ? [{ buyer, at, amount: figure(amount, "range") }] : [];
    }),
    plan: pickPlan(figures),
    ordered: pickOrdered(figures),
  };
}

/** Values of a plan that have room beside its first one. */
const mostValues = 3;

/** The plan that it named first, and the newest values of the one that took its place. */
function pickPlan(figures: Figures): Plan {
  const first = "openai-total-1-4tn";
  const value = (claim: string, when: string, short: string) => ({
    figure: figures.figure(claim, "range"),
    when,
    short,
  });
  const later = figures.history("openai-compute-plan").slice(-mostValues);
  return {
    lab: figures.company(planner).name,
    tint: tintOf(figures, planner),
    named: [
      value(first, figures.when(first), figures.when(first)),
      ...later.map((claim) => value(claim, monthWords(figures.day(claim)), shortMonth(figures.day(claim)))),
    ],
    firstYears: figures.figure("openai-total-years", "range"),
  };
}

/** "Sep 2026" */
const shortMonth = (day: string) => dayWords(day.slice(0, 7));

/** Its orders at the clouds whose backlogs are added up; their tiles are the same as there. */
function pickOrdered(figures: Figures): ContractsData["ordered"] {
  const deals = labDeals(figures).filter(({ buyer }) => buyer === planner);
  return {
    orders: promisesOf(figures, deals),
    sum: figures.sum("openai-four", sumFormula(figures, deals)),
  };
}

/** The labs that have orders. */
function buyersIn({ companies, deals }: Figures): string[] {
  return companies.flatMap(({ id, role }) => (role === "lab" && deals.some(({ buyer }) => buyer === id) ? [id] : []));
}

/** All orders of the labs. */
export function pickOrders(figures: Figures): readonly Contract[] {
  const worth = squareWorth(figures);
  return ordersOf(figures, buyersIn(figures))
    .map((one) => ({ ...one, day: figures.day(one.order.amount) }))
    .sort((one, other) => (one.day < other.day ? -1 : 1))
    .map((one) => contractOf(figures, one, worth));
}

/** The formula for the sum per year of these buyers' orders of known length. */
export function yearlyFormula(figures: Figures, buyers: readonly string[]): string {
  return ordersOf(figures, buyers)
    .flatMap(({ deal, order }) => {
      const length = order.years ?? deal.years;
      const known = lengthOf(figures, deal, order) !== null && figures.figure(order.amount, "range", "unknown");
      return known === false || known.unknown ? [] : `${order.amount} / ${String(length)}`;
    })
    .join(" + ");
}

function ordersOf({ deals }: Figures, buyers: readonly string[]): { deal: Deal; order: Order }[] {
  return deals
    .filter(({ buyer }) => buyers.includes(buyer))
    .flatMap((deal) => deal.orders.map((order) => ({ deal, order })));
}

/** An order with its deal, and the day on which it became known. */
interface KnownOrder {
  readonly deal: Deal;
  readonly order: Order;
  readonly day: string;
}

/** An order of a smaller share of its deal than this comes on top of older ones. */
const mostOfDeal = 0.95;

function contractOf(figures: Figures, { deal, order, day }: KnownOrder, worth: number): Contract {
  const { figure, company } = figures;
  const brand = figures.companies.find(({ id }) => id === deal.seller)?.brand;
  const amount = figure(order.amount, "range", "unknown");
  // The largest order of a deal has its first tiles, so that narrow ones come last.
  const larger = deal.orders
    .map((one) => figure(one.amount, "range", "unknown"))
    .filter(({ value }) => value > amount.value);
  return {
    id: order.amount,
    pool: deal.id,
    first: larger.reduce((count, { value }) => count + tileCount(value, worth), 0),
    buyer: company(deal.buyer).name,
    at: brand ?? company(deal.seller).short,
    amount,
    known: dayWords(day),
    month: monthWords(day),
    worth,
    onTop: deal.orders.length === 1 && amount.value < figure(deal.amount, "range", "unknown").value * mostOfDeal,
    tint: tintOf(figures, deal.buyer),
    term: termOf(figures, deal, order, day),
  };
}

/** The tiles of an order, with the keys that they have in the backlog. */
export function tilesOfContract(contract: Contract): Tile[] {
  const { pool, first, amount, worth, tint } = contract;
  return tilesOf(pool, { ...amount, tint }, worth).map((tile, index) => ({
    ...tile,
    key: `tile:${pool}:${String(first + index)}`,
    ...(isUnsure(contract) ? { certainty: "conditional" as const } : {}),
  }));
}

/** Whether no company has told the amount as one number, so that it is drawn with a dashed outline. */
export function isUnsure({ amount: { status, low } }: Contract): boolean {
  return low !== undefined || ["single-source", "estimated", "disputed"].includes(status);
}
