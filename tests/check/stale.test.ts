import { describe, expect, it } from "vitest";
import { staleDay, staleLines } from "#check/stale.ts";
import { claimText, ledgerOf } from "../ledger/files.ts";

describe("npm run check -- --stale", () => {
  it("asks about today, or about a day that is written", () => {
    expect(staleDay("", "2026-07-20")).toBe("2026-07-20");
    expect(staleDay("2026-08-01", "2026-07-20")).toBe("2026-08-01");
    expect(() => staleDay("soon", "2026-07-20")).toThrow('"soon" is not a day; write it as --stale=2026-08-01');
  });

  it("lists what is past its day, and counts what is worked out from it", () => {
    const sum = claimText("sum", { formula: "cash-b + cash-b" });
    const { ledger } = ledgerOf(claimText("cash-b", { "recheck-by": "2026-07-31" }) + sum);
    expect(staleLines(ledger, "2026-08-01")).toEqual([
      "2026-07-31  cash-b: $10 billion. A sentence.",
      "On 2026-08-01 numbers to be checked again: 1; 1 more are worked out from them.",
    ]);
    expect(staleLines(ledger, "2026-07-31")).toEqual([
      "On 2026-07-31 no number is past the day on which it was to be checked again.",
    ]);
  });
});
