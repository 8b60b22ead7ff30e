import { diffScenes } from "#scene/diff.ts";
import { changeWords } from "./change-words.ts";
import { siteContent } from "../content.ts";
import { drawPicture } from "../pictures/pictures.ts";

/** What each step's picture changes of the one before it, in words, by the step's name. */
export async function stepChanges(): Promise<Record<string, string>> {
  const { ledger, story } = await siteContent();
  const steps = story.chapters.flatMap((chapter) => chapter.steps);
  const scenes = await Promise.all(steps.map(({ show }) => drawPicture(show.diagram, show.state, "wide")));
  const told = steps.map(({ id }, index) => {
    const [before, after] = [scenes[index - 1], scenes[index]];
    return [id, before && after ? changeWords(diffScenes(before, after), ledger) : ""] as const;
  });
  return Object.fromEntries(told.filter(([, words]) => words !== ""));
}
