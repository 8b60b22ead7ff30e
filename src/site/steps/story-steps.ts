import type { Chapter, Step, Story } from "#story/story.ts";
import { siteContent } from "../content.ts";

/** A step with the chapter it stands in. */
export interface StepInChapter {
  readonly step: Step;
  readonly chapter: Chapter;
}

/** Every step of the story as an address of its own, those it had before included. */
export async function stepPaths() {
  const { story } = await siteContent();
  return stepsWithChapters(story).flatMap(({ step, chapter }) =>
    [step.id, ...step.aliases].map((name) => ({
      params: { step: name },
      props: { step, chapter } satisfies StepInChapter,
    })),
  );
}

/** Every step of a story with its chapter, in reading order. */
export function stepsWithChapters({ chapters }: Story): StepInChapter[] {
  return chapters.flatMap((chapter) => chapter.steps.map((step) => ({ step, chapter })));
}

/** What a step is called: its heading, else its chapter's title. */
export function stepTitle({ step, chapter }: StepInChapter): string {
  return step.title ?? chapter.title;
}

/** Where a step stands, in a few words. */
export function chapterLabel({ chapter }: StepInChapter): string {
  return chapter.number === 0 ? "Cover" : `${String(chapter.number)} · ${chapter.title}`;
}

/** The step that goes, or once went, by that name. */
export function findStep(story: Story, name: string): StepInChapter | undefined {
  return stepsWithChapters(story).find(({ step: { id, aliases } }) => id === name || aliases.includes(name));
}

/** A story of one step alone. */
export function storyOfStep({ chapter, step }: StepInChapter): Story {
  return { chapters: [{ ...chapter, opening: [], closing: [], steps: [step] }] };
}
