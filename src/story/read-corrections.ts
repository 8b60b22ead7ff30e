import { notADateMessage } from "#ledger/schema-parts.ts";
import { isDay } from "#text/dates.ts";
import type { Problem } from "#ledger/problem.ts";
import type { TextFile } from "#ledger/read-ledger.ts";
import { openFile, type SourceText } from "./source-text.ts";
import { readProse } from "./read-prose.ts";
import { plainText } from "./markdown/plain-text.ts";
import type { MarkdownNode } from "./markdown/nodes.ts";
import type { StoryContext } from "./context.ts";

/** What was wrong here, and when it was mended. */
export interface Correction {
  /** ISO day. */
  readonly date: string;
  readonly text: readonly MarkdownNode[];
}

/** Reads content/corrections.md: a heading `## 2026-07-20` for each day, newest first, what was mended below it. */
export function readCorrections(
  { path, text }: TextFile,
  context: StoryContext,
): { corrections: readonly Correction[]; problems: Problem[]; source: SourceText } {
  const source = openFile(path, text);
  const corrections: { date: string; text: MarkdownNode[]; offset: number }[] = [];
  for (const { node, offset } of readProse(source, context) ?? []) {
    const last = corrections.at(-1);
    if (node.type === "heading" && node.depth === 2) {
      const date = plainText([node], null);
      const mistake = dateMistake(date, last?.date);
      if (mistake !== null) source.report(offset, mistake);
      corrections.push({ date, text: [], offset });
    } else if (last === undefined) {
      source.report(offset, "a correction stands below the day it was made; begin with a line such as ## 2026-07-20");
    } else last.text.push(node);
  }
  for (const { text: words, offset, date } of corrections) {
    if (words.length === 0)
      source.report(offset, `nothing stands below ${date}; write what was wrong and what is right`);
  }
  return { corrections, problems: source.problems, source };
}

function dateMistake(date: string, before: string | undefined): string | null {
  if (!isDay(date)) return `${notADateMessage(date).split(";")[0] ?? ""}; write it as ## 2026-07-20`;
  if (before === undefined || date < before) return null;
  return date === before
    ? `${date} stands twice; put both corrections below one heading`
    : `${date} stands below ${before}; the newest day comes first`;
}
