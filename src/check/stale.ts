import type { Ledger } from "#ledger/claim.ts";
import { staleClaims } from "#ledger/stale-claims.ts";
import { isDay } from "#text/dates.ts";
import { formatAmount } from "#ledger/format-amount.ts";

/** The day that `--stale=2026-08-01` asks about; today where it names none. */
export function staleDay(asked: string, today: string): string {
  if (asked === "") return today;
  if (isDay(asked)) return asked;
  throw new Error(`"${asked}" is not a day; write it as --stale=2026-08-01`);
}

/** One line for each number that is past its day, the longest due first, and a line that sums up. */
export function staleLines(ledger: Ledger, day: string): string[] {
  const { stated, computed } = staleClaims(ledger, day);
  if (stated.length === 0) return [`On ${day} no number is past the day on which it was to be checked again.`];
  const follow = computed.length === 0 ? "" : `; ${String(computed.length)} more are worked out from them`;
  return [
    ...stated.map((claim) => `${claim.recheckBy ?? ""}  ${claim.id}: ${formatAmount(claim)}. ${claim.says}`),
    `On ${day} numbers to be checked again: ${String(stated.length)}${follow}.`,
  ];
}
