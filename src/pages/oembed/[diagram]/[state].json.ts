import type { APIRoute, GetStaticPaths } from "astro";
import { embedMeta } from "#site/frames/embed-meta.ts";
import { statePaths, type DiagramState } from "#site/pictures/pictures.ts";
import { oEmbedOf } from "#embed/snippets/oembed.ts";

export const getStaticPaths = statePaths satisfies GetStaticPaths;

/** What other systems show where the address of a step, or of an embed, is pasted. */
export const GET: APIRoute<DiagramState> = async ({ props: { diagram, state } }) =>
  Response.json(oEmbedOf(await embedMeta(diagram), state));
