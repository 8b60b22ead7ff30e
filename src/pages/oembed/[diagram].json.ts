import type { APIRoute, GetStaticPaths } from "astro";
import { everyDiagram } from "#site/claims/of-diagram.ts";
import { exhibitOf } from "#site/frames/read-embed-meta.ts";
import { oEmbedOf } from "#embed/snippets/oembed.ts";

export const getStaticPaths = everyDiagram satisfies GetStaticPaths;

/** What other systems show where the address of a diagram's page is pasted. */
export const GET: APIRoute<{ diagram: string }> = async ({ props: { diagram } }) =>
  Response.json(oEmbedOf(await exhibitOf(diagram), null));
