import { litClaims, markedClaims } from "#check/pictures/lit-claims.ts";
import { diagramNames } from "#diagrams/index.ts";
import { layouts } from "#scene/scene.ts";
import type { PictureRecords } from "#client/cards/picture-records.ts";
import { lightsOf } from "#story/lights.ts";
import type { Step } from "#story/story.ts";
import { siteContent } from "../content.ts";
import { drawPicture } from "./pictures.ts";

/** What the numbers and words of each step light on its picture, and each number of a picture on that picture. */
export async function litByPicture(numbers: ReadonlyMap<string, readonly string[]>): Promise<PictureRecords["lit"]> {
  const { ledger, story } = await siteContent();
  const steps = story.chapters.flatMap((chapter) => chapter.steps);
  const states = [...(await diagramNames())].flatMap(([diagram, all]) => all.map((state) => ({ diagram, state })));
  const entries = states.map(async ({ diagram, state }) => {
    const shows = ({ show }: Step) => show.diagram === diagram && show.state === state;
    const picture = `${diagram}/${state}`;
    const names = new Set([...steps.filter(shows).flatMap(lightsOf), ...(numbers.get(picture) ?? [])]);
    const marked = markedClaims(await Promise.all(layouts.map((layout) => drawPicture(diagram, state, layout))));
    const lit = [...names].map((name) => [name, litClaims(name, marked, ledger)] as const);
    const other = lit.filter(([name, ids]) => ids.length > 0 && !(ids.length === 1 && ids[0] === name));
    return [picture, Object.fromEntries(other)] as const;
  });
  return Object.fromEntries(await Promise.all(entries));
}
