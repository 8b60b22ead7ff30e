import { describe, expect, it } from "vitest";
import { formatDate, isDate, isDay } from "#text/dates.ts";

describe("isDate", () => {
  it.each(["2026", "2026-03", "2026-03-31", "2024-02-29"])("accepts %s", (text) => {
    expect(isDate(text)).toBe(true);
  });

  it.each(["", "26", "2026-3", "2026-13", "2026-02-30", "2026-03-31T00:00", "31 March 2026"])("refuses %j", (text) => {
    expect(isDate(text)).toBe(false);
  });
});

it("isDay accepts whole days only", () => {
  expect(["2026-03-31", "2026-03", "2026", "2026-02-30"].map(isDay)).toEqual([true, false, false, false]);
});

it.each([
  ["2026-03-31", "31 March 2026"],
  ["2026-12-01", "1 December 2026"],
  ["2026-03", "March 2026"],
  ["2026", "2026"],
])("formats %s as %s", (iso, words) => {
  expect(formatDate(iso)).toBe(words);
});
