import { expect, it } from "vitest";
import { seriesWithFiling } from "#commands/lib/filing-series.ts";

const filing = { cik: 1, concept: "us-gaap:Revenues", duration: "year" };
const claim = { id: "a", says: "x", unit: "usd-billion", filing };
const sources = new Map([
  ["press", { url: "https://example.org/x" }],
  ["report", { url: "https://www.sec.gov/Archives/x.htm" }],
  ["book", { url: null }],
]);
const cited = (...ids: readonly string[]) => ids.map((source) => ({ source, says: "x" }));

it("takes the series that say where they stand, with their values, the newest date and the addresses at EDGAR", () => {
  const values = [
    { at: 2024, value: 4, status: "filed", sources: cited("book", "press", "report") },
    { at: "2025-12-31", value: 5, status: "reported", sources: cited("book", "press") },
    { at: "2023", low: 1, high: 2 },
  ];
  const claims = [{ id: "plain", value: 5 }, { ...claim, values, note: "x" }, null];
  expect(seriesWithFiling({ claims, sources })).toEqual([
    {
      id: "a",
      unit: "usd-billion",
      at: "2025-12-31",
      filing,
      values: [
        { at: "2024", value: 4, status: "filed", sourceUrl: "https://www.sec.gov/Archives/x.htm" },
        { at: "2025-12-31", value: 5, status: "reported", sourceUrl: "https://example.org/x" },
        { at: "2023", value: null, status: null, sourceUrl: null },
      ],
    },
  ]);
});

it.each([
  ["no values", {}, 'series "a", values: a series that stands in filings needs its values.'],
  ["a wrong filing", { values: [{ at: 2025 }], filing: {} }, 'series "a", filing.cik: '],
])("refuses a series with %s", (_, more, message) => {
  expect(() => seriesWithFiling({ claims: [{ ...claim, ...more }], sources })).toThrow(message);
});
