import { describe, expect, it } from "vitest";
import { findClaim } from "#ledger/find-claim.ts";
import { claimText, ledgerOf } from "./files.ts";

const { ledger } = ledgerOf(claimText("cash-b"));

describe("findClaim(ledger, id)", () => {
  it("gives a diagram its claim", () => {
    expect(findClaim(ledger, "cash-b").value).toBe(10);
  });

  it("stops the build and shows the nearest ids where there is none", () => {
    expect(() => findClaim(ledger, "cash-c")).toThrow(
      'no claim "cash-c" in the ledger; the nearest are: cash-b, backlog-a',
    );
  });

  it("stops the build where the ledger is empty", () => {
    expect(() => findClaim({ claims: new Map(), claimNames: new Map() }, "cash-c")).toThrow(
      'no claim "cash-c" in the ledger',
    );
  });
});
