import type { APIRoute } from "astro";
import { pictureRecords } from "#site/pictures/record.ts";

/** Words that stand beside the pictures; the page asks for them when it has started. */
export const GET: APIRoute = async () => Response.json(await pictureRecords());
