import type { APIRoute } from "astro";
import { embedScript } from "#site/embed-script.ts";

/** The script for host pages: always the newest frozen one of protocol 1. */
export const GET: APIRoute = async () =>
  new Response((await embedScript()).text, { headers: { "content-type": "text/javascript" } });
