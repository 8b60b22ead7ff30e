import type { APIRoute, GetStaticPaths } from "astro";
import { exhibitOf } from "#site/frames/read-embed-meta.ts";
import { everyState, type DiagramState } from "#site/pictures/pictures.ts";
import { oEmbedOf } from "#embed/snippets/oembed.ts";

export const getStaticPaths = everyState satisfies GetStaticPaths;

/** What other systems show where the address of a step, or of an embed, is pasted. */
export const GET: APIRoute<DiagramState> = async ({ props: { diagram, state } }) =>
  Response.json(oEmbedOf(await exhibitOf(diagram), state));
