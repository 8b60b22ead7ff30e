import type { APIRoute, GetStaticPaths } from "astro";
import { drawPicture, picturePaths, type Picture } from "#site/pictures/pictures.ts";
import { rasterise } from "#site/raster/raster.ts";
import { canvases } from "#scene/scene.ts";
import { toFlatSvg } from "#scene/to-svg-file.ts";

export const getStaticPaths: GetStaticPaths = picturePaths;

/** One picture by day, at twice the canvas. */
export const GET: APIRoute<Picture> = async ({ props: { diagram, state, layout } }) => {
  const scene = await drawPicture(diagram, state, layout);
  const png = await rasterise(toFlatSvg(scene), canvases[layout].width * 2);
  return new Response(new Uint8Array(png), { headers: { "content-type": "image/png" } });
};
