import { loadDiagram } from "#diagrams/index.ts";
import type { EmbedMeta, EmbedState } from "#embed/snippets/embed-meta.ts";
import { formatDate } from "#text/dates.ts";
import { sitePath, siteContent } from "../content.ts";
import { embedScript } from "../embed-script.ts";
import { frameReservedHeight } from "./frames.ts";
import { drawPicture, headlineOf } from "../pictures/pictures.ts";

/** A diagram as other sites may show it, from the site's own content. */
export async function embedMeta(diagram: string): Promise<EmbedMeta> {
  const [{ title, states }, { ledger, story }, room, script] = await Promise.all([
    loadDiagram(diagram),
    siteContent(),
    frameReservedHeight(diagram),
    embedScript(),
  ]);
  const { name, credit, licence, licenceUrl, asOf } = ledger.site;
  const steps = story.chapters.flatMap((chapter) => chapter.steps).filter(({ show }) => show.diagram === diagram);
  const shown = states.map(async (state): Promise<EmbedState> => {
    const scene = await drawPicture(diagram, state, "wide");
    const { message, description } = scene;
    const step = steps.find(({ show }) => show.state === state)?.id ?? null;
    return { state, headline: headlineOf(scene), message, description, step };
  });
  return {
    diagram,
    title,
    home: absoluteUrl(""),
    site: name,
    credit,
    licence,
    licenceUrl,
    asOf,
    asOfWords: formatDate(asOf),
    states: await Promise.all(shown),
    room,
    script: { src: absoluteUrl(script.path), integrity: script.integrity },
  };
}

/** An address in the site as other sites know it. */
export function absoluteUrl(path: string): string {
  return new URL(sitePath(path), import.meta.env.SITE).href;
}
