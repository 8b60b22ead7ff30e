import type { APIRoute } from "astro";
import { stageStyle } from "../styles/head.ts";

/** How marks look on the story's stage, which asks for it when it starts. */
export const GET: APIRoute = async () =>
  new Response(await stageStyle(import.meta.env.BASE_URL), { headers: { "content-type": "text/css" } });
