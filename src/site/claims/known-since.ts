import type { Claim, Ledger } from "#ledger/claim.ts";
import { lastDayOf } from "#text/last-day.ts";
import { sortableTime } from "./sort-keys.ts";

/**
 * The day from which a number stands: its date; without one the end of the time that it speaks of or the day of its newest
 * source, whichever comes first, since a plan is known before its time. A result stands when the last of its parts does, and
 * all that the ledger holds on the ledger's own day. Empty where nothing says when, as for an example.
 */
export function knownSince(claim: Claim, ledger: Pick<Ledger, "claims" | "site">): string {
  const day = claim.asOf === null ? toldOrOver(claim, ledger) : lastDayOf(claim.asOf);
  return day > ledger.site.asOf ? ledger.site.asOf : day;
}

function toldOrOver(claim: Claim, ledger: Pick<Ledger, "claims" | "site">): string {
  const parts = claim.parts.flatMap((id) => ledger.claims.get(id) ?? []).map((part) => knownSince(part, ledger));
  const told = [...claim.sources.flatMap(({ source }) => source.date ?? []).map(lastDayOf), ...parts].sort().at(-1);
  const days = [told ?? "", sortableTime(claim)].filter((day) => day !== "").map(lastDayOf);
  return days.sort()[0] ?? "";
}
