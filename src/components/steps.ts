import type { Chapter, Step } from "../story/types.ts";
import { siteContent } from "./content.ts";

/** A step with the chapter it stands in. */
export interface Placed {
  readonly step: Step;
  readonly chapter: Chapter;
}

/** Every step of the story as an address of its own, those it had before included. */
export async function everyStep() {
  const { story } = await siteContent();
  return story.chapters.flatMap((chapter) =>
    chapter.steps.flatMap((step) =>
      [step.id, ...step.aliases].map((name) => ({ params: { step: name }, props: { step, chapter } satisfies Placed })),
    ),
  );
}

/** What a step is called: its heading, else its chapter's title. */
export function titleOf({ step, chapter }: Placed): string {
  return step.title ?? chapter.title;
}

/** Where a step stands, in a few words. */
export function placeOf({ chapter }: Placed): string {
  return chapter.number === 0 ? "Cover" : `${String(chapter.number)} · ${chapter.title}`;
}
