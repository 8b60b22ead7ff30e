import { checkReferences } from "#ledger/check-references.ts";
import type { Heard } from "#ledger/claim.ts";
import type { Problem } from "#ledger/problem.ts";
import { entryProblem } from "#ledger/read-entries.ts";
import type { Reading } from "#ledger/read-ledger.ts";
import { openPage } from "./page.ts";
import { readProse } from "./read-prose.ts";
import { namesOf } from "./steps.ts";
import type { Block, Diagrams, Story } from "./types.ts";

/** A number that is repeated elsewhere, with what the sources show as text to lay out. */
export interface HeardText extends Heard {
  readonly text: readonly Block[];
}

/** Reads the prose of heard.yaml, and checks what only the story can show. */
export function readHeard(
  { ledger, entries }: Reading,
  { story, diagrams }: { story: Story; diagrams: Diagrams },
): { heard: readonly HeardText[]; problems: Problem[] } {
  const steps = new Set(story.chapters.flatMap(({ steps }) => steps.flatMap(namesOf)).filter((name) => name !== ""));
  // Without any step the story itself is missing, which is told already.
  const lost = [{ path: ["step"], noun: "step", ids: steps }];
  const problems = steps.size === 0 ? [] : checkReferences(entries.heard, lost);
  const texts = new Map<string, readonly Block[]>();
  for (const entry of entries.heard) {
    const page = openPage("", entry.fields.shows ?? "");
    texts.set(
      entry.id ?? "",
      readProse(page, { ledger, diagrams }).map(({ block }) => block),
    );
    for (const { line, column, message } of page.problems) {
      const offset = page.startOfLine(line) + column - 1;
      problems.push(entryProblem(entry, { path: ["shows"], offset, message }));
    }
  }
  return { heard: ledger.heard.map((one) => ({ ...one, text: texts.get(one.id) ?? [] })), problems };
}
