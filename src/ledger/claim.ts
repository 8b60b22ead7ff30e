import type { z } from "zod";
import type { ClaimEntry } from "./claim-schema.ts";
import type { Complete } from "./complete-entry.ts";
import type * as schemas from "./entry-schemas.ts";
import type { Origin, Precision, Status } from "./vocabulary.ts";

type Entry<Name extends keyof typeof schemas> = Complete<z.output<(typeof schemas)[Name]>>;

/** Where a number comes from. */
export type Source = Entry<"sourceEntry">;

/** A source, and what it says of the number in our words. */
export interface Citation {
  readonly source: Source;
  readonly says: string;
}

/** The fields of an entry that a claim does not have, or has in another form. */
type Rewritten =
  | "value"
  | "who"
  | "precision"
  | "status"
  | "origin"
  | "sources"
  | "overrule"
  | "values"
  | "aliases"
  | "within"
  | "filing";

/** One number that the story may use. Computed claims take what their entry leaves out from their parts. */
export interface Claim extends Complete<Omit<ClaimEntry, Rewritten>> {
  /** The amount in `unit`; null for a range, for a date, and where it is not disclosed. */
  readonly value: number | null;
  /** An ISO date, where the unit is date. */
  readonly date: string | null;
  /** Company ids. */
  readonly who: readonly string[];
  readonly precision: Precision;
  readonly status: Status;
  readonly origin: Origin;
  /** The claim ids in the formula. */
  readonly parts: readonly string[];
  /** The id of the series that it is a value of, which is also the id of the newest value; null where it stands alone. */
  readonly series: string | null;
  /** Names that it had before. */
  readonly aliases: readonly string[];
  readonly sources: readonly Citation[];
}

/** Money that a company put into another one; ids of companies and claims. */
export type Investment = Entry<"investmentEntry">;

/** A guarantee or a loan for a lab. */
export type Backing = Entry<"backingEntry">;

/** A company; without a short name it has its name in both fields. */
export interface Company extends Omit<Entry<"companyEntry">, "invested" | "backs"> {
  readonly short: string;
  readonly invested: readonly Investment[];
  readonly backs: readonly Backing[];
}

/** One signing within a deal: ids of the claims that hold its amount, its length and its start. */
export type Order = Entry<"orderEntry">;

/** Who promised what to whom; ids of companies and claims. */
export interface Deal extends Omit<Entry<"dealEntry">, "orders"> {
  /** What was signed, one order after the other; one alone where the file names none. */
  readonly orders: readonly Order[];
}

/** A term of the glossary. */
export interface Term extends Entry<"termEntry"> {
  readonly also: readonly string[];
}

/** A number that is repeated elsewhere, and what the sources show about it. */
export interface FactCheck extends Omit<Entry<"factCheckEntry">, "sources"> {
  readonly claims: readonly string[];
  readonly sources: readonly Citation[];
}

/** What is kept although nothing uses it, and why. */
export interface UnusedAllowlistEntry extends Entry<"unusedAllowlistEntry"> {
  readonly claims: readonly string[];
  readonly sources: readonly string[];
  readonly pictures: readonly string[];
}

/** What the site is called and where it is published: `address` and `base` have no final slash; at the root the base is empty. */
export type Site = Entry<"siteEntry">;

/** All numbers, and what they refer to. */
export interface Ledger {
  /** By id: of a series `msft-rpo` is the newest value, `msft-rpo@2026-03` an older one. */
  readonly claims: ReadonlyMap<string, Claim>;
  /** The id behind every other name: msft-rpo@2026-06-30, msft-rpo@previous, and former names. */
  readonly claimNames: ReadonlyMap<string, string>;
  readonly sources: ReadonlyMap<string, Source>;
  readonly companies: ReadonlyMap<string, Company>;
  readonly deals: readonly Deal[];
  readonly terms: ReadonlyMap<string, Term>;
  readonly factChecks: readonly FactCheck[];
  readonly unusedAllowlist: readonly UnusedAllowlistEntry[];
  readonly site: Site;
}
