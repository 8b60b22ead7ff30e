import type { APIRoute } from "astro";
import { claimsCsv, csvResponse } from "#site/claims/files.ts";
import { numberRecords } from "#site/claims/record.ts";

/** The whole ledger for spreadsheets. */
export const GET: APIRoute = async () => csvResponse(claimsCsv((await numberRecords()).claims));
