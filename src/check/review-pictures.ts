import type { Warning } from "#ledger/warning.ts";
import type { ReadChapter } from "#story/parse-chapter.ts";

/** Steps that show the same picture as the step before them: a reader who goes on should see something change. */
export function reviewPictures(chapters: readonly ReadChapter[]): Warning[] {
  const steps = chapters.flatMap(({ chapter, source }) => chapter.steps.map((step) => ({ step, source })));
  return steps.flatMap(({ step, source }, index) => {
    const before = steps[index - 1]?.step;
    const { diagram, state } = step.show;
    if (before?.show.diagram !== diagram || before.show.state !== state) return [];
    const message = `the step "${step.id}" shows ${diagram}/${state}, as the step "${before.id}" before it does; give it another state, or join the two`;
    return [{ ...source.problemAt(source.startOfLine(step.line), message), check: "repeat" as const }];
  });
}
