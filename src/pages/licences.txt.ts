import type { APIRoute } from "astro";
import { licenceTexts } from "#site/licences.ts";

/** Licences of what reaches readers and is not our own. */
export const GET: APIRoute = async () =>
  new Response(await licenceTexts(process.cwd()), { headers: { "content-type": "text/plain; charset=utf-8" } });
