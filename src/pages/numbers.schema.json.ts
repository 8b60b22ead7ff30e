import type { APIRoute } from "astro";
import { siteAddress } from "#site/content.ts";
import { jsonSchema, schemaPath } from "#site/files/schemas.ts";

/** The schema of numbers.json under the name that it had first. */
export const GET: APIRoute = () => Response.json(jsonSchema("numbers", siteAddress(schemaPath("numbers"))));
