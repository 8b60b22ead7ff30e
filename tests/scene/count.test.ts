import { describe, expect, it } from "vitest";
import { areNumbers, interpolateCount, isCountable } from "#scene/count.ts";

describe("isCountable(from, to)", () => {
  it.each([
    ["5.5%", "14%"],
    ["$58 billion", "$1,048 billion"],
    ["1 dollar, 3 entries", "2 dollars, 6 entries".replace("dollars", "dollar")],
  ])("holds for %s and %s", (from, to) => {
    expect(isCountable(from, to)).toBe(true);
  });

  it.each([
    ["$1.05 trillion", "$948 billion"],
    ["about half", "about 14%"],
    ["Oracle", "Amazon"],
    ["14%", "14%"],
  ])("does not hold for %s and %s", (from, to) => {
    expect(isCountable(from, to)).toBe(false);
  });
});

describe("areNumbers(…texts)", () => {
  it("holds for numbers that stand alone, and not for years and words", () => {
    expect(
      [
        ["971", "2,006"],
        ["5.5%", "14%"],
      ].every((texts) => areNumbers(...texts)),
    ).toBe(true);
    expect(
      [
        ["2025", "2026"],
        ["971", "971 of 1,000"],
        ["No. 0001", "2"],
      ].some((texts) => areNumbers(...texts)),
    ).toBe(false);
  });
});

describe("interpolateCount(from, to)", () => {
  it.each([
    ["5.5%", "14%", "10%"],
    ["14%", "5.5%", "9.8%"],
    ["$58 billion", "$1,158 billion", "$608 billion"],
    ["$3,000 billion", "$1,000 billion", "$2,000 billion"],
    ["0 of 9", "4 of 9", "2 of 9"],
  ])("writes what is half-way between %s and %s as the second writes it: %s", (from, to, middle) => {
    const textAt = interpolateCount(from, to);
    expect(textAt(0.5)).toBe(middle);
    expect(textAt(1)).toBe(to);
  });
});
