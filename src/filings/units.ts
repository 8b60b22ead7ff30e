import type { Unit } from "#ledger/vocabulary.ts";

/** How a ledger's unit is written in a filing. */
export interface FilingUnit {
  readonly measure: string;
  /** The power of ten by which a number of the filing is divided. */
  readonly exponent: number;
}

const filingUnits: Partial<Readonly<Record<Unit, FilingUnit>>> = {
  "usd-billion": { measure: "iso4217:USD", exponent: 9 },
  usd: { measure: "iso4217:USD", exponent: 0 },
  percent: { measure: "xbrli:pure", exponent: -2 },
  times: { measure: "xbrli:pure", exponent: 0 },
  count: { measure: "xbrli:pure", exponent: 0 },
};

/** How the ledger's unit is written in filings; null where filings have no such unit. */
export function filingUnit(unit: Unit): FilingUnit | null {
  return filingUnits[unit] ?? null;
}
