import type { APIRoute } from "astro";
import { storyOEmbedOf } from "#embed/snippets/oembed.ts";
import { siteAddress, siteContent } from "#site/content.ts";
import { embedMeta } from "#site/frames/embed-meta.ts";
import { shareSize } from "#site/raster/share.ts";
import { stepsWithChapters } from "#site/steps/story-steps.ts";

/** What other systems show where the address of the story is pasted. */
export const GET: APIRoute = async () => {
  const { ledger, story } = await siteContent();
  const [first] = stepsWithChapters(story);
  if (first === undefined) throw new Error("the story has no step");
  const { diagram, state } = first.step.show;
  const image = { url: siteAddress(`share/${first.step.id}.png`), ...shareSize };
  return Response.json(storyOEmbedOf(await embedMeta(diagram), { state, description: ledger.site.description, image }));
};
