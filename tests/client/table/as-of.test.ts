import { describe, expect, it } from "vitest";
import { askedDay, countWords, valueOn } from "#client/table/as-of.ts";
import { matchesQuery } from "#client/table/query.ts";

const values = ["2026-06-30", "2026-03-31", "2025-12-31"].map((since) => ({ since }));

describe("a reader who asks for a past day", () => {
  it.each([
    ["", "2026-06-30"],
    ["2030-01-01", "2026-06-30"],
    ["2026-06-30", "2026-06-30"],
    ["2026-06-29", "2026-03-31"],
    ["2025-12-31", "2025-12-31"],
    ["2025-12-30", undefined],
  ])("%s sees the value that was the newest then: %s", (day, since) => {
    expect(valueOn(values, day)?.since).toBe(since);
  });

  it("sees on every day what has no date", () => {
    expect(valueOn([{ since: "" }], "1900-01-01")).toEqual({ since: "" });
  });

  it("is not misunderstood while typing a year, nor by a slip in an address", () => {
    expect(["0202-03-31", "2026-02-30", "soon", "2026", ""].map(askedDay)).toEqual(["", "", "", "", ""]);
    expect(askedDay("2026-03-31")).toBe("2026-03-31");
  });

  it("is told how many there were, how many are found, and how many are younger", () => {
    const counts = { found: 300, known: 300, younger: 20, day: "2026-03-31" };
    expect(countWords(counts)).toBe("300 numbers as they stood on 31 March 2026; 20 younger ones are not shown");
    expect(countWords({ ...counts, found: 3, younger: 1 })).toBe(
      "3 of 300 numbers as they stood on 31 March 2026; 1 younger one is not shown",
    );
    expect(countWords({ found: 3, known: 320, younger: 0, day: "" })).toBe("3 of 320 numbers");
  });

  it("does not filter by the day as by a company", () => {
    const row = { words: "", tags: new Map(), ranks: new Map() };
    expect(matchesQuery(row, new Map([["as-of", "2026-03-31"]]))).toBe(true);
  });
});
