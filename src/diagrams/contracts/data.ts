import type { Deal, Order } from "#ledger/claim.ts";
import type { Figure, Figures } from "#ledger/figures.ts";
import { formulaOf, labDeals, promisesOf, type Promised } from "../shared/companies.ts";
import { tileCount, tilesOf, type Tile } from "../shared/tiles.ts";

/** A large order of a lab. */
export interface Contract {
  readonly id: string;
  /** Whose tiles these are, and which of them: the same as in the backlog. */
  readonly pool: string;
  readonly first: number;
  readonly buyer: string;
  /** The name it sells under. */
  readonly at: string;
  readonly amount: Figure;
  /** The day it became known: 10 Sep 2025. */
  readonly known: string;
  /** Whether the deal holds older orders too. */
  readonly onTop: boolean;
  /** Over which years it is spread; null where its length is not disclosed. */
  readonly term: Term | null;
}

export interface Term {
  /** The year it starts, with a fraction where it is the day of its signing. */
  readonly start: number;
  readonly years: number;
  /** "about 5 years from 2027, one report" */
  readonly words: string;
}

/** The numbers of the pictures of contracts. */
export interface ContractsData {
  readonly contracts: readonly Contract[];
  /** All orders of known length, spread evenly. */
  readonly yearly: Figure;
  /** All that OpenAI owed Azure at the end of 2025, older orders included. */
  readonly azureOwed: Figure;
  readonly plan: Plan;
  /** What the planner has ordered at the clouds: order by order, and in all. */
  readonly ordered: { readonly orders: readonly Promised[]; readonly sum: Figure };
}

/** One plan: what was named first, over how long, and what is left of it; with the time of each. */
export interface Plan {
  readonly before: Figure;
  readonly beforeYears: Figure;
  readonly then: string;
  readonly now: Figure;
  readonly lately: string;
}

/** Clouds that sell under another name than the company's. */
const brands: Readonly<Record<string, string>> = { microsoft: "Azure" };

const labs = ["openai", "anthropic"];
const monthNames = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");

/** Takes from the ledger the labs' orders in the order in which they became known, their lengths, and OpenAI's two plans. */
export function pickContracts(figures: Figures): ContractsData {
  const { figure, sum } = figures;
  const contracts = pickOrders(figures);
  return {
    contracts,
    yearly: sum("labs-yearly", yearlyFormula(figures, labs)),
    azureOwed: figure("openai-azure-280", "range"),
    plan: {
      before: figure("openai-total-1-4tn", "range"),
      beforeYears: figure("openai-total-years", "range"),
      then: figures.when("openai-total-1-4tn"),
      now: figure("openai-compute-600", "range"),
      lately: figures.when("openai-compute-600"),
    },
    ordered: pickOrdered(figures),
  };
}

/** OpenAI's orders at the clouds whose backlogs are added up: the same tiles as there. */
function pickOrdered(figures: Figures): ContractsData["ordered"] {
  const deals = labDeals(figures).filter(({ buyer }) => buyer === "openai");
  return {
    orders: promisesOf(figures, deals),
    sum: figures.sum("openai-four", formulaOf(figures, deals)),
  };
}

/** Every order of the two labs. */
export function pickOrders(figures: Figures): readonly Contract[] {
  return ordersOf(figures, labs)
    .map((one) => ({ ...one, day: figures.day(one.order.amount) }))
    .sort((one, other) => (one.day < other.day ? -1 : 1))
    .map(({ deal, order, day }) => contractOf(figures, deal, order, day));
}

/** The formula of what these buyers' orders of known length come to in a year. */
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

function contractOf(figures: Figures, deal: Deal, order: Order, day: string): Contract {
  const { figure, company } = figures;
  const amount = figure(order.amount, "range", "unknown");
  // A deal's largest order has its first tiles, so that narrow ones come last.
  const larger = deal.orders
    .map((one) => figure(one.amount, "range", "unknown"))
    .filter(({ value }) => value > amount.value);
  return {
    id: order.amount,
    pool: deal.id,
    first: larger.reduce((count, { value }) => count + tileCount(value), 0),
    buyer: company(deal.buyer).name,
    at: brands[deal.seller] ?? company(deal.seller).short,
    amount,
    known: dayWords(day),
    onTop: deal.orders.length === 1 && order.amount !== deal.amount,
    term: termOf(figures, deal, order, day),
  };
}

/** Spread from the day of signing unless a later start is known. */
function termOf(figures: Figures, deal: Deal, order: Order, day: string): Term | null {
  const length = lengthOf(figures, deal, order);
  if (length === null) return null;
  const { years, words, status } = length;
  if (order.starts === null) return { start: yearOf(day), years, words: words + doubt(status) };
  const start = yearOf(figures.day(order.starts));
  return { start, years, words: `${words} from ${String(Math.floor(start))}${doubt(status)}` };
}

function lengthOf({ figure }: Figures, deal: Deal, { years }: Order) {
  if (years === null)
    return deal.years === null ? null : { years: deal.years, words: `${String(deal.years)} years`, status: "" };
  const { value, words, status, unknown } = figure(years, "range", "unknown");
  return unknown === true ? null : { years: value, words, status };
}

const doubts: Readonly<Record<string, string>> = { "single-source": ", one report", estimated: ", estimate" };
const doubt = (status: string) => doubts[status] ?? "";

/** A day as a year with a fraction. */
function yearOf(day: string): number {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  return Math.round((year + (month - 1) / 12 + (date - 1) / 365) * 100) / 100;
}

function dayWords(day: string): string {
  const [year, month, date] = day.split("-").map(Number);
  return [date, month === undefined ? undefined : monthNames[month - 1], year].filter(Boolean).join(" ");
}

/** The tiles of an order, under the keys that they have in the backlog. */
export function tilesOfContract({ pool, first, amount }: Contract): Tile[] {
  return tilesOf(pool, amount).map((tile, index) => ({ ...tile, key: `tile:${pool}:${String(first + index)}` }));
}
