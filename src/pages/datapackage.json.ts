import type { APIRoute } from "astro";
import { claimsCsv } from "#site/claims/files.ts";
import { numberRecords } from "#site/claims/record.ts";
import { siteAddress, siteContent } from "#site/content.ts";
import { dataPackage } from "#site/files/data-package.ts";

/** What is in numbers.csv, for programs that read Frictionless Data Packages. */
export const GET: APIRoute = async () => {
  const [{ ledger }, { claims }] = await Promise.all([siteContent(), numberRecords()]);
  const { site, sources } = ledger;
  return Response.json(
    dataPackage({ site, sources: sources.values(), csv: claimsCsv(claims), addressOf: siteAddress }),
  );
};
