import { z } from "zod";
import { claimEntry } from "./claim-schema.ts";
import {
  companyEntry,
  dealEntry,
  factCheckEntry,
  siteEntry,
  sourceEntry,
  termEntry,
  unusedAllowlistEntry,
} from "./entry-schemas.ts";

/** The YAML files of the content: where each stands, and what its entries are called and look like. */
export const ledgerFiles = {
  claims: list("content/ledger/claims/*.yaml", "claim", claimEntry),
  sources: list("content/ledger/sources.yaml", "source", sourceEntry),
  companies: list("content/ledger/companies.yaml", "company", companyEntry),
  deals: list("content/ledger/deals.yaml", "deal", dealEntry),
  factChecks: list("content/ledger/heard.yaml", "heard entry", factCheckEntry),
  unusedAllowlist: list("content/ledger/spare.yaml", "entry", unusedAllowlistEntry, "why"),
  terms: list("content/glossary.yaml", "term", termEntry),
  site: {
    path: "content/site.yaml",
    noun: "site",
    first: "name",
    whole: siteEntry,
    partial: siteEntry.partial(),
    schema: siteEntry,
  },
};

export type FileName = keyof typeof ledgerFiles;

/** The fields of an entry as far as they could be read. */
export type Fields<Name extends FileName> = z.output<(typeof ledgerFiles)[Name]["partial"]>;

/** A file, or a folder of them, that holds a list; `first` is the field that each entry begins with. */
function list<Shape extends z.ZodRawShape>(
  path: string,
  noun: string,
  whole: z.ZodObject<Shape, z.core.$strict>,
  first = "id",
) {
  return { path, noun, first, whole, partial: whole.partial(), schema: z.array(whole) };
}
