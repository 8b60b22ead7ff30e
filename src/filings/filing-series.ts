import type { Filing } from "#ledger/filing-schema.ts";
import type { Status, Unit } from "#ledger/vocabulary.ts";

/** A dated value of the ledger. */
export interface LedgerValue {
  /** A day, a month or a year. */
  readonly at: string;
  /** Null for a range, for what is not disclosed, and for what is worked out. */
  readonly value: number | null;
  /** The address of its source at EDGAR; where it has none, of its first source. */
  readonly sourceUrl: string | null;
  readonly status: Status | null;
}

/** A series of the ledger whose values stand in filings. */
export interface FilingSeries {
  readonly id: string;
  readonly unit: Unit;
  /** The date of its newest value. */
  readonly at: string;
  readonly values: readonly LedgerValue[];
  readonly filing: Filing;
}
