import { z } from "zod";
import { claimEntry } from "./claim-schema.ts";
import { companyEntry, dealEntry, heardEntry, siteEntry, sourceEntry, spareEntry, termEntry } from "./entry-schemas.ts";

/** What the files of the ledger hold, by the name of the schema file that tells programs so. */
export const ledgerFiles = {
  claims: { schema: z.array(claimEntry), files: "content/ledger/claims/*.yaml" },
  sources: { schema: z.array(sourceEntry), files: "content/ledger/sources.yaml" },
  companies: { schema: z.array(companyEntry), files: "content/ledger/companies.yaml" },
  deals: { schema: z.array(dealEntry), files: "content/ledger/deals.yaml" },
  heard: { schema: z.array(heardEntry), files: "content/ledger/heard.yaml" },
  spare: { schema: z.array(spareEntry), files: "content/ledger/spare.yaml" },
  glossary: { schema: z.array(termEntry), files: "content/glossary.yaml" },
  site: { schema: siteEntry, files: "content/site.yaml" },
} as const;
