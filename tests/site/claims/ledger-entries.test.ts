import { describe, expect, it } from "vitest";
import { findClaim } from "#ledger/find-claim.ts";
import { knownSince } from "#site/claims/known-since.ts";
import { ledgerEntries } from "#site/claims/ledger-entries.ts";
import { seriesLedger } from "./series-files.ts";

const ledger = seriesLedger();
const step = (name: string) => ({ used: [{ step: name, title: name }], pictures: [] });
const none = { used: [], pictures: [] };
// The story tells an old value first.
const uses = new Map([
  ["rpo@2025-12", none],
  ["alone", step("first")],
  ["rpo", none],
  ...[...ledger.claims.keys()].map((id) => [id, none] as const),
]);
const entries = ledgerEntries({ ledger, story: { chapters: [] } }, uses);
const idsOf = (index: number) => entries[index]?.values.map(({ claim }) => claim.id);

describe("the page of all numbers", () => {
  it("has one row a series, at the place of the value that is told first, newest value in front", () => {
    expect(idsOf(0)).toEqual(["rpo", "rpo@2026-03", "rpo@2025-12"]);
    expect(idsOf(1)).toEqual(["alone"]);
    expect(entries.flatMap(({ values }) => values.map(({ claim }) => claim.id)).sort()).toEqual(
      [...ledger.claims.keys()].sort(),
    );
  });

  it("keeps every name that lasts as an address, and none that will mean another value", () => {
    const names = Object.fromEntries(entries[0]?.values.map((value) => [value.claim.id, value.names]) ?? []);
    expect(names).toEqual({
      rpo: ["rpo@2026-06-30", "rpo@2026-06"],
      "rpo@2026-03": ["rpo@2026-03-31", "rpo-2026q1"],
      "rpo@2025-12": ["rpo@2025-12-31"],
    });
    expect(entries[1]?.values[0].names).toEqual(["lonely"]);
  });
});

describe("a number stands from the day", () => {
  const since = (id: string) => knownSince(findClaim(ledger, id), ledger);

  it("of its date", () => {
    expect(["rpo", "rpo@2025-12", "added", "alone"].map(since)).toEqual([
      "2026-06-30",
      "2025-12-31",
      "2026-06-30",
      "2026-03-31",
    ]);
  });

  it("of its source, where it speaks of a time to come; of its time, where the source came later", () => {
    expect(since("plan")).toBe("2026-04-29");
    expect(since("signed")).toBe("2025-10-28");
  });

  it("of the last of its parts, where it is worked out", () => {
    const result = { ...findClaim(ledger, "plan"), period: null, sources: [], parts: ["rpo@2026-03", "alone", "plan"] };
    expect(knownSince(result, ledger)).toBe("2026-04-29");
    expect(knownSince({ ...result, parts: [] }, ledger)).toBe("");
  });

  it("of the ledger at the latest, which holds it", () => {
    const aim = { ...findClaim(ledger, "plan"), sources: [] };
    expect(knownSince(aim, ledger)).toBe(ledger.site.asOf);
  });
});
