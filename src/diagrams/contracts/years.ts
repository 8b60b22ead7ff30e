import { max, min, range, sum } from "d3-array";

/** Years in which most is due: the first, and the last whole one. */
export interface Plateau {
  readonly from: number;
  readonly to: number;
}

/** An amount that is spread evenly over its years; null where their number is not known. */
interface Spread {
  readonly amount: { readonly value: number };
  readonly term: { readonly start: number; readonly years: number } | null;
}

/** The first and the last year in which an order of known length runs. */
export function yearsOf(contracts: readonly Spread[]): { readonly first: number; readonly last: number } {
  const terms = contracts.flatMap(({ term }) => term ?? []);
  const first = Math.floor(min(terms, ({ start }) => start) ?? 0);
  // What ends with a year does not reach into the next one.
  const last = Math.ceil((max(terms, ({ start, years }) => start + years) ?? first + 1) - 0.02) - 1;
  return { first, last: Math.max(first, last) };
}

/** The years around the fullest one in which nearly as much is due. */
export function plateauOf(contracts: readonly Spread[]): Plateau {
  const { first, last } = yearsOf(contracts);
  const due = range(first, last + 1).map((year) => ({ year, amount: dueIn(contracts, year) }));
  const most = max(due, ({ amount }) => amount) ?? 0;
  const full = due.filter(({ amount }) => amount >= most * nearlyAll);
  return { from: full[0]?.year ?? first, to: full.at(-1)?.year ?? first };
}

/** A year with this share of the fullest one's dollars counts as full. */
const nearlyAll = 0.98;

function dueIn(contracts: readonly Spread[], year: number): number {
  return sum(contracts, ({ amount, term }) => {
    if (term === null) return 0;
    const runs = Math.min(year + 1, term.start + term.years) - Math.max(year, term.start);
    return (Math.max(0, runs) * amount.value) / term.years;
  });
}
