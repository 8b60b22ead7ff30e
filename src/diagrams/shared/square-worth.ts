import { max, sum } from "d3-array";
import type { Company, Deal } from "#ledger/claim.ts";
import type { Figures } from "#ledger/figures.ts";
import { cloudsOf, labDeals, labsOf } from "./companies.ts";
import { tileCount } from "./tiles.ts";

/** Billions of dollars that a square may represent, smallest first. */
export const worths = [10, 20, 50, 100, 200, 500] as const;

/** The largest number of squares in each place that all pictures have room for. */
export const room = {
  /** The field of all backlogs, and the field of all promises beside years. */
  field: 244,
  promises: 144,
  /** Rows of all clouds' blocks on top of each other, less where more clouds need more lines of text. */
  rows: 18,
  cloudRows: 0.6,
  /** One promise in a row, what went in for it, and one small cell. */
  pair: 38,
  money: 16,
  cell: 14,
  /** What is promised for one year, on top of each other and in a row. */
  yearly: 22,
  row: 8,
} as const;

/** The backlog of a cloud in parts that begin with a square of their own. */
interface Parts {
  readonly all: readonly number[];
  readonly byLab: readonly (readonly number[])[];
}

/**
 * What one square represents in every picture of the story, so that squares travel between them: the smallest of the round
 * amounts at which the newest numbers have room everywhere. It knows sizes only; that all is legible is checked picture by
 * picture.
 */
export function squareWorth(figures: Figures): number {
  const sizes = sizesIn(figures);
  return worths.find((worth) => fits(sizes, worth)) ?? 500;
}

type Sizes = ReturnType<typeof sizesIn>;

function sizesIn(figures: Figures) {
  const value = valueIn(figures);
  const deals = labDeals(figures);
  const money = figures.companies.flatMap(({ invested }) => invested);
  const invested = money.map(({ paid, more }) => value(paid) + value(more));
  return {
    clouds: cloudsOf(figures).map((cloud) => partsOf(figures, cloud)),
    promises: deals.map(({ amount }) => value(amount)),
    pairs: pairsIn(deals).map((pair) => pair.map(({ amount }) => value(amount))),
    invested,
    cells: figures.companies.flatMap(({ gain, built }) => [value(gain), value(built)]),
    yearly: labsOf(figures).length === 0 ? [] : yearlyIn(figures, deals),
    rows: deals.map(({ yearly }) => value(yearly)),
  };
}

const valueIn =
  ({ figure }: Figures) =>
  (claim: string | null): number =>
    claim === null ? 0 : Math.max(0, figure(claim, "range", "unknown").value);

function partsOf(figures: Figures, cloud: Company): Parts {
  const value = valueIn(figures);
  const own = labDeals(figures).filter(({ seller }) => seller === cloud.id);
  const byLab = labsOf(figures).map(({ id }) =>
    own.filter(({ buyer }) => buyer === id).map(({ amount }) => value(amount)),
  );
  const rest = value(cloud.backlog) - sum(byLab.flat());
  return { all: [Math.max(0, rest), ...byLab.flat()], byLab };
}

function pairsIn(deals: readonly Deal[]): (readonly Deal[])[] {
  return [...Map.groupBy(deals, ({ buyer, seller }) => `${buyer} ${seller}`).values()];
}

/** What is promised for a year, all orders of known length together. */
function yearlyIn(figures: Figures, deals: readonly Deal[]): number[] {
  const value = valueIn(figures);
  return deals.map(({ yearly }) => value(yearly));
}

const most = (amounts: readonly number[]) => max(amounts) ?? 0;

function fits({ clouds, promises, pairs, invested, cells, yearly, rows }: Sizes, worth: number): boolean {
  const squares = (amounts: readonly number[]) => sum(amounts, (one) => tileCount(one, worth));
  const blocks = clouds.map(({ all, byLab }) =>
    Math.max(1, Math.ceil(squares(all) / 18), ...byLab.map((own) => Math.ceil(squares(own) / 9))),
  );
  return (
    squares(clouds.flatMap(({ all }) => all)) <= room.field &&
    sum(blocks) <= room.rows - room.cloudRows * Math.max(0, clouds.length - 4) &&
    squares(promises) <= room.promises &&
    most(pairs.map(squares)) <= room.pair &&
    tileCount(most(invested), worth) <= room.money &&
    tileCount(most(cells), worth) <= room.cell &&
    tileCount(sum(yearly), worth) <= room.yearly &&
    tileCount(most(rows), worth) <= room.row
  );
}
