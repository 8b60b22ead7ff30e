import type { APIRoute, GetStaticPaths } from "astro";
import { diagramNames } from "#diagrams/index.ts";
import type { Layout } from "#scene/scene.ts";
import { movingGif } from "#site/moving/moving.ts";

/** The diagram's states one after the other, wide and for phones. */
export const getStaticPaths = (async () =>
  [...(await diagramNames()).keys()].flatMap((diagram) => [
    { params: { diagram, moving: "moving" }, props: { layout: "wide" } satisfies Props },
    { params: { diagram, moving: "moving-tall" }, props: { layout: "tall" } satisfies Props },
  ])) satisfies GetStaticPaths;

interface Props {
  readonly layout: Layout;
}

export const GET: APIRoute<Props, { diagram: string }> = async ({ params: { diagram }, props: { layout } }) =>
  new Response(new Uint8Array(await movingGif(diagram, layout)), { headers: { "content-type": "image/gif" } });
