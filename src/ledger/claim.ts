/** What a number is: kinds are never added up across each other. */
export const kinds = [
  "cash",
  "credit",
  "commitment",
  "backlog",
  "revenue",
  "cost",
  "profit",
  "paper-gain",
  "valuation",
  "share",
  "growth",
  "ratio",
  "count",
  "duration",
  "date",
] as const;
export type Kind = (typeof kinds)[number];

/** How sure a number is, from surest to least sure. */
export const statuses = [
  "filed",
  "announced",
  "reported",
  "single-source",
  "estimated",
  "forecast",
  "disputed",
] as const;
export type Status = (typeof statuses)[number];

export const units = [
  "usd-billion",
  "usd",
  "percent",
  "points",
  "times",
  "years",
  "months",
  "days",
  "people-million",
  "count",
  "date",
] as const;
export type Unit = (typeof units)[number];

/** How exact a value is said to be; it becomes the words before the amount. */
export const precisions = ["exact", "about", "up-to", "more-than", "at-least", "almost"] as const;
export type Precision = (typeof precisions)[number];

export const origins = ["stated", "computed", "example", "model"] as const;
export type Origin = (typeof origins)[number];

/** Where a number comes from. */
export interface Source {
  readonly id: string;
  readonly title: string;
  readonly publisher: string;
  /** ISO date, or year and month; null where the source shows none. */
  readonly date: string | null;
  readonly url: string | null;
  readonly tier: "primary" | "press" | "secondary";
  readonly note: string | null;
}

export interface Citation {
  readonly source: Source;
  /** What this source says of the number, in our words. */
  readonly says: string;
}

/** One number that the story may use. */
export interface Claim {
  readonly id: string;
  /** The claim in one sentence. */
  readonly says: string;
  /** The amount in `unit`; null where it is a range or not disclosed. A date is an ISO string in `date`. */
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly date: string | null;
  /** Why there is no value. */
  readonly missing: string | null;
  readonly unit: Unit;
  readonly kind: Kind;
  readonly precision: Precision;
  /** Digits after the point when worded; null lets the wording decide. */
  readonly decimals: number | null;
  /** Company ids. */
  readonly who: readonly string[];
  /** ISO date; null where `period` says more. */
  readonly asOf: string | null;
  /** Such as "first quarter of 2026". */
  readonly period: string | null;
  /** ISO day from which the number may be out of date; null where it will stay as it is. */
  readonly recheckBy: string | null;
  readonly status: Status;
  readonly origin: Origin;
  /** For a computed claim: the formula as written, and the ids in it. */
  readonly formula: string | null;
  readonly parts: readonly string[];
  readonly sources: readonly Citation[];
  readonly note: string | null;
}

export interface Company {
  readonly id: string;
  readonly name: string;
  /** A shorter name for a label, where there is one. */
  readonly short: string;
  readonly role: "cloud" | "lab" | "chips" | "other";
  readonly says: string;
}

/** Who promised what to whom. */
export interface Deal {
  readonly id: string;
  /** Company ids: who buys, and who sells. */
  readonly buyer: string;
  readonly seller: string;
  /** Claim id of the amount promised. */
  readonly amount: string;
  /** Claim id of the backlog that this deal is counted in; null where it is in none of the story's backlogs. */
  readonly within: string | null;
  readonly signed: string | null;
  readonly years: number | null;
  /** What was signed, one order after the other; one alone where the file names none. */
  readonly orders: readonly Order[];
  readonly says: string;
}

/** One signing within a deal. */
export interface Order {
  /** Claim ids of its amount, its length, and the year it starts, where that is later than its signing. */
  readonly amount: string;
  readonly years: string | null;
  readonly starts: string | null;
}

export interface Term {
  readonly id: string;
  readonly name: string;
  readonly says: string;
  /** Other ways to write the term's name in prose. */
  readonly also: readonly string[];
}

/** What we found of a number that is repeated elsewhere. */
export const verdicts = ["holds", "caveat", "corrected", "disputed", "unsupported"] as const;
export type Verdict = (typeof verdicts)[number];

/** A number that is repeated elsewhere, and how it stands. */
export interface Heard {
  readonly id: string;
  /** What is repeated, in one sentence. */
  readonly says: string;
  readonly verdict: Verdict;
  /** What the sources show: prose with numbers from the ledger, as written. */
  readonly shows: string;
  /** Ids of the claims that hold the better value. */
  readonly claims: readonly string[];
  readonly sources: readonly Citation[];
  /** Id of the step that tells it. */
  readonly step: string | null;
}

/** What is kept although nothing tells it, and why. */
export interface Spare {
  readonly why: string;
  readonly claims: readonly string[];
  readonly sources: readonly string[];
  /** As diagram/state. */
  readonly pictures: readonly string[];
}

/** All that we know. */
export interface Ledger {
  readonly claims: ReadonlyMap<string, Claim>;
  readonly sources: ReadonlyMap<string, Source>;
  readonly companies: ReadonlyMap<string, Company>;
  readonly deals: readonly Deal[];
  readonly terms: ReadonlyMap<string, Term>;
  readonly heard: readonly Heard[];
  readonly spare: readonly Spare[];
  readonly site: Site;
}

export interface Site {
  readonly name: string;
  readonly description: string;
  readonly credit: string;
  readonly licence: string;
  readonly licenceUrl: string;
  /** Absolute address of the published site and the path it lives under, both without a final slash; at the root the base is empty. */
  readonly address: string;
  readonly base: string;
  readonly asOf: string;
  readonly publisher: string;
  /** Where a reader reports an error: a mail address or a web address. */
  readonly contact: string | null;
  /** Web address of the source files. */
  readonly repository: string | null;
}
