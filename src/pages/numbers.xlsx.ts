import type { APIRoute } from "astro";
import { numberRecords } from "#site/claims/record.ts";
import { siteContent } from "#site/content.ts";
import { ledgerTables } from "#site/files/numbers-workbook.ts";
import { workbookType, writeWorkbook } from "#site/files/workbook.ts";

/** The whole ledger as a workbook. */
export const GET: APIRoute = async () => {
  const [{ ledger }, { claims }] = await Promise.all([siteContent(), numberRecords()]);
  const bytes = await writeWorkbook(ledgerTables(ledger, claims));
  return new Response(bytes, { headers: { "content-type": workbookType } });
};
