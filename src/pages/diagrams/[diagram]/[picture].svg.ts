import type { APIRoute, GetStaticPaths } from "astro";
import { drawPicture } from "../../../components/pictures.ts";
import { diagramNames } from "../../../diagrams/index.ts";
import { layouts, type Layout } from "../../../scene/scene.ts";
import { charactersOf, toSvgFile } from "../../../scene/to-svg.ts";
import { subsetForText } from "../../../styles/fonts.ts";

interface Picture {
  readonly diagram: string;
  readonly state: string;
  readonly layout: Layout;
}

/** Every state of every diagram, in both layouts. */
export const getStaticPaths: GetStaticPaths = async () =>
  [...(await diagramNames())].flatMap(([diagram, states]) =>
    states.flatMap((state) =>
      layouts.map((layout) => ({
        params: { diagram, picture: layout === "tall" ? `${state}-tall` : state },
        props: { diagram, state, layout },
      })),
    ),
  );

/** One picture, complete in itself. */
export const GET: APIRoute<Picture> = async ({ props: { diagram, state, layout } }) => {
  const scene = await drawPicture(diagram, state, layout);
  const file = toSvgFile(scene, await subsetForText(charactersOf(scene.marks)));
  return new Response(file, { headers: { "content-type": "image/svg+xml" } });
};
