import { describe, expect, it } from "vitest";
import { writeQuery, matchesQuery, sortRows, normalize, readQuery, type Row } from "#client/table/query.ts";

const row = (words: string, tags: Record<string, string[]>, amount = 0): Row => ({
  words: normalize(words),
  tags: new Map(Object.entries(tags)),
  ranks: new Map([["amount", amount]]),
});
const oracle = row("Oracle’s undelivered orders, Zürich", { company: ["oracle"], kind: ["backlog"] }, 1);
const both = row("OpenAI at Oracle", { company: ["openai", "oracle"], kind: ["share"] }, 0);
const query = (asked: Record<string, string>) => new Map(Object.entries(asked));

describe("matchesQuery(row, query)", () => {
  it("finds every word in any order, however it is typed", () => {
    expect(matchesQuery(oracle, query({ q: "ORDERS oracle's" }))).toBe(true);
    expect(matchesQuery(oracle, query({ q: "zurich" }))).toBe(true);
    expect(matchesQuery(oracle, query({ q: "orders openai" }))).toBe(false);
  });

  it("needs the value of every filter, and ignores empty filters", () => {
    expect(
      [oracle, both].map((one) => matchesQuery(one, query({ company: "oracle", kind: "share", status: "" }))),
    ).toEqual([false, true]);
    expect(matchesQuery(oracle, query({ sort: "amount" }))).toBe(true);
  });
});

it("sortRows(rows, query) sorts by the order that was asked for, and else keeps the rows' own", () => {
  expect(sortRows([oracle, both], query({}))).toEqual([oracle, both]);
  expect(sortRows([oracle, both], query({ sort: "amount" }))).toEqual([both, oracle]);
});

describe("readQuery(address, fields) and writeQuery(query)", () => {
  const known = new Map([
    ["q", null],
    ["kind", ["", "share"]],
  ]);

  it("read what was written", () => {
    const asked = query({ q: "two words & more", kind: "share" });
    expect(readQuery(new URLSearchParams(writeQuery(asked)), known)).toEqual(asked);
    expect(writeQuery(query({ q: "", kind: "" }))).toBe("");
  });

  it("ignore fields and values that the form does not have", () => {
    expect([...readQuery(new URLSearchParams("?kind=nonsense&other=1&q=x"), known)]).toEqual([["q", "x"]]);
  });
});
