import type { APIRoute, GetStaticPaths } from "astro";
import { diagramPaths } from "#site/claims/diagram-claims.ts";
import { embedMeta } from "#site/frames/embed-meta.ts";
import { oEmbedOf } from "#embed/snippets/oembed.ts";

export const getStaticPaths = diagramPaths satisfies GetStaticPaths;

/** What other systems show where the address of a diagram's page is pasted. */
export const GET: APIRoute<{ diagram: string }> = async ({ props: { diagram } }) =>
  Response.json(oEmbedOf(await embedMeta(diagram), null));
