import { expect, test } from "vitest";
import { termsOf } from "#client/cards/formula.ts";

/** A formula's rows as a reader sees them, ids for amounts. */
const rows = (formula: string) =>
  termsOf(formula, (word) => /^[a-z]/.test(word)).map(({ before, claim, after }) =>
    [before, claim, after].filter((part) => part !== "" && part !== null).join(" "),
  );

test.each([
  ["a + b - c", ["a", "+ b", "− c"]],
  ["1 - a / b", ["1 − a", "÷ b"]],
  ["a * (b / c)", ["a", "× ( b", "÷ c )"]],
  ["(a + b) / 2", ["( a", "+ b ) ÷ 2"]],
  ["((a))", ["(( a ))"]],
  ["1 + 2", ["1 + 2"]],
  ["", []],
])("termsOf(formula) gives one number a row, with its signs: %s", (formula, expected) => {
  expect(rows(formula)).toEqual(expected);
});
