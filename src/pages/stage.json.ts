import type { APIRoute } from "astro";
import { diagramData, siteContent } from "#site/content.ts";

/** The numbers of every diagram that the story shows; the stage asks for them when it starts. */
export const GET: APIRoute = async () => {
  const { story } = await siteContent();
  const shown = story.chapters.flatMap(({ steps }) => steps.map(({ show }) => show.diagram));
  return Response.json(await diagramData(shown));
};
