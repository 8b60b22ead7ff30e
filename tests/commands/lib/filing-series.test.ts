import { expect, it } from "vitest";
import { seriesWithFiling } from "#commands/lib/filing-series.ts";
import { claimText, ledgerOf } from "../../ledger/files.ts";

const filing = `  filing: { cik: 1, concept: "us-gaap:Revenues", duration: year }`;
const sources = `- { id: press, title: A, publisher: A, url: "https://example.org/x", tier: press }
- { id: report, title: B, publisher: B, url: "https://www.sec.gov/Archives/x.htm", tier: primary }
- { id: book, title: C, publisher: C, tier: press }
`;
const value = (at: string, amount: string, status: string, ...ids: readonly string[]) =>
  `    - { at: ${at}, ${amount}, status: ${status}, sources: [${ids.map((id) => `{ source: ${id}, says: x }`).join(", ")}] }\n`;
const read = (claims: string) => {
  const { ledger, lists } = ledgerOf(claims, { "content/ledger/sources.yaml": sources });
  return seriesWithFiling({ claims: lists.claims.entries, sources: ledger.sources });
};
const series = (values: string, stands = filing) =>
  `- id: a\n  says: x\n  unit: usd-billion\n  kind: revenue\n  covers: year\n${stands}\n  values:\n${values}`;

it("takes the series that say where they stand, with their values, the newest date and the addresses at EDGAR", () => {
  const values = [
    value("2025-12-31", "value: 5", "reported", "book", "press"),
    value("2024", "value: 4", "filed", "book", "press", "report"),
    value("2023", "low: 1, high: 2", "filed", "book"),
  ];
  expect(read(claimText("plain") + series(values.join("")))).toEqual([
    {
      id: "a",
      unit: "usd-billion",
      at: "2025-12-31",
      filing: { cik: 1, concept: "us-gaap:Revenues", duration: "year" },
      values: [
        { at: "2025-12-31", value: 5, status: "reported", sourceUrl: "https://example.org/x" },
        { at: "2024", value: 4, status: "filed", sourceUrl: "https://www.sec.gov/Archives/x.htm" },
        { at: "2023", value: null, status: "filed", sourceUrl: null },
      ],
    },
  ]);
});

it.each([
  ["no values", series("").replace("  values:\n", "  values: []\n")],
  ["a wrong filing", series(value("2025", "value: 1", "filed", "book"), "  filing: {}")],
])("refuses a series with %s", (_, text) => {
  expect(() => read(text)).toThrow(
    'claim "a" has a mistake, so its filing cannot be read; "npm run check" tells which',
  );
});
