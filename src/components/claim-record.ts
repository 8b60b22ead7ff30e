import type { Claim, Ledger } from "../ledger/claim.ts";
import { amount, dated, kindWords, statusWords } from "../ledger/words.ts";
import type { ClaimRecord } from "./claim-schema.ts";

/** Where the story and its pictures have a number. */
export interface Uses {
  readonly used: readonly { readonly step: string; readonly title: string }[];
  /** As diagram/state. */
  readonly pictures: readonly string[];
}

/** A claim as other programs and the cards get it. */
export function recordOf(claim: Claim, { used, pictures }: Uses, ledger: Ledger): ClaimRecord {
  const { id, says, value, low, high, date, missing, unit, kind, precision, origin, formula, note, status } = claim;
  return {
    id,
    says,
    amount: amount(claim),
    value,
    low,
    high,
    date,
    missing,
    unit,
    kind,
    "kind-words": kindWords(kind),
    precision,
    who: claim.who.map((company) => ledger.companies.get(company)?.name ?? company),
    "as-of": claim.asOf,
    period: claim.period,
    dated: dated(claim),
    "recheck-by": claim.recheckBy,
    status,
    "status-words": statusWords(status),
    origin,
    formula,
    parts: [...claim.parts],
    sources: claim.sources.map(({ source: { title, publisher, date: published, url, tier }, says: shows }) => {
      return { title, publisher, date: published, url, tier, says: shows };
    }),
    note,
    used: [...used],
    pictures: [...pictures],
  };
}
