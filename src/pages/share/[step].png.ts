import type { APIRoute, GetStaticPaths } from "astro";
import { siteContent } from "#site/content.ts";
import { drawPicture } from "#site/pictures/pictures.ts";
import { rasterise } from "#site/raster/raster.ts";
import { shareSize, shareSvg } from "#site/raster/share.ts";
import { stepPaths, chapterLabel, stepTitle, type StepInChapter } from "#site/steps/story-steps.ts";

export const getStaticPaths: GetStaticPaths = stepPaths;

/** The picture that other sites show beside a link to a step. */
export const GET: APIRoute<StepInChapter> = async ({ props }) => {
  const { ledger } = await siteContent();
  const scene = await drawPicture(props.step.show.diagram, props.step.show.state, "wide");
  const svg = shareSvg({ scene, kicker: chapterLabel(props), title: stepTitle(props), site: ledger.site.name });
  const png = await rasterise(svg, shareSize.width);
  return new Response(new Uint8Array(png), { headers: { "content-type": "image/png" } });
};
