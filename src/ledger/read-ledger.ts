import { checkReferences, type Reference } from "./check-references.ts";
import type { ClaimFields } from "./check-claim.ts";
import type { Ledger } from "./claim.ts";
import { type PlaceOf, placesOf } from "./places.ts";
import { inReadingOrder, type Problem } from "./problem.ts";
import { readClaimEntries, readClaims } from "./read-claims.ts";
import { type Entries, type Entry, readEntries } from "./read-entries.ts";
import { companiesOf, dealsOf, type Fields, forms, heardOf, sourcesOf, spareOf, termsOf } from "./read-lists.ts";
import { readSite } from "./read-site.ts";
import { readYaml } from "./read-yaml.ts";
import { shelve } from "./group-files.ts";

/** A file's text; the path is from the project's root, with forward slashes. */
export interface TextFile {
  readonly path: string;
  readonly text: string;
}

/** The ledger's entries as they stand in their files, also those that have a mistake. */
export interface LedgerEntries {
  readonly heard: readonly Entry<Fields<"heard">>[];
  readonly claims: readonly Entry<ClaimFields>[];
  readonly sources: readonly Entry<unknown>[];
  readonly spare: readonly Entry<unknown>[];
}

export interface Reading {
  readonly ledger: Ledger;
  readonly entries: LedgerEntries;
  /** Where an entry stands in its file. */
  readonly placeOf: PlaceOf;
  readonly problems: Problem[];
}

/** Reads all YAML files of the content: what could be read of them, and every problem, in reading order. */
export function readLedger(files: readonly TextFile[]): Reading {
  const { shelves, problems: strays } = shelve(files.map(readYaml));
  const claimEntries = readClaimEntries(shelves.claims);
  const companies = readEntries(forms.companies, shelves.companies);
  const deals = readEntries(forms.deals, shelves.deals);
  const sources = readEntries(forms.sources, shelves.sources);
  const terms = readEntries(forms.glossary, shelves.glossary);
  const heard = readEntries(forms.heard, shelves.heard);
  const spare = readEntries(forms.spare, shelves.spare);
  const { site, problems: siteProblems } = readSite(shelves.site);
  const known = sourcesOf(sources);
  const { claims, problems: claimProblems } = readClaims(claimEntries, known);
  const problems = [
    ...strays,
    ...Object.values(shelves).flatMap((shelf) => shelf.flatMap((file) => file.problems)),
    ...[claimEntries, companies, deals, sources, terms, heard, spare].flatMap((read) => read.problems),
    ...siteProblems,
    ...claimProblems,
    ...lostReferences({ claims: claimEntries, companies, deals, sources, heard, spare }),
  ];
  const ledger: Ledger = {
    claims,
    sources: known,
    companies: companiesOf(companies),
    deals: dealsOf(deals),
    terms: termsOf(terms),
    heard: heardOf(heard, known),
    spare: spareOf(spare),
    site,
  };
  const entries = {
    claims: claimEntries.entries,
    sources: sources.entries,
    heard: heard.entries,
    spare: spare.entries,
  };
  const placeOf = placesOf({ claim: claimEntries, company: companies, deal: deals });
  return { ledger, entries, placeOf, problems: inReadingOrder(problems) };
}

type Lists = Readonly<Record<"claims" | "companies" | "deals" | "sources" | "heard" | "spare", Entries<unknown>>>;

/** What names an entry of another file that is not there. */
function lostReferences({ claims, companies, deals, sources, heard, spare }: Lists): Problem[] {
  const citation = { path: ["sources", "*", "source"], noun: "source", ids: sources.ids };
  const claimList = { path: ["claims", "*"], noun: "claim", ids: claims.ids };
  return [
    ...checkReferences(claims.entries, [citation, { path: ["who", "*"], noun: "company", ids: companies.ids }]),
    ...checkReferences(deals.entries, dealReferences(companies.ids, claims.ids)),
    ...checkReferences(heard.entries, [citation, claimList]),
    ...checkReferences(spare.entries, [claimList, { path: ["sources", "*"], noun: "source", ids: sources.ids }]),
  ];
}

function dealReferences(companies: ReadonlySet<string>, claims: ReadonlySet<string>): Reference[] {
  const toClaims = [["amount"], ["within"], ...["amount", "years", "starts"].map((field) => ["orders", "*", field])];
  return [
    { path: ["buyer"], noun: "company", ids: companies },
    { path: ["seller"], noun: "company", ids: companies },
    ...toClaims.map((path) => ({ path, noun: "claim", ids: claims })),
  ];
}
