import { checkReferences, type Reference } from "./check-references.ts";
import type { Ledger } from "./claim.ts";
import { type LocateEntry, entryLocator } from "./locate-entry.ts";
import { inReadingOrder, type Problem } from "./problem.ts";
import { readClaims } from "./read-claims.ts";
import { type Entries, readEntries } from "./read-entries.ts";
import { companiesOf, dealsOf, factChecksOf, sourcesOf, termsOf, unusedAllowlistOf } from "./build-lists.ts";
import { type Fields, type FileName, ledgerFiles } from "./ledger-files.ts";
import { readSite } from "./read-site.ts";
import { readYaml } from "./read-yaml.ts";
import { groupFiles } from "./group-files.ts";

/** A file's text; the path is from the project's root, with forward slashes. */
export interface TextFile {
  readonly path: string;
  readonly text: string;
}

/** The ledger's lists as they stand in their files, also those that have a mistake. */
export type LedgerLists = { readonly [Name in Exclude<FileName, "site">]: Entries<Fields<Name>> };

export interface LedgerReading {
  readonly ledger: Ledger;
  readonly lists: LedgerLists;
  /** Where an entry stands in its file. */
  readonly locateEntry: LocateEntry;
  readonly problems: Problem[];
}

/** Reads all YAML files of the content: what could be read of them, and every problem, in reading order. */
export function readLedger(files: readonly TextFile[]): LedgerReading {
  const { filesOf, problems } = groupFiles(files.map(readYaml));
  const lists = {
    claims: readEntries(ledgerFiles.claims, filesOf("claims")),
    sources: readEntries(ledgerFiles.sources, filesOf("sources")),
    companies: readEntries(ledgerFiles.companies, filesOf("companies")),
    deals: readEntries(ledgerFiles.deals, filesOf("deals")),
    terms: readEntries(ledgerFiles.terms, filesOf("terms")),
    factChecks: readEntries(ledgerFiles.factChecks, filesOf("factChecks")),
    unusedAllowlist: readEntries(ledgerFiles.unusedAllowlist, filesOf("unusedAllowlist")),
  };
  const sources = sourcesOf(lists.sources);
  const { site, problems: siteProblems } = readSite(filesOf("site"));
  const { claims, problems: claimProblems } = readClaims(lists.claims, sources);
  return {
    ledger: {
      ...{ claims, sources, site },
      companies: companiesOf(lists.companies),
      deals: dealsOf(lists.deals),
      terms: termsOf(lists.terms),
      factChecks: factChecksOf(lists.factChecks, sources),
      unusedAllowlist: unusedAllowlistOf(lists.unusedAllowlist),
    },
    lists,
    locateEntry: entryLocator({ claim: lists.claims, company: lists.companies, deal: lists.deals }),
    problems: inReadingOrder([
      ...problems,
      ...Object.values(lists).flatMap((list) => list.problems),
      ...siteProblems,
      ...claimProblems,
      ...lostReferences(lists),
    ]),
  };
}

/** What names an entry of another file that is not there. */
function lostReferences({ claims, companies, deals, sources, factChecks, unusedAllowlist }: LedgerLists): Problem[] {
  const citation = { path: ["sources", "*", "source"], noun: "source", ids: sources.ids };
  const claimList = { path: ["claims", "*"], noun: "claim", ids: claims.ids };
  return [
    ...checkReferences(claims.entries, [citation, { path: ["who", "*"], noun: "company", ids: companies.ids }]),
    ...checkReferences(deals.entries, dealReferences(companies.ids, claims.ids)),
    ...checkReferences(factChecks.entries, [citation, claimList]),
    ...checkReferences(unusedAllowlist.entries, [
      claimList,
      { path: ["sources", "*"], noun: "source", ids: sources.ids },
    ]),
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
