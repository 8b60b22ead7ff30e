import { describe, expect, it } from "vitest";
import { findClaim } from "#ledger/find-claim.ts";
import { claimsCsv } from "#site/claims/files.ts";
import { numberRecords, recordOf } from "#site/claims/record.ts";
import { siteContent } from "#site/content.ts";
import { claimsIn } from "#story/read-story.ts";
import { frozenLedger } from "../../fixtures/ledger.ts";

const cited = [...frozenLedger.claims.values()].filter(({ sources }) => sources.length > 1)[0]?.id ?? "";
const claim = { ...findClaim(frozenLedger, cited), recheckBy: "2026-10-31", decimals: 2 };
const used = [{ step: "promise", title: "The promise" }];
const record = recordOf(claim, { used, pictures: ["backlog/total", "loop/credits"] });

describe("a published record", () => {
  it("has the fields of the claim under the names of its YAML entry", () => {
    const { id, says, unit, kind, who, asOf, recheckBy, status, precision } = claim;
    expect(record).toMatchObject({ id, says, unit, kind, who, status, precision });
    expect([record["as-of"], record["recheck-by"]]).toEqual([asOf, recheckBy]);
    expect(record).not.toHaveProperty("decimals");
  });

  it("names each source with what it says", () => {
    expect(record.sources.map(({ title, says }) => [title, says])).toEqual(
      claim.sources.map(({ source, says }) => [source.title, says]),
    );
  });
});

it("writes a record as one CSV row: lists in one cell, steps by name, no field twice", () => {
  const [header = "", row = ""] = claimsCsv([record]).slice(1).split("\r\n");
  expect(header.split(",")).toEqual(
    "id says amount value low high date missing unit kind precision who as-of period recheck-by status origin formula sources note steps pictures series aliases".split(
      " ",
    ),
  );
  expect(row).toMatch(/,promise,"backlog\/total; loop\/credits",,$/);
});

it("lists the numbers in the order in which a reader meets them", async () => {
  const { story } = await siteContent();
  const told = claimsIn(story);
  const { claims } = await numberRecords();
  expect(told.length).toBeGreaterThan(50);
  expect(claims.slice(0, told.length).map(({ id }) => id)).toEqual(told);
});
