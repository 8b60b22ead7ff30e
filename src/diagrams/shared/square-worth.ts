import { max, sum } from "d3-array";
import type { Figures } from "#ledger/figures.ts";
import { sizesIn, type Sizes } from "./square-sizes.ts";
import { tileCount } from "./tiles.ts";

/** Billions of dollars that a square may represent, smallest first. */
const worths = [10, 20, 50, 100, 200, 500, 1000, 2000] as const;

/** How many squares have room where it is narrowest, in either layout. */
const room = {
  /** The field of all backlogs; that of all promises beside years; a plan. */
  field: 288,
  promises: 144,
  plan: 150,
  /** One backlog as a bar. */
  backlog: 76,
  /** All promises of one pair in a row, in a picture of few pairs and of many. */
  pair: 38,
  crowdedPair: 30,
  /** What a company put into a lab; what all did; a funding round. */
  money: 6,
  allMoney: 22,
  round: 24,
  /** A gain or a building, in rows of five. */
  cell: 14,
  /** What is promised for a year: of one order, of all on top of each other; an order of unknown length. */
  yearly: 9,
  allYearly: 19,
  unknownLength: 5,
  target: 36,
  /** Rows of four blocks on top of each other, with what labs promised beside them, and how many fewer for each block more. */
  blockRows: 15.9,
  labRows: 17.5,
  fewer: 1.45,
  /** Rows of promises in a table of companies, each of which has at least so many. */
  tableRows: 18.2,
  leastTableRows: 4.5,
} as const;

/** Columns of a block, and of what a lab promised a cloud: of two labs, and of more. */
const columns = { block: 18, promise: 9, fewPromise: 5 };

/**
 * What one square represents in every picture of the story, so that squares travel between them: the smallest of the round
 * amounts at which the newest numbers have room everywhere. It knows sizes only; that all is legible is checked picture by
 * picture.
 */
export function squareWorth(figures: Figures): number {
  const sizes = sizesIn(figures);
  return worths.find((worth) => fits(sizes, worth)) ?? worths[worths.length - 1] ?? 10;
}

const most = (amounts: readonly number[]) => max(amounts) ?? 0;

function fits(sizes: Sizes, worth: number): boolean {
  const squares = (amounts: readonly number[]) => sum(amounts, (one) => tileCount(one, worth));
  const largest = (amounts: readonly number[]) => tileCount(most(amounts), worth);
  const pairs = sizes.isCrowded ? room.crowdedPair : room.pair;
  return (
    blocksFit(sizes, squares) &&
    squares(sizes.promises) <= room.promises &&
    largest(sizes.plans) <= room.plan &&
    most(sizes.pairs.map(squares)) <= pairs &&
    largest(sizes.invested) <= room.money &&
    tileCount(sizes.ceiling, worth) <= room.allMoney &&
    largest(sizes.rounds) <= room.round &&
    largest(sizes.cells) <= room.cell &&
    largest(sizes.yearly) <= room.yearly &&
    tileCount(sum(sizes.yearly), worth) <= room.allYearly &&
    largest(sizes.unknownLength) <= room.unknownLength &&
    largest(sizes.targets) <= room.target
  );
}

/** Whether the blocks of all clouds, and what labs promised each, have room below each other. */
function blocksFit({ clouds }: Sizes, squares: (amounts: readonly number[]) => number): boolean {
  const promise = clouds.some(({ byLab }) => byLab.length > 2) ? columns.fewPromise : columns.promise;
  const rows = clouds.map(({ all }) => Math.max(1, Math.ceil(squares(all) / columns.block)));
  const labRows = clouds.map(({ byLab }, index) =>
    Math.max(rows[index] ?? 1, ...byLab.map((own) => Math.ceil(squares(own) / promise))),
  );
  const fewer = room.fewer * Math.max(0, clouds.length - 4);
  const tableRows = clouds.map(({ byLab }) =>
    Math.max(room.leastTableRows, Math.ceil((squares(byLab.flat()) + byLab.length - 1) / columns.promise)),
  );
  return (
    squares(clouds.flatMap(({ all }) => all)) <= room.field &&
    most(clouds.map(({ all }) => squares(all))) <= room.backlog &&
    sum(rows) <= room.blockRows - fewer &&
    sum(labRows) <= room.labRows - fewer &&
    (clouds.length > 4 || sum(tableRows) <= room.tableRows)
  );
}
