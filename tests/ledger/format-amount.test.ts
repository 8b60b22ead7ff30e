import { describe, expect, it } from "vitest";
import type { Claim } from "#ledger/claim.ts";
import type { Unit } from "#ledger/vocabulary.ts";
import { formatAmount, type AmountStyle } from "#ledger/format-amount.ts";

type Said = Pick<Claim, "value" | "low" | "high" | "date" | "unit" | "precision" | "decimals" | "origin">;

const nothing: Said = {
  value: null,
  low: null,
  high: null,
  date: null,
  unit: "usd-billion",
  precision: "exact",
  decimals: null,
  origin: "stated",
};

function said(value: number | null, more: Partial<Said> = {}, style?: AmountStyle): string {
  return formatAmount({ ...nothing, value, ...more }, style);
}

function between(low: number, high: number, more: Partial<Said> = {}, style?: AmountStyle): string {
  return said(null, { low, high, ...more }, style);
}

describe("a reader of prose sees amounts in words", () => {
  it.each([
    [627, "$627 billion"],
    [57.8, "$57.8 billion"],
    [0.95, "$950 million"],
    [0.0064, "$6.4 million"],
    [999.4, "$999.4 billion"],
    [999.9996, "$1 trillion"],
    [1000, "$1 trillion"],
    [1632, "$1.6 trillion"],
    [2006, "$2 trillion"],
    [15_500, "$15.5 trillion"],
    [0, "$0 billion"],
    [-3.1, "−$3.1 billion"],
  ])("%d billion dollars", (value, words) => {
    expect(said(value)).toBe(words);
  });

  it.each([
    ["exact", "$35 billion"],
    ["about", "about $35 billion"],
    ["up-to", "up to $35 billion"],
    ["more-than", "more than $35 billion"],
    ["at-least", "at least $35 billion"],
    ["almost", "almost $35 billion"],
  ] as const)("how exact it is: %s", (precision, words) => {
    expect(said(35, { precision })).toBe(words);
  });

  it.each<[Unit, number, string]>([
    ["percent", 45, "45%"],
    ["percent", 0.5, "0.5%"],
    ["points", 1, "1 percentage point"],
    ["points", 4, "4 percentage points"],
    ["times", 2.5, "2.5 times"],
    ["years", 1, "1 year"],
    ["months", 18, "18 months"],
    ["days", 6, "6 days"],
    ["usd", 1, "$1"],
    ["usd", 1.7, "$1.70"],
    ["usd", 2_500_000, "$2.5 million"],
    ["people-million", 800, "800 million people"],
    ["people-million", 1200, "1.2 billion people"],
    ["count", 2437, "2,437"],
  ])("every unit: %s", (unit, value, words) => {
    expect(said(value, { unit })).toBe(words);
  });

  it("a range, its unit said twice for money and once for what is counted", () => {
    expect(between(20, 30)).toBe("$20 billion to $30 billion");
    expect(between(900, 1100)).toBe("$900 billion to $1.1 trillion");
    expect(between(27, 41, { unit: "percent" })).toBe("27% to 41%");
    expect(between(5, 7, { unit: "years" })).toBe("5 to 7 years");
    expect(between(1.7, 2, { unit: "usd", precision: "about" })).toBe("about $1.70 to $2");
    expect(between(1.61, 1.63, { unit: "times", origin: "computed" })).toBe("1.6 times");
  });

  it("says it where a number is not disclosed", () => {
    expect(said(null)).toBe("not disclosed");
    expect(said(null, { precision: "about" }, "number")).toBe("not disclosed");
  });

  it("rounds what was computed, and leaves what was stated as it was written", () => {
    expect(said(47.2582, { unit: "percent", origin: "computed" })).toBe("47.3%");
    expect(said(47.26, { unit: "percent" })).toBe("47.26%");
  });

  it("shows as many decimals as the editor asks for", () => {
    expect(said(1632, { decimals: 2 })).toBe("$1.63 trillion");
    expect(said(2006, { decimals: 1 })).toBe("$2.0 trillion");
    expect(said(47.2582, { unit: "percent", decimals: 0 })).toBe("47%");
    expect(said(2, { unit: "usd", decimals: 2 })).toBe("$2.00");
  });

  it("a date in words", () => {
    expect(said(null, { unit: "date", date: "2025-10-28", precision: "about" })).toBe("about 28 October 2025");
  });
});

describe("a label stays tight", () => {
  it.each([
    [627, "$627bn"],
    [1632, "$1.63tn"],
    [2000, "$2tn"],
    [0.95, "$950m"],
    [-3.1, "−$3.1bn"],
  ])("short: %d billion dollars", (value, words) => {
    expect(said(value, {}, "short")).toBe(words);
  });

  it("short: every unit, precision kept in words", () => {
    expect(said(58, { precision: "about" }, "short")).toBe("about $58bn");
    expect(said(2.5, { unit: "times" }, "short")).toBe("2.5×");
    expect(said(4, { unit: "points" }, "short")).toBe("4 points");
    expect(said(800, { unit: "people-million" }, "short")).toBe("800m");
    expect(said(1200, { unit: "people-million" }, "short")).toBe("1.2bn");
    expect(between(20, 30, {}, "short")).toBe("$20bn–$30bn");
  });

  it("number: digits alone, beside a unit that stands elsewhere", () => {
    expect(said(627, { precision: "about" }, "number")).toBe("627");
    expect(said(1632, { decimals: 2 }, "number")).toBe("1,632");
    expect(said(45, { unit: "percent" }, "number")).toBe("45%");
    expect(said(1.7, { unit: "usd" }, "number")).toBe("1.70");
    expect(between(27, 41, { unit: "percent" }, "number")).toBe("27–41%");
    expect(between(20, 30, {}, "number")).toBe("20–30");
  });
});
