import type { APIRoute } from "astro";
import { claimsCsv, csvResponse } from "../components/claim-files.ts";
import { claimRecords } from "../components/claim-uses.ts";

/** The whole ledger for spreadsheets. */
export const GET: APIRoute = async () => csvResponse(claimsCsv(await claimRecords()));
