import { checkReferences, type Reference } from "./check-references.ts";
import type { Ledger } from "./claim.ts";
import { type PlaceOf, placesOf } from "./places.ts";
import { inReadingOrder, type Problem } from "./problem.ts";
import { readClaimEntries, readClaims } from "./read-claims.ts";
import { readEntries } from "./read-entries.ts";
import { companiesOf, dealsOf, forms, sourcesOf, termsOf } from "./read-lists.ts";
import { readSite } from "./read-site.ts";
import { readYaml } from "./read-yaml.ts";
import { shelve } from "./shelve.ts";

/** A file's text; the path is from the project's root, with forward slashes. */
export interface TextFile {
  readonly path: string;
  readonly text: string;
}

/** Reads all YAML files of the content: what could be read of them, and every problem, in reading order. */
export function readLedger(files: readonly TextFile[]): { ledger: Ledger; placeOf: PlaceOf; problems: Problem[] } {
  const { shelves, problems: strays } = shelve(files.map(readYaml));
  const claimEntries = readClaimEntries(shelves.claims);
  const companies = readEntries(forms.companies, shelves.companies);
  const deals = readEntries(forms.deals, shelves.deals);
  const sources = readEntries(forms.sources, shelves.sources);
  const terms = readEntries(forms.glossary, shelves.glossary);
  const { site, problems: siteProblems } = readSite(shelves.site);
  const { claims, problems: claimProblems } = readClaims(claimEntries, sourcesOf(sources));
  const problems = [
    ...strays,
    ...Object.values(shelves).flatMap((shelf) => shelf.flatMap((file) => file.problems)),
    ...[claimEntries, companies, deals, sources, terms].flatMap((read) => read.problems),
    ...siteProblems,
    ...claimProblems,
    ...checkReferences(claimEntries.entries, [
      { path: ["sources", "*", "source"], noun: "source", ids: sources.ids },
      { path: ["who", "*"], noun: "company", ids: companies.ids },
    ]),
    ...checkReferences(deals.entries, dealReferences(companies.ids, claimEntries.ids)),
  ];
  const ledger: Ledger = {
    claims,
    sources: sourcesOf(sources),
    companies: companiesOf(companies),
    deals: dealsOf(deals),
    terms: termsOf(terms),
    site,
  };
  const placeOf = placesOf({ claim: claimEntries, company: companies, deal: deals });
  return { ledger, placeOf, problems: inReadingOrder(problems) };
}

function dealReferences(companies: ReadonlySet<string>, claims: ReadonlySet<string>): Reference[] {
  const toClaims = [["amount"], ["within"], ...["amount", "years", "starts"].map((field) => ["orders", "*", field])];
  return [
    { path: ["buyer"], noun: "company", ids: companies },
    { path: ["seller"], noun: "company", ids: companies },
    ...toClaims.map((path) => ({ path, noun: "claim", ids: claims })),
  ];
}
