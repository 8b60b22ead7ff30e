import { notADateMessage } from "#ledger/schema-parts.ts";
import { isDay } from "#text/dates.ts";
import type { Problem } from "#ledger/problem.ts";
import type { TextFile } from "#ledger/read-ledger.ts";
import { openPage } from "./page.ts";
import { readProse } from "./read-prose.ts";
import { textOf } from "./text-of.ts";
import type { Block, Known } from "./types.ts";

/** What was wrong here, and when it was mended. */
export interface Correction {
  /** ISO day. */
  readonly date: string;
  readonly text: readonly Block[];
}

/** Reads content/corrections.md: a heading `## 2026-07-20` for each day, newest first, what was mended below it. */
export function readCorrections(
  { path, text }: TextFile,
  known: Known,
): { corrections: readonly Correction[]; problems: Problem[] } {
  const page = openPage(path, text);
  const corrections: { date: string; text: Block[]; offset: number }[] = [];
  for (const { block, offset } of readProse(page, known)) {
    const last = corrections.at(-1);
    if (block.type === "heading" && block.depth === 2) {
      const date = textOf([block], null);
      const slip = maybeSlip(date, last?.date);
      if (slip !== null) page.report(offset, slip);
      corrections.push({ date, text: [], offset });
    } else if (last === undefined) {
      page.report(offset, "a correction stands below the day it was made; begin with a line such as ## 2026-07-20");
    } else last.text.push(block);
  }
  for (const { text: words, offset, date } of corrections) {
    if (words.length === 0) page.report(offset, `nothing stands below ${date}; write what was wrong and what is right`);
  }
  return { corrections, problems: page.problems };
}

function maybeSlip(date: string, before: string | undefined): string | null {
  if (!isDay(date)) return `${notADateMessage(date).split(";")[0] ?? ""}; write it as ## 2026-07-20`;
  if (before === undefined || date < before) return null;
  return date === before
    ? `${date} stands twice; put both corrections below one heading`
    : `${date} stands below ${before}; the newest day comes first`;
}
