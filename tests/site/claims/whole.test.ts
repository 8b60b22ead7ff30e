import { expect, test } from "vitest";
import { findClaim } from "#ledger/find-claim.ts";
import { wholeOf } from "#site/claims/whole.ts";
import { claimText, ledgerOf } from "../../ledger/files.ts";
import { ledgerIn } from "./series-files.ts";

const ledger = ledgerIn(
  ledgerOf(
    [
      claimText("part", { value: 30 }),
      claimText("all", { value: 120 }),
      claimText("share", { formula: "part / all", unit: "percent", kind: "share" }),
      claimText("doubled", { formula: "part * 2" }),
      claimText("of-a-sum", { formula: "part / (part + all)", unit: "percent", kind: "share" }),
    ].join(""),
  ),
);

test.each([
  ["share", 120],
  ["part", null],
  ["doubled", null],
  ["of-a-sum", null],
])("a guess at %s can be painted on squares that add up to %s", (id, whole) => {
  expect(wholeOf(findClaim(ledger, id), ledger)).toBe(whole);
});
