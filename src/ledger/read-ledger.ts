import { checkSources } from "./check-sources.ts";
import { checkReferences, type Reference, unlessIn } from "./check-references.ts";
import { claimNamed, noClaimMessage } from "./find-claim.ts";
import type { Ledger } from "./claim.ts";
import { type ClaimPlace, type LocateEntry, entryLocator } from "./locate-entry.ts";
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
  /** What to do about a file that nothing reads; its text is empty then. */
  readonly unread?: string;
}

/** The ledger's lists as they stand in their files, also those that have a mistake. */
export type LedgerLists = { readonly [Name in Exclude<FileName, "site">]: Entries<Fields<Name>> };

export interface LedgerReading {
  readonly ledger: Ledger;
  readonly lists: LedgerLists;
  /** Where an entry stands in its file. */
  readonly locateEntry: LocateEntry;
  /** The entry that each claim is made by, and where in it its amount stands. */
  readonly places: ReadonlyMap<string, ClaimPlace>;
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
  const { claims, claimNames, places, problems: claimProblems } = readClaims(lists.claims, sources);
  const idOf = (name: string) => claimNames.get(name) ?? name;
  return {
    ledger: {
      ...{ claims, claimNames, sources, site },
      companies: companiesOf(lists.companies),
      deals: dealsOf(lists.deals, idOf),
      terms: termsOf(lists.terms),
      factChecks: factChecksOf(lists.factChecks, sources, idOf),
      unusedAllowlist: unusedAllowlistOf(lists.unusedAllowlist, idOf),
    },
    lists,
    places,
    locateEntry: entryLocator({ company: lists.companies, deal: lists.deals }, places),
    problems: inReadingOrder([
      ...problems,
      ...Object.values(lists).flatMap((list) => list.problems),
      ...siteProblems,
      ...checkSources(lists.sources.entries),
      ...claimProblems,
      ...lostReferences(lists, { claims, claimNames }),
    ]),
  };
}

/** The fields of a company that name a claim. */
const companyClaims = [
  ...[
    "backlog",
    "added",
    "others",
    "within",
    "promised",
    "yearly",
    "plan",
    "first-plan",
    "target",
    "labs-share",
    "due",
    "backlog-life",
    "others-growth",
    "gain",
    "built",
    "leases",
    "machine-life",
  ].map((field) => [field]),
  ...["paid", "more", "round", "share", "paid-share"].map((field) => ["invested", "*", field]),
  ...["guarantee", "loan"].map((field) => ["backs", "*", field]),
];

/** What names an entry of another file that is not there. */
function lostReferences(lists: LedgerLists, ledger: Pick<Ledger, "claims" | "claimNames">): Problem[] {
  const { claims, companies, deals, sources, factChecks, unusedAllowlist } = lists;
  const source = unlessIn("source", sources.ids);
  const company = unlessIn("company", companies.ids);
  const claim: Reference["complain"] = (name) =>
    claimNamed(ledger, name) === undefined ? noClaimMessage(ledger, name) : null;
  const citation = { path: ["sources", "*", "source"], complain: source };
  const claimList = { path: ["claims", "*"], complain: claim };
  const ofDeals = [
    ["amount"],
    ["within"],
    ["yearly"],
    ["share"],
    ...["amount", "years", "starts"].map((field) => ["orders", "*", field]),
  ];
  return [
    ...checkReferences(claims.entries, [
      citation,
      { ...citation, path: ["values", "*", ...citation.path] },
      { path: ["who", "*"], complain: company },
    ]),
    ...checkReferences(companies.entries, [
      { path: ["owner"], complain: company },
      { path: ["invested", "*", "in"], complain: company },
      { path: ["backs", "*", "of"], complain: company },
      ...companyClaims.map((path) => ({ path, complain: claim })),
    ]),
    ...checkReferences(deals.entries, [
      { path: ["buyer"], complain: company },
      { path: ["seller"], complain: company },
      ...ofDeals.map((path) => ({ path, complain: claim })),
    ]),
    ...checkReferences(factChecks.entries, [citation, claimList]),
    ...checkReferences(unusedAllowlist.entries, [claimList, { path: ["sources", "*"], complain: source }]),
  ];
}
