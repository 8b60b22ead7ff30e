import { expect, test } from "vitest";
import { addMonths, monthsBetween } from "#text/months.ts";
import { timesIn } from "#text/times.ts";

const all = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];

test.each<[string, (readonly [number | null, readonly number[]])[]]>([
  ["At the end of March 2026 it stood there.", [[2026, [3]]]],
  ["In the first quarter of 2026 it booked this.", [[2026, [1, 2, 3]]]],
  ["In the second half it fell.", [[null, [7, 8, 9, 10, 11, 12]]]],
  ["It stood there at the end of 2025.", [[2025, [12]]]],
  [
    "By March it had doubled, and in May it fell.",
    [
      [null, [3]],
      [null, [5]],
    ],
  ],
  ["In 2025 it earned this.", [[2025, all]]],
  ["It may march on; the Mayor of 2026 signed.", []],
  ["One quarter of it, and two of 2025 things.", []],
  ["In 31 March it ended.", []],
])("%s", (text, times) => {
  expect(timesIn(text).map(({ year, months }) => [year, months])).toEqual(times);
});

test.each([
  ["2026-03-31", 3, "2026-06-30"],
  ["2026-06-30", 3, "2026-09-30"],
  ["2025-11-30", 3, "2026-02-28"],
  ["2026-01-30", 1, "2026-02-28"],
  ["2026-12", 1, "2027-01"],
  ["2025", 12, "2026"],
])("%s and %i months is %s", (from, count, to) => {
  expect(addMonths(from, count)).toBe(to);
});

test.each([
  ["2026-03-31", "2026-06-30", 3],
  ["2026-02-28", "2026-05-31", 3],
  ["2025", "2026", 12],
])("from %s to %s are %i months", (from, to, count) => {
  expect(monthsBetween(from, to)).toBe(count);
});
