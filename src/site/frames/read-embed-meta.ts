import { loadDiagram } from "#diagrams/index.ts";
import type { Exhibit, ExhibitState } from "#embed/snippets/embed-meta.ts";
import { formatDate } from "#text/dates.ts";
import { address, siteContent } from "../content.ts";
import { embedScript } from "../embed-script.ts";
import { frameRoom } from "./frames.ts";
import { drawPicture, headlineOf } from "../pictures/pictures.ts";

/** A diagram as other sites may show it, from the site's own content. */
export async function exhibitOf(diagram: string): Promise<Exhibit> {
  const [{ title, states }, { ledger, story }, room, script] = await Promise.all([
    loadDiagram(diagram),
    siteContent(),
    frameRoom(diagram),
    embedScript(),
  ]);
  const { name, credit, licence, licenceUrl, asOf } = ledger.site;
  const steps = story.chapters.flatMap((chapter) => chapter.steps).filter(({ show }) => show.diagram === diagram);
  const shown = states.map(async (state): Promise<ExhibitState> => {
    const scene = await drawPicture(diagram, state, "wide");
    const { message, description } = scene;
    const step = steps.find(({ show }) => show.state === state)?.id ?? null;
    return { state, headline: headlineOf(scene), message, description, step };
  });
  return {
    diagram,
    title,
    home: absolute(""),
    site: name,
    credit,
    licence,
    licenceUrl,
    asOf,
    asOfWords: formatDate(asOf),
    states: await Promise.all(shown),
    room,
    script: { src: absolute(script.path), integrity: script.integrity },
  };
}

/** An address in the site as other sites know it. */
export function absolute(path: string): string {
  return new URL(address(path), import.meta.env.SITE).href;
}
