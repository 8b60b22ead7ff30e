import type { APIRoute, GetStaticPaths } from "astro";
import { drawPicture, picturePaths, type Picture } from "#site/pictures/pictures.ts";
import type { FileColours } from "#scene/file-style.ts";
import { charactersOf } from "#scene/to-svg.ts";
import { toSvgFile } from "#scene/to-svg-file.ts";
import { subsetForText } from "#site/fonts/fonts.ts";

interface File extends Picture {
  readonly scheme: FileColours;
}

/** Every picture twice: as its viewer prefers, and by night for pages that choose for themselves. */
export const getStaticPaths = (async () =>
  (await picturePaths()).flatMap(({ params, props }) => [
    { params, props: { ...props, scheme: "viewer" } satisfies File },
    { params: { ...params, picture: `${params.picture}-dark` }, props: { ...props, scheme: "night" } satisfies File },
  ])) satisfies GetStaticPaths;

/** One picture, complete in itself. */
export const GET: APIRoute<File> = async ({ props: { diagram, state, layout, scheme } }) => {
  const scene = await drawPicture(diagram, state, layout);
  const file = toSvgFile(scene, await subsetForText(charactersOf(scene.marks)), scheme);
  return new Response(file, { headers: { "content-type": "image/svg+xml" } });
};
