import { expect, test } from "vitest";
import { bandsOf, peakOf } from "#diagrams/contracts/bands.ts";
import { pickContracts, type Contract } from "#diagrams/contracts/data.ts";
import { dueIn, promisedIn } from "#diagrams/growth/years.ts";
import { frozenFigures } from "../fixtures/ledger.ts";

const data = pickContracts(frozenFigures);
const bands = bandsOf(data.contracts);

/** What the bands show to be due at a time, in billions a year. */
const shownAt = (time: number) =>
  bands
    .filter(({ parts }) => parts.some(({ from, to }) => from <= time && time < to))
    .reduce((total, { rate }) => total + rate, 0);

test("the skyline is as high as its number in every year of its bracket", () => {
  const { from, to } = data.plateau;
  for (let year = from; year <= to; year += 1) expect(shownAt(year + 0.5)).toBeCloseTo(data.yearly.value, 0);
  expect(peakOf(bands)).toBeCloseTo(data.yearly.value, 0);
});

test("the area of a band is its order", () => {
  for (const { contract, rate, parts } of bands) {
    const years = parts.reduce((total, { from, to }) => total + to - from, 0);
    expect(rate * years).toBeCloseTo(contract.amount.value, 6);
  }
});

test("bands lie on each other without a gap: the highest edge at a time is the sum of all that run", () => {
  for (let time = data.years.first; time < data.years.last + 1; time += 0.1) {
    const tops = bands.flatMap(({ rate, parts }) =>
      parts.flatMap(({ from, to, base }) => (from + 0.03 < time && time < to - 0.03 ? [base + rate] : [])),
    );
    if (tops.length > 0 && tops.length === bands.filter(({ parts }) => runsAt(parts, time)).length)
      expect(Math.max(...tops)).toBeCloseTo(shownAt(time), 6);
  }
});

const runsAt = (parts: (typeof bands)[number]["parts"], time: number) =>
  parts.some(({ from, to }) => from <= time && time < to);

test("what falls due year by year adds up to the order", () => {
  const [order] = data.contracts.filter(({ term }) => term !== null) as [Contract];
  const years = Array.from({ length: 30 }, (_, index) => data.years.first + index);
  expect(years.reduce((total, year) => total + dueIn(order, year), 0)).toBeCloseTo(order.amount.value, 4);
  expect(promisedIn([order], data.years.first - 1)).toBe(0);
});
