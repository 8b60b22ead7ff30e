/**
 * What becomes of promised orders and booked gains when assumptions change. An illustration, never a forecast.
 *
 * An order is kept as far as the lab is let to keep it, and no further than it can be paid. Two purses pay for it: first the
 * money that the same cloud puts into the lab, then outside money, which pays for one share of every order.
 *
 *     kept = promised × min(what the lab may keep, outside money + the cloud's own money / promised)
 *
 * Promised per year follows the order that it belongs to. The booked gain follows the next round alone: it comes once more,
 * stays, or is taken back. All other customers keep their orders.
 *
 * Limits: each purse knows one moment and no years; outside money is spread evenly over all orders; nothing acts on
 * anything else, although a lower round would make money harder to raise; and no lab, cloud or contract is said to be weak.
 */

/** One lab's order at one cloud. */
export interface Order {
  readonly id: string;
  readonly lab: string;
  readonly cloud: string;
  /** Billions of dollars over the whole order. */
  readonly promised: number;
  /** Billions of dollars that this cloud's owner puts into this lab: paid, and on conditions. */
  readonly own: number;
  /** Billions of dollars a year; null where the order's length is not disclosed. */
  readonly yearly: number | null;
}

/** A cloud apart from the labs' orders. */
export interface CloudFacts {
  readonly id: string;
  /** Billions of dollars that all other customers have ordered. */
  readonly others: number;
  /** The gain on paper that its owner booked in a quarter; null where a new price books none, or none is known. */
  readonly booked: number | null;
}

/** What the model starts from: the ledger's numbers. */
export interface Facts {
  readonly orders: readonly Order[];
  readonly clouds: readonly CloudFacts[];
}

/** How the next funding round prices the labs. */
export const rounds = ["up", "flat", "down"] as const;
export type Round = (typeof rounds)[number];

/** What a reader assumes. Shares are percents from 0 to 100. */
export interface Inputs {
  /** Share of its orders that each lab may keep, by its id; a lab that is not named keeps all. */
  readonly kept: Readonly<Record<string, number>>;
  /** Share of every order that outside money can pay: customers, lenders and other investors. */
  readonly outside: number;
  readonly round: Round;
  /** One order that is cut to half, by its id. */
  readonly halves: string | null;
}

/** A promised amount in its two parts, which always make the whole. */
export interface PromiseSplit {
  readonly promised: number;
  readonly kept: number;
  readonly lost: number;
}

/** What becomes of one order. */
export interface OrderResult extends PromiseSplit {
  readonly id: string;
  /** Of what is kept, the part that the cloud's own money pays. */
  readonly own: number;
  /** Null where the order's length is not disclosed. */
  readonly yearly: PromiseSplit | null;
}

/** What becomes of one cloud's books. */
export interface CloudResult {
  readonly id: string;
  /** Labs and all other customers together. */
  readonly backlog: PromiseSplit;
  readonly yearly: PromiseSplit;
  /** The gain as booked, and what it is after the next round. */
  readonly gain: { readonly booked: number; readonly after: number } | null;
}

export interface Result {
  readonly orders: readonly OrderResult[];
  readonly clouds: readonly CloudResult[];
  /** The labs' orders at all clouds. */
  readonly labs: PromiseSplit & { readonly own: number };
}

/** How often the booked gain stands in the books after the next round. */
const gainFactors: Readonly<Record<Round, number>> = { up: 2, flat: 1, down: 0 };

/** What the books show under these assumptions. */
export function runModel({ orders, clouds: houses }: Facts, inputs: Inputs): Result {
  const results = orders.map((order) => ({ cloud: order.cloud, result: orderResult(order, inputs) }));
  return {
    orders: results.map(({ result }) => result),
    clouds: houses.map((house) => {
      const own = results.filter(({ cloud }) => cloud === house.id).map(({ result }) => result);
      return cloudResult(house, own, gainFactors[inputs.round]);
    }),
    labs: {
      ...sum(results.map(({ result }) => result)),
      own: total(results.map(({ result }) => result.own)),
    },
  };
}

function orderResult({ id, lab, promised, own, yearly }: Order, { kept, outside, halves }: Inputs): OrderResult {
  const allowed = share(kept[lab] ?? 100) * (halves === id ? 0.5 : 1);
  const paid = share(outside) + (promised > 0 ? own / promised : 0);
  const part = Math.min(allowed, paid, 1);
  const parts = splitAmount(promised, part);
  return { id, ...parts, own: Math.min(own, parts.kept), yearly: yearly === null ? null : splitAmount(yearly, part) };
}

function cloudResult({ id, others, booked }: CloudFacts, orders: readonly OrderResult[], mark: number): CloudResult {
  const rest = { promised: others, kept: others, lost: 0 };
  return {
    id,
    backlog: sum([rest, ...orders]),
    yearly: sum(orders.flatMap(({ yearly }) => yearly ?? [])),
    gain: booked === null ? null : { booked, after: booked * mark },
  };
}

/** An amount of which a part is kept; what is kept whole is the amount itself, without a rounding. */
function splitAmount(promised: number, part: number): PromiseSplit {
  const kept = part >= 1 ? promised : promised * part;
  return { promised, kept, lost: promised - kept };
}

function sum(parts: readonly PromiseSplit[]): PromiseSplit {
  const promised = total(parts.map((one) => one.promised));
  const lost = total(parts.map((one) => one.lost));
  return { promised, kept: total(parts.map((one) => one.kept)), lost };
}

const total = (amounts: readonly number[]) => amounts.reduce((all, one) => all + one, 0);

/** A percent as a part of one, from 0 to 1. */
const share = (percent: number) => Math.min(1, Math.max(0, percent / 100));
