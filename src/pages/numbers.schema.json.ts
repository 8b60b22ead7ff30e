import type { APIRoute } from "astro";
import { z } from "zod";
import { numbersRecord } from "#ledger/claim-schema.ts";

/** What each field of numbers.json means, as JSON Schema. */
export const GET: APIRoute = () => Response.json(z.toJSONSchema(numbersRecord));
