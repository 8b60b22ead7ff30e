import type { APIRoute } from "astro";
import type { z } from "zod";
import type { numbersFile } from "../components/claim-schema.ts";
import { claimRecords } from "../components/claim-uses.ts";
import { siteContent } from "../components/content.ts";

/** The whole ledger for programs. */
export const GET: APIRoute = async () => {
  const { site } = (await siteContent()).ledger;
  const file: z.infer<typeof numbersFile> = {
    "as-of": site.asOf,
    licence: site.licenceUrl,
    credit: site.credit,
    claims: await claimRecords(),
  };
  return Response.json(file);
};
