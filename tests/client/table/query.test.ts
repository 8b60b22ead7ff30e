import { describe, expect, it } from "vitest";
import { writeQuery, matchesQuery, sortRows, normalize, readQuery, type Row } from "#client/table/query.ts";

const row = (words: string, tags: Record<string, string[]>, amount = 0): Row => ({
  words: normalize(words),
  tags: new Map(Object.entries(tags)),
  ranks: new Map([["amount", amount]]),
});
const oracle = row("Oracle’s undelivered orders, Zürich", { company: ["oracle"], kind: ["backlog"] }, 1);
const both = row("OpenAI at Oracle", { company: ["openai", "oracle"], kind: ["share"] }, 0);
const wish = (asked: Record<string, string>) => new Map(Object.entries(asked));

describe("fits(row, wish)", () => {
  it("finds every word in any order, however it is typed", () => {
    expect(matchesQuery(oracle, wish({ q: "ORDERS oracle's" }))).toBe(true);
    expect(matchesQuery(oracle, wish({ q: "zurich" }))).toBe(true);
    expect(matchesQuery(oracle, wish({ q: "orders openai" }))).toBe(false);
  });

  it("asks that every filter fits, and lets empty ones be", () => {
    expect(
      [oracle, both].map((one) => matchesQuery(one, wish({ company: "oracle", kind: "share", status: "" }))),
    ).toEqual([false, true]);
    expect(matchesQuery(oracle, wish({ sort: "amount" }))).toBe(true);
  });
});

it("inOrder(rows, wish) sorts by what was asked for, and else keeps the story's order", () => {
  expect(sortRows([oracle, both], wish({}))).toEqual([oracle, both]);
  expect(sortRows([oracle, both], wish({ sort: "amount" }))).toEqual([both, oracle]);
});

describe("the address", () => {
  const known = new Map([
    ["q", null],
    ["kind", ["", "share"]],
  ]);

  it("keeps what was asked for, and gives it back", () => {
    const asked = wish({ q: "two words & more", kind: "share" });
    expect(readQuery(new URLSearchParams(writeQuery(asked)), known)).toEqual(asked);
    expect(writeQuery(wish({ q: "", kind: "" }))).toBe("");
  });

  it("leaves out what the form does not know", () => {
    expect([...readQuery(new URLSearchParams("?kind=nonsense&other=1&q=x"), known)]).toEqual([["q", "x"]]);
  });
});
