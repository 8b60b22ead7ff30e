import type { APIRoute } from "astro";
import { claimsCsv, csvResponse } from "../components/claim-files.ts";
import { numberRecords } from "../components/claim-record.ts";

/** The whole ledger for spreadsheets. */
export const GET: APIRoute = async () => csvResponse(claimsCsv((await numberRecords()).claims));
