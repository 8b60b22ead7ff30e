import type { APIRoute } from "astro";
import { z } from "zod";
import { numbersSchema } from "#site/claims/json-schema.ts";

/** What each field of numbers.json means, as JSON Schema. */
export const GET: APIRoute = () => Response.json(z.toJSONSchema(numbersSchema));
