import type { readLedger } from "#ledger/read-ledger.ts";
import type { Ledger } from "#ledger/claim.ts";
import type { ClaimRecord } from "#ledger/claim-schema.ts";
import { recordOf } from "#site/claims/record.ts";
import { claimText, ledgerOf } from "../../ledger/files.ts";

const backlog = `- id: rpo
  says: "{At} it had {amount} of orders."
  unit: usd-billion
  kind: backlog
  who: [microsoft]
  note: Business contracts only.
  values:
    - at: 2026-06-30
      value: 678
      status: filed
      recheck-by: 2026-10-31
      sources: [{ source: filing, says: So it files. }]
    - at: 2026-03-31
      value: 627
      aliases: [rpo-2026q1]
      status: reported
      sources: [{ source: report, says: So it says. }]
    - at: 2025-12-31
      low: 600
      high: 625
      status: estimated
      sources: [{ source: report, says: So it guesses. }]
`;

/** A ledger with a series of three values, one computed from it, a claim that stands alone, and one that is a date. */
export function seriesLedger(): Ledger {
  const claims = [
    backlog,
    claimText("added", { formula: "rpo - rpo@previous", kind: "backlog", covers: "quarter" }),
    claimText("alone", { value: 13, aliases: "[lonely]" }),
    claimText("plan", { value: 500, "as-of": null, period: "2027 to 2031", kind: "commitment" }),
    claimText("signed", { value: "2025-10-28", unit: "date", kind: "date", "as-of": null }),
  ];
  return ledgerIn(ledgerOf(claims.join("")));
}

export function ledgerIn({ ledger, problems }: ReturnType<typeof readLedger>): Ledger {
  if (problems.length > 0) throw new Error(problems.map(({ message }) => message).join("\n"));
  return ledger;
}

/** The ledger's records as the site publishes them, where no step and no picture uses them. */
export function recordsOf(ledger: Ledger): ClaimRecord[] {
  return [...ledger.claims.values()].map((claim) => recordOf(claim, { used: [], pictures: [] }));
}
