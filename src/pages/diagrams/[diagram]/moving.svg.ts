import type { APIRoute, GetStaticPaths } from "astro";
import { diagramPaths } from "#site/claims/diagram-claims.ts";
import { movingSvgOf } from "#site/moving/moving.ts";

export const getStaticPaths: GetStaticPaths = diagramPaths;

/** The diagram's states one after the other, moved by its own style sheet. */
export const GET: APIRoute<{ diagram: string }> = async ({ props: { diagram } }) =>
  new Response(await movingSvgOf(diagram), { headers: { "content-type": "image/svg+xml" } });
