import type { APIRoute, GetStaticPaths } from "astro";
import { exhibitOf } from "../../../components/exhibit.ts";
import { everyState, type DiagramState } from "../../../components/pictures.ts";
import { oEmbedOf } from "../../../embed/oembed.ts";

export const getStaticPaths = everyState satisfies GetStaticPaths;

/** What other systems show where the address of a step, or of an embed, is pasted. */
export const GET: APIRoute<DiagramState> = async ({ props: { diagram, state } }) =>
  Response.json(oEmbedOf(await exhibitOf(diagram), state));
