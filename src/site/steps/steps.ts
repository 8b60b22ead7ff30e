import type { Chapter, Step, Story } from "#story/types.ts";
import { siteContent } from "../content.ts";

/** A step with the chapter it stands in. */
export interface Placed {
  readonly step: Step;
  readonly chapter: Chapter;
}

/** Every step of the story as an address of its own, those it had before included. */
export async function everyStep() {
  const { story } = await siteContent();
  return everyPlaced(story).flatMap(({ step, chapter }) =>
    [step.id, ...step.aliases].map((name) => ({ params: { step: name }, props: { step, chapter } satisfies Placed })),
  );
}

/** Every step of a story with its chapter, in reading order. */
export function everyPlaced({ chapters }: Story): Placed[] {
  return chapters.flatMap((chapter) => chapter.steps.map((step) => ({ step, chapter })));
}

/** What a step is called: its heading, else its chapter's title. */
export function titleOf({ step, chapter }: Placed): string {
  return step.title ?? chapter.title;
}

/** Where a step stands, in a few words. */
export function placeOf({ chapter }: Placed): string {
  return chapter.number === 0 ? "Cover" : `${String(chapter.number)} · ${chapter.title}`;
}

/** The step that goes, or once went, by that name. */
export function findStep(story: Story, name: string): Placed | undefined {
  return everyPlaced(story).find(({ step: { id, aliases } }) => id === name || aliases.includes(name));
}

/** A story of one step alone. */
export function aloneIn({ chapter, step }: Placed): Story {
  return { chapters: [{ ...chapter, opening: [], closing: [], steps: [step] }] };
}
