import type { APIRoute } from "astro";
import { numberRecords } from "#site/claims/record.ts";

/** The whole ledger; cards and programs read it. */
export const GET: APIRoute = async () => Response.json(await numberRecords());
