import { formatDate } from "#text/dates.ts";
import { canvases } from "#scene/scene.ts";
import { toFlatSvg } from "#scene/to-svg-file.ts";
import { plainText } from "#story/markdown/plain-text.ts";
import { siteAddress, siteContent } from "../content.ts";
import { drawPicture } from "../pictures/pictures.ts";
import { rasterise } from "../raster/raster.ts";
import { chapterLabel, stepsWithChapters, stepTitle, type StepInChapter } from "../steps/story-steps.ts";
import { writeDeck, type Slide } from "./deck.ts";

/** The story as a presentation: a slide a step, with what the step says as the speaker's notes. */
export async function storyDeck(): Promise<Uint8Array<ArrayBuffer>> {
  const { ledger, story } = await siteContent();
  const { name, description, publisher, credit, licence, asOf } = ledger.site;
  const slides = await Promise.all(stepsWithChapters(story).map(slideOf));
  const line = `${credit}, ${licence}. Numbers as of ${formatDate(asOf)}. ${siteAddress("")}`;
  return writeDeck(slides, { title: name, subject: description, publisher, credit: line, asOf });
}

async function slideOf(placed: StepInChapter): Promise<Slide> {
  const { step } = placed;
  const { ledger } = await siteContent();
  const scene = await drawPicture(step.show.diagram, step.show.state, "wide");
  const address = siteAddress(`step/${step.id}/`);
  return {
    title: stepTitle(placed),
    kicker: chapterLabel(placed),
    message: scene.message,
    picture: await rasterise(toFlatSvg(scene), canvases.wide.width * 2),
    alternative: `${scene.message} ${scene.description}`,
    notes: [plainText(step.body, ledger), `Sources of every number: ${address}`].join("\n\n"),
    address,
  };
}
