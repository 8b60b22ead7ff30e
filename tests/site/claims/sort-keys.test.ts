import { describe, expect, it } from "vitest";
import { sortKeysOf, sortableTime, type SortColumn } from "#site/claims/sort-keys.ts";
import { claim } from "../../story/helpers.ts";

const claims = [
  claim("date", { date: "2025-10-28", unit: "date", kind: "date", status: "announced" }),
  claim("unknown", { missing: "nobody says", asOf: "2026-01-01", status: "disputed" }),
  claim("small", { value: 250, unit: "usd", asOf: "2026-01-01" }),
  claim("share", { value: 45, unit: "percent", asOf: "2025-12-31", status: "estimated" }),
  claim("large", { value: 627, asOf: "2026-03-31", status: "reported" }),
  claim("range", { low: 20, high: 30, period: "first quarter of 2026", status: "forecast" }),
  claim("months", { value: 18, unit: "months", asOf: "2026-01" }),
  claim("years", { value: 1, unit: "years", asOf: "2026-01" }),
];

function sorted(by: SortColumn): string[] {
  const ranks = sortKeysOf(claims);
  return [...ranks].sort(([, a], [, b]) => a[by] - b[by]).map(([id]) => id);
}

describe("ranksOf(claims)", () => {
  it("sets amounts side by side only where they are of one measure, the largest first, what is unknown last", () => {
    expect(sorted("amount")).toEqual(["large", "range", "small", "share", "months", "years", "date", "unknown"]);
  });

  it("puts the latest first, and the surest first", () => {
    expect(sorted("time").slice(0, 2)).toEqual(["large", "range"]);
    expect(sorted("sure").slice(-2)).toEqual(
      ["forecast", "disputed"].map((status) => claims.find((one) => one.status === status)?.id),
    );
  });
});

it.each([
  ["first quarter of 2026", "2026-03"],
  ["end of March 2026 (Oracle: end of February)", "2026-03"],
  ["twelve months to March 2026", "2026-03"],
  ["2027 to 2031, spread evenly", "2027"],
  ["once all is running", ""],
])("timeOf: %s is %s", (period, time) => {
  expect(sortableTime(claim("x", { period }))).toBe(time);
});
