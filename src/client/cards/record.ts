/** A place where a number comes from, as a card names it. */
export interface SourceRecord {
  readonly title: string;
  readonly publisher: string;
  /** ISO date, or year and month. */
  readonly date: string | null;
  readonly url: string | null;
  readonly tier: string;
  /** What it says of the number. */
  readonly says: string;
}

/** All that the ledger knows of one number, as `/numbers.json` tells it. */
export interface ClaimRecord {
  readonly id: string;
  /** The claim in one sentence. */
  readonly says: string;
  /** Value or range in words: "about $58 billion". */
  readonly amount: string;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly date: string | null;
  /** Why there is no value. */
  readonly missing: string | null;
  readonly unit: string;
  readonly kind: string;
  readonly "kind-words": string;
  readonly precision: string;
  /** Company ids. */
  readonly who: readonly string[];
  readonly "as-of": string | null;
  readonly period: string | null;
  /** What time it speaks of, in words; empty where it has none. */
  readonly dated: string;
  /** The day by which newer figures should be out; null where the number will stay as it is. */
  readonly "recheck-by": string | null;
  readonly status: string;
  readonly "status-words": string;
  readonly origin: string;
  /** As written in the ledger, over claim ids; null where the number is not computed. */
  readonly formula: string | null;
  readonly parts: readonly string[];
  readonly sources: readonly SourceRecord[];
  readonly note: string | null;
  /** Steps whose words tell the number, in reading order. */
  readonly used: readonly { readonly step: string; readonly title: string }[];
  /** Pictures that show it, as `<diagram>/<state>`. */
  readonly pictures: readonly string[];
}

/** What `/numbers.json` holds: every number of the ledger. */
export interface NumberRecords {
  readonly "as-of": string;
  readonly licence: string;
  readonly credit: string;
  readonly claims: readonly ClaimRecord[];
}

/** What `/pictures.json` holds: words that stand beside the pictures. */
export interface PictureRecords {
  /** Claim ids of each picture, `<diagram>/<state>`, in reading order. */
  readonly numbers: Readonly<Record<string, readonly string[]>>;
  /** What each step's picture changes of the one before it, by the step's name. */
  readonly changes: Readonly<Record<string, string>>;
}
