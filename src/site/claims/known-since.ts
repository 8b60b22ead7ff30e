import type { Claim } from "#ledger/claim.ts";
import { lastDayOf } from "#text/last-day.ts";
import { sortableTime } from "./sort-keys.ts";

/**
 * The day from which a number stands: its date; without one the end of the time that it speaks of or the day of its newest
 * source, whichever comes first, since a plan is known before its time. A result stands when the last of its parts does.
 * Empty where nothing says when, as for an example.
 */
export function knownSince(claim: Claim, claims: ReadonlyMap<string, Claim>): string {
  if (claim.asOf !== null) return lastDayOf(claim.asOf);
  const parts = claim.parts.flatMap((id) => claims.get(id) ?? []).map((part) => knownSince(part, claims));
  const told = [...claim.sources.flatMap(({ source }) => source.date ?? []).map(lastDayOf), ...parts].sort().at(-1);
  const days = [told ?? "", sortableTime(claim)].filter((day) => day !== "").map(lastDayOf);
  return days.sort()[0] ?? "";
}
