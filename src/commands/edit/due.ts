import { withDependents } from "#check/impact/snapshot.ts";
import type { Claim, Ledger } from "#ledger/claim.ts";
import { formatAmount } from "#ledger/format-amount.ts";
import { timeLabel } from "#ledger/labels.ts";
import { staleClaims } from "#ledger/stale-claims.ts";
import { addMonths, monthsBetween } from "#text/months.ts";

/** A series whose next value should be out, and what an editor needs to look it up. */
export interface DueSeries {
  readonly claim: Claim;
  /** When its next value is most likely of. */
  readonly next: string;
  /** Claims worked out from it. */
  readonly dependents: readonly string[];
  /** Where its newest value stands, and so where the next one is likely to. */
  readonly look: readonly string[];
}

/** The series that were to be checked again before a day, the longest due first. */
export function dueSeries(ledger: Ledger, day: string): DueSeries[] {
  return staleClaims(ledger, day)
    .stated.filter(({ series }) => series !== null)
    .map((claim) => ({
      claim,
      next: nextDate(ledger, claim),
      dependents: withDependents(claim.id, ledger).slice(1),
      look: [
        ...new Set(
          claim.sources.flatMap(
            ({ source: { publisher, title, url } }) => `${publisher}, ${title}${url === null ? "" : `: ${url}`}`,
          ),
        ),
      ],
    }));
}

/** What is due of plain claims: they are changed where they stand. */
export function duePlain(ledger: Ledger, day: string): readonly Claim[] {
  return staleClaims(ledger, day).stated.filter(({ series }) => series === null);
}

/** The newest value, what follows from it, and where to look, for a terminal. */
export function dueLines({ claim, next, dependents, look }: DueSeries): string[] {
  const follow =
    dependents.length === 0 ? "nothing is worked out from it" : `worked out from it: ${dependents.join(", ")}`;
  return [
    `${claim.id}: ${formatAmount(claim)}, ${timeLabel(claim)} (due since ${claim.recheckBy ?? ""})`,
    `  ${claim.says}`,
    `  next: ${next}; ${follow}`,
    ...look.map((place) => `  look: ${place}`),
  ];
}

/** As long after the newest value as that is after the one before; a quarter where there is only one. */
function nextDate({ claims }: Ledger, { asOf, series }: Claim): string {
  const [newest = asOf ?? "", before] = [...claims.values()]
    .filter((claim) => claim.series === series)
    .flatMap((claim) => claim.asOf ?? [])
    .sort()
    .reverse();
  return addMonths(newest, before === undefined ? 3 : Math.max(1, monthsBetween(before, newest)));
}
