import type { APIRoute, GetStaticPaths } from "astro";
import { everyDiagram } from "../../components/diagram-numbers.ts";
import { exhibitOf } from "../../components/exhibit.ts";
import { oEmbedOf } from "../../embed/oembed.ts";

export const getStaticPaths = everyDiagram satisfies GetStaticPaths;

/** What other systems show where the address of a diagram's page is pasted. */
export const GET: APIRoute<{ diagram: string }> = async ({ props: { diagram } }) =>
  Response.json(oEmbedOf(await exhibitOf(diagram), null));
