import { expect, it } from "vitest";
import { parse } from "yaml";
import type { Proposal } from "#filings/proposal.ts";
import { sourceEntry, valueEntry } from "#filings/proposal-entries.ts";
import { proposalLines } from "#filings/proposal-lines.ts";
import { series } from "./make-filing.ts";

const address = "https://www.sec.gov/Archives/edgar/data/1018724/000101872425000004/amzn-20241231.htm";
const proposal: Proposal = {
  series: series({ cik: 1_018_724 }, { id: "aws-backlog", at: "2024-09-30" }),
  at: "2024-12-31",
  value: 177,
  sentence: "Those commitments were approximately $177 billion.",
  line: 8,
  form: "10-K",
  document: address,
  submission: {
    company: "AMAZON COM INC",
    accession: "0001018724-25-000004",
    form: "10-K",
    filed: "2025-02-07",
    reported: "2024-12-31",
    path: new URL(address).pathname,
  },
};

it("a proposal is ready to paste: what it is, where it stands, its value, its source and the command", () => {
  expect(proposalLines(proposal, () => null).join("\n")).toMatchInlineSnapshot(`
    "aws-backlog: 177 (usd-billion) for 31 December 2024; the ledger's newest value is of 2024-09-30
      "Those commitments were approximately $177 billion."
      10-K of AMAZON COM INC, filed 2025-02-07, accession number 0001018724-25-000004
      https://www.sec.gov/Archives/edgar/data/1018724/000101872425000004/amzn-20241231.htm, line 8

      npm run refresh -- aws-backlog 177 2024-12-31 --source https://www.sec.gov/Archives/edgar/data/1018724/000101872425000004/amzn-20241231.htm --title "AMAZON COM INC, Form 10-K for the period to 31 December 2024" --publisher "AMAZON COM INC" --published 2025-02-07

      writes it, or paste it at its place among the values of the series, the newest first:

        - at: 2024-12-31
          value: 177
          status: filed
          sources:
            - source: amzn-10k-2024-12
              says: Gives $177 billion at 31 December 2024.

      and its source into content/ledger/sources.yaml:

    - id: amzn-10k-2024-12
      title: AMAZON COM INC, Form 10-K for the period to 31 December 2024
      publisher: AMAZON COM INC
      date: 2025-02-07
      url: https://www.sec.gov/Archives/edgar/data/1018724/000101872425000004/amzn-20241231.htm
      tier: primary"
  `);
});

it("its lines are YAML that the ledger reads, as deep as they stand there", () => {
  const [, , , value, , source] = proposalLines(proposal, () => null)
    .join("\n")
    .split("\n\n");
  expect(value).toMatch(/^ {4}- at: 2024-12-31\n {6}value: 177\n/);
  expect(parse(value ?? "")).toEqual([valueEntry(proposal, "amzn-10k-2024-12")]);
  expect(source).toMatch(/^- id: amzn-10k-2024-12\n {2}title: /);
  expect(parse(source ?? "")).toEqual([sourceEntry(proposal, () => null)]);
});

it("a part of a year is named with its last day", () => {
  const half = { ...proposal, series: series({ duration: "half-year" }) };
  expect(valueEntry(half, "x").sources).toEqual([
    { source: "x", says: "Gives $177 billion for the half year to 31 December 2024." },
  ]);
});

it("a document that is a source already keeps the name of that source", () => {
  const text = proposalLines(proposal, (at) => (at === address ? "amazon-10k-2025" : null)).join("\n");
  expect(text).toContain("--source amazon-10k-2025");
  expect(text).toContain("- source: amazon-10k-2025");
  expect(text).not.toContain("publisher:");
});

it("a document at hand has no address, which is left to the editor", () => {
  const text = proposalLines({ ...proposal, submission: null, document: "Downloads/x.htm.gz" }, () => null).join("\n");
  expect(text).toContain("10-K, read from a file; add the address of the filing to its source");
  expect(text).not.toContain("accession");
  expect(text).toContain("npm run refresh -- aws-backlog 177 2024-12-31 --source <the address of the filing>");
});

it.each([
  ["percent", 45.5, "Gives 45.5%"],
  ["usd", -1_200_000, "Gives minus $1,200,000"],
  ["count", 12, "Gives 12 at"],
] as const)("an amount in %s is written out", (unit, value, words) => {
  const other = { ...proposal, value, series: { ...proposal.series, unit } };
  expect(proposalLines(other, () => null).join("\n")).toContain(words);
});
