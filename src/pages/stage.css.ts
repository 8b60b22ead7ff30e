import type { APIRoute } from "astro";
import { stageCss } from "#site/fonts/head.ts";
import storyCss from "#styles/story-view.css?inline";

/** How marks look on the story's stage, and how the page stands around it; the stage asks for it when it starts. */
export const GET: APIRoute = async () => {
  const style = `${await stageCss(import.meta.env.BASE_URL)}${storyCss}`;
  return new Response(style, { headers: { "content-type": "text/css" } });
};
