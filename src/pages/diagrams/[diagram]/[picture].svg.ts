import type { APIRoute, GetStaticPaths } from "astro";
import { drawPicture, everyPicture, type Picture } from "../../../components/pictures.ts";
import { charactersOf, toSvgFile } from "../../../scene/to-svg.ts";
import { subsetForText } from "../../../styles/fonts.ts";

export const getStaticPaths: GetStaticPaths = everyPicture;

/** One picture, complete in itself. */
export const GET: APIRoute<Picture> = async ({ props: { diagram, state, layout } }) => {
  const scene = await drawPicture(diagram, state, layout);
  const file = toSvgFile(scene, await subsetForText(charactersOf(scene.marks)));
  return new Response(file, { headers: { "content-type": "image/svg+xml" } });
};
