import { describe, expect, it } from "vitest";
import { numberOfWords } from "#filings/number-words.ts";
import { readNumberText } from "#filings/number-text.ts";

describe("a printed number is read by its format", () => {
  it.each([
    ["numdotdecimal", "1,234,567.8", "1234567.8"],
    ["numdotdecimal", "1 234.5", "1234.5"],
    ["numdotdecimal", ".5", ".5"],
    ["numdotdecimalin", "12,34,567", "1234567"],
    ["numdotdecimalapos", "1’234.5", "1234.5"],
    ["numcommadecimal", "1.234,5", "1234.5"],
    ["numcommadecimalapos", "1'234,5", "1234.5"],
    ["numunitdecimal", "1,234 dollars 5 cents", "1234.05"],
    ["fixedzero", "—", "0"],
    ["fixedzero", "no", "0"],
    ["zerodash", "—", "0"],
    ["zerodash", "-", "0"],
    ["numwordsen", "Twenty-one", "21"],
    [null, "93.2", "93.2"],
  ])("%s: %s is %s", (format, text, digits) => {
    expect(readNumberText(text, format)).toBe(digits);
  });

  it.each([
    ["numdotdecimal", "1.234,5"],
    ["numcommadecimal", "1,234.5"],
    ["numdotdecimal", "(5)"],
    ["numdotdecimal", "—"],
    ["zerodash", "5"],
    ["numwordsen", "many"],
    [null, "1,234"],
    [null, ""],
    ["numdotdecimal", ""],
  ])("%s: %s is refused, and not guessed", (format, text) => {
    expect(readNumberText(text, format)).toBe(null);
  });
});

describe("number words", () => {
  it.each([
    ["none", 0],
    ["no", 0],
    ["eleven", 11],
    ["ninety nine", 99],
    ["two hundred and five", 205],
    ["one million two hundred thousand", 1_200_000],
    ["three billion", 3e9],
  ])("%s", (words, number) => {
    expect(numberOfWords(words)).toBe(number);
  });

  it.each(["", "hundred", "one and a half", "eleventy", "and"])("%s is no number", (words) => {
    expect(numberOfWords(words)).toBe(null);
  });
});
