import type { Claim, Ledger } from "./claim.ts";

export interface StaleClaims {
  /** Those that an editor must look up again, the longest due first. */
  readonly stated: readonly Claim[];
  /** Those that follow from them. */
  readonly computed: readonly Claim[];
}

/** The numbers that were to be checked again before a day; of a series its newest value, which stands for the others. */
export function staleClaims({ claims }: Ledger, day: string): StaleClaims {
  const due = [...claims.values()]
    .filter(({ id, series, recheckBy }) => (series === null || series === id) && recheckBy !== null && recheckBy < day)
    .sort((a, b) => (a.recheckBy ?? "").localeCompare(b.recheckBy ?? ""));
  const isComputed = ({ origin }: Claim) => origin === "computed";
  return { stated: due.filter((claim) => !isComputed(claim)), computed: due.filter(isComputed) };
}
