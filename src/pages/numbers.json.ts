import type { APIRoute } from "astro";
import { numberRecords } from "#site/claims/record.ts";
import { siteAddress } from "#site/content.ts";
import { schemaPath } from "#site/files/schemas.ts";

/** The whole ledger; cards and programs read it. */
export const GET: APIRoute = async () =>
  Response.json({ $schema: siteAddress(schemaPath("numbers")), ...(await numberRecords()) });
