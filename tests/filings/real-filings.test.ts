import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, test } from "vitest";
import { root } from "#commands/lib/project.ts";
import { memoize } from "#text/memoize.ts";
import type { Filing, FilingDuration } from "#ledger/filing-schema.ts";
import { candidatesOf, statedBy } from "#filings/candidates.ts";
import { AbsentError } from "#filings/filing-error.ts";
import { findFact } from "#filings/find-fact.ts";
import { proposalFrom, type Proposal } from "#filings/proposal.ts";
import { readDocument } from "#filings/read-document.ts";
import { unpack } from "#filings/unpack.ts";
import { backlog, segmentAxis, series, startAxis } from "./make-filing.ts";

const files = {
  amazon: "amzn-10-k-2025-02-07.html.gz",
  alphabet: "googl-10-k-2025-02-05.html.gz",
  oracle: "orcl-10-q-2024-08-31.html.gz",
  nvidia: "nvda-10-q-2025-08-27.html.gz",
} as const;
const ciks = { amazon: 1_018_724, alphabet: 1_652_044, oracle: 1_341_439, nvidia: 1_045_810 } as const;
type Company = keyof typeof files;

const documentOf = memoize((company: Company) => {
  const path = join(root, "tests/fixtures/filings", files[company]);
  return readDocument(files[company], unpack(files[company], readFileSync(path)));
});

function propose(company: Company, where: Partial<Filing>): Proposal {
  return proposalFrom(documentOf(company), series({ cik: ciks[company], ...where }, { at: "2023-12" }));
}

const amazonBacklog = { axis: startAxis, typed: "day-after" } as const;
const named = (concept: string, duration: FilingDuration) => ({ concept: `us-gaap:${concept}`, duration });

describe("the numbers of four real filings, in billions of dollars", () => {
  const operatingCash = "us-gaap:NetCashProvidedByUsedInOperatingActivities";
  const property = "us-gaap:PaymentsToAcquirePropertyPlantAndEquipment";

  it.each<[Company, string, FilingDuration, number, string]>([
    ["amazon", operatingCash, "year", 115.877, "2024-12-31"],
    ["amazon", "us-gaap:PaymentsToAcquireProductiveAssets", "year", 82.999, "2024-12-31"],
    ["amazon", "us-gaap:OperatingIncomeLoss", "year", 68.593, "2024-12-31"],
    ["amazon", "us-gaap:NetIncomeLoss", "year", 59.248, "2024-12-31"],
    ["alphabet", backlog, "instant", 93.2, "2024-12-31"],
    ["alphabet", "us-gaap:OperatingIncomeLoss", "year", 112.39, "2024-12-31"],
    ["alphabet", "us-gaap:NetIncomeLoss", "year", 100.118, "2024-12-31"],
    ["alphabet", "us-gaap:NonoperatingIncomeExpense", "year", 7.425, "2024-12-31"],
    ["alphabet", property, "year", 52.535, "2024-12-31"],
    ["oracle", backlog, "instant", 99.1, "2024-08-31"],
    ["oracle", property, "quarter", 2.303, "2024-08-31"],
    ["nvidia", "us-gaap:NetIncomeLoss", "quarter", 26.422, "2025-07-27"],
    ["nvidia", "us-gaap:NetIncomeLoss", "half-year", 45.197, "2025-07-27"],
  ])("%s, %s, %s: %d", (company, concept, duration, value, at) => {
    expect(propose(company, { concept, duration })).toMatchObject({ value, at });
  });

  it("Amazon's backlog has an axis whose value is the day after the year", () => {
    expect(propose("amazon", amazonBacklog)).toMatchObject({ value: 177, at: "2024-12-31" });
  });

  it("Oracle's capital expenditure of a year before is another number", () => {
    const { filing, unit } = series({ cik: ciks.oracle, concept: property, duration: "quarter" });
    expect(findFact(documentOf("oracle"), { filing, unit, end: "2023-08-31" }).number.value).toBe(1.314);
  });

  it("a segment's part of a number is another number", () => {
    const parts = {
      ...named("OperatingIncomeLoss", "year"),
      axis: segmentAxis,
      member: "amzn:AmazonWebServicesSegmentMember",
    };
    expect(propose("amazon", parts).value).toBe(39.834);
  });

  it("what a report gives for the year only is not given for the quarter", () => {
    expect(() => propose("amazon", named("NetIncomeLoss", "quarter"))).toThrow(AbsentError);
  });
});

test.each<[Company, Partial<Filing>, string]>([
  [
    "amazon",
    amazonBacklog,
    "those commitments not yet recognized were approximately $177 billion as of December 31, 2024.",
  ],
  [
    "alphabet",
    {},
    "As of December 31, 2024, we had $93.2 billion of remaining performance obligations (“revenue backlog”), primarily related to Google Cloud.",
  ],
  [
    "oracle",
    {},
    "were $99.1 billion as of August 31, 2024, of which we expect to recognize approximately 38% as revenues",
  ],
  ["oracle", named("PaymentsToAcquirePropertyPlantAndEquipment", "quarter"), "Capital expenditures (2,303 ) (1,314 )"],
])("an editor reads the sentence or the row in which a number of %s stands", (company, where, words) => {
  expect(propose(company, where).sentence).toContain(words);
});

test.each(["amazon", "alphabet", "oracle", "nvidia"] as const)(
  "every number of the report of %s can be read",
  (company) => {
    const document = documentOf(company);
    const concepts = new Set(document.facts.map(({ concept }) => concept));
    const stated = [...concepts].flatMap((concept) => candidatesOf(document, concept).map((one) => statedBy(one, 0)));
    expect(stated.length).toBeGreaterThan(400);
  },
);

test.each<[Company, string, string]>([
  ["amazon", "10-K", "2024-12-31"],
  ["nvidia", "10-Q", "2025-07-27"],
])("the report of %s says which form it is, and up to when it reports", (company, form, end) => {
  expect(documentOf(company)).toMatchObject({ form, period: { end } });
});

test("what the filings call the backlog differs from company to company", () => {
  expect(() => propose("amazon", {})).toThrow(`${backlog} is not given at 2024-12-31 in usd-billion, without axis`);
});
