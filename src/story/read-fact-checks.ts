import { checkReferences, unlessIn } from "#ledger/check-references.ts";
import type { FactCheck } from "#ledger/claim.ts";
import type { Problem } from "#ledger/problem.ts";
import { entryProblem } from "#ledger/read-entries.ts";
import type { LedgerReading } from "#ledger/read-ledger.ts";
import { openSource } from "./source-text.ts";
import { readProse } from "./read-prose.ts";
import { stepNames } from "./story.ts";
import type { MarkdownNode } from "./markdown/nodes.ts";
import type { Diagrams } from "./context.ts";
import type { Story } from "./story.ts";

/** A number that is repeated elsewhere, with what the sources show as text to lay out. */
export interface FactCheckText extends FactCheck {
  readonly text: readonly MarkdownNode[];
}

/** A link in an entry, and how to tell something of it at its place. */
export interface LinkInEntry {
  readonly url: string;
  readonly tell: (message: string) => Problem;
}

/** Reads the prose of heard.yaml, and checks what only the story can show. */
export function readFactChecks(
  { ledger, lists }: LedgerReading,
  { story, diagrams }: { story: Story; diagrams: Diagrams },
): { factChecks: readonly FactCheckText[]; problems: Problem[]; links: readonly LinkInEntry[] } {
  const steps = new Set(story.chapters.flatMap(({ steps }) => steps.flatMap(stepNames)).filter((name) => name !== ""));
  // Without any step the story itself is missing, which is told already.
  const lost = [{ path: ["step"], complain: unlessIn("step", steps) }];
  const problems = steps.size === 0 ? [] : checkReferences(lists.factChecks.entries, lost);
  const links: LinkInEntry[] = [];
  const texts = new Map<string, readonly MarkdownNode[]>();
  for (const entry of lists.factChecks.entries) {
    const source = openSource("", entry.fields.shows ?? "");
    texts.set(
      entry.id ?? "",
      (readProse(source, { ledger, diagrams }) ?? []).map(({ node }) => node),
    );
    const inFile = (offset: number, message: string): Problem =>
      entryProblem(entry, { path: ["shows"], offset, message });
    for (const { line, column, message, kind } of source.problems) {
      const offset = source.startOfLine(line) + column - 1;
      problems.push({ ...inFile(offset, message), ...(kind === "reference" ? { kind } : {}) });
    }
    links.push(...source.links.map(({ url, offset }) => ({ url, tell: (message: string) => inFile(offset, message) })));
  }
  return { factChecks: ledger.factChecks.map((one) => ({ ...one, text: texts.get(one.id) ?? [] })), problems, links };
}
