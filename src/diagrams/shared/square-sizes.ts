import { group, max, sum } from "d3-array";
import type { Company } from "#ledger/claim.ts";
import type { Figures } from "#ledger/figures.ts";
import { cloudsOf, labDeals, labsOf } from "./companies.ts";

/** The backlog of a cloud in amounts that begin with a square of their own, and those of each lab. */
interface Parts {
  readonly all: readonly number[];
  readonly byLab: readonly (readonly number[])[];
}

/** The amounts that squares must have room for, in billions of dollars. */
export interface Sizes {
  readonly clouds: readonly Parts[];
  readonly promises: readonly number[];
  /** The promises of each pair of a lab and a cloud, and whether there are many pairs. */
  readonly pairs: readonly (readonly number[])[];
  readonly isCrowded: boolean;
  readonly invested: readonly number[];
  /** All that clouds put into labs, conditional money counted. */
  readonly ceiling: number;
  readonly rounds: readonly number[];
  readonly cells: readonly number[];
  /** Orders a year, and whole orders whose length is not known. */
  readonly yearly: readonly number[];
  readonly unknownLength: readonly number[];
  readonly plans: readonly number[];
  readonly targets: readonly number[];
}

/** Takes from the ledger the amounts that squares must have room for, as they are now. */
export function sizesIn(figures: Figures): Sizes {
  const value = valueIn(figures);
  const { companies } = figures;
  const deals = labDeals(figures);
  const pairs = [...group(deals, ({ buyer, seller }) => `${buyer} ${seller}`).values()];
  const money = companies.flatMap(({ invested }) => invested);
  const amounts = (claims: readonly (string | null)[]) => claims.map(value).filter((one) => one > 0);
  return {
    clouds: cloudsOf(figures).map((cloud) => partsOf(figures, cloud)),
    promises: amounts(deals.map(({ amount }) => amount)),
    pairs: pairs.map((pair) => amounts(pair.map(({ amount }) => amount))),
    isCrowded: pairs.length > 6 || labsOf(figures).length > 2,
    invested: money.map(({ paid, more }) => value(paid) + value(more)),
    ceiling: value("investment-ceiling"),
    rounds: amounts(money.map(({ round }) => round)),
    cells: amounts(companies.flatMap(({ gain, built }) => [gain, built])),
    ...ordersIn(figures),
    plans: amounts(companies.flatMap(({ plan, firstPlan }) => [plan, firstPlan])),
    targets: amounts(companies.map(({ target }) => target)),
  };
}

const valueIn =
  ({ figure }: Figures) =>
  (claim: string | null): number =>
    claim === null ? 0 : Math.max(0, figure(claim, "range", "unknown").value);

/** A backlog at its largest: now, at the date that all clouds share, or at the one before. */
function partsOf(figures: Figures, { id, backlog }: Company): Parts {
  const value = valueIn(figures);
  const deals = labDeals(figures).filter(({ seller }) => seller === id);
  const ofLab = (lab: string) => deals.filter(({ buyer }) => buyer === lab).map(({ amount }) => value(amount));
  const byLab = labsOf(figures).map((lab) => ofLab(lab.id));
  const dated = ["backlog-four", "backlog-four@previous"].map((sum) => valueIn(figures.asOf(sum))(backlog));
  const total = max([value(backlog), ...dated]) ?? 0;
  return { all: [Math.max(0, total - sum(byLab.flat())), ...byLab.flat()], byLab };
}

/** Orders of labs, from all who sell to them, apart from each other. */
function ordersIn(figures: Figures): Pick<Sizes, "yearly" | "unknownLength"> {
  const value = valueIn(figures);
  const labs = figures.companies.filter(({ role }) => role === "lab").map(({ id }) => id);
  const orders = figures.deals
    .filter(({ buyer }) => labs.includes(buyer))
    .flatMap(({ orders, years }) =>
      orders.map((order) => {
        const length = value(order.years);
        return { amount: value(order.amount), years: length === 0 ? (years ?? 0) : length };
      }),
    );
  return {
    yearly: orders.flatMap(({ amount, years }) => (years === 0 ? [] : [amount / years])),
    unknownLength: orders.flatMap(({ amount, years }) => (years === 0 ? [amount] : [])),
  };
}
