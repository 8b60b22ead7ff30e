import type { APIRoute, GetStaticPaths } from "astro";
import { exhibitOf } from "../../components/exhibit.ts";
import { diagramNames } from "../../diagrams/index.ts";
import { oEmbedOf } from "../../embed/oembed.ts";

interface Named {
  readonly diagram: string;
}

export const getStaticPaths = (async () =>
  [...(await diagramNames()).keys()].map((diagram) => ({
    params: { diagram },
    props: { diagram } satisfies Named,
  }))) satisfies GetStaticPaths;

/** What other systems show where the address of a diagram's page is pasted. */
export const GET: APIRoute<Named> = async ({ props: { diagram } }) =>
  Response.json(oEmbedOf(await exhibitOf(diagram), null));
