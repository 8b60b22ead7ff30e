import type { Node } from "mdast";
import type { Problem } from "#ledger/problem.ts";
import { type Overrule, readOverrules } from "#ledger/warning.ts";

/** A warning overruled, and the part of the text that this holds for. */
export interface OverruledRange extends Overrule {
  readonly from: number;
  readonly to: number;
  /** Where it is written. */
  readonly offset: number;
}

/** A file's text as an editor sees it, and the list of what is wrong in it. */
export interface SourceText {
  readonly file: string;
  readonly text: string;
  readonly lines: readonly string[];
  readonly problems: Problem[];
  readonly overrules: OverruledRange[];
  /** Where the numbers and terms of the text stand. */
  readonly nodeOffsets: Map<Node, number>;
  /** Notes a problem that begins at this character of the text. */
  report(offset: number, message: string): void;
  /** The same as a record, noted nowhere. */
  problemAt(offset: number, message: string): Problem;
  /** Notes what an editor overrules for a part of the text, and tells what cannot be read of it. */
  overrule(text: string, part: { readonly from: number; readonly to: number; readonly offset: number }): void;
  /** The character at which a line begins; the first line is 1. */
  startOfLine(line: number): number;
  /** The line, from 1, in which a character stands. */
  lineAt(offset: number): number;
}

/** Opens a file's text: a byte order mark and Windows line ends are no part of what an editor sees. */
export function openSource(file: string, raw: string): SourceText {
  const text = raw.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n");
  const lines = text.split("\n");
  const starts = [0];
  for (const line of lines) starts.push((starts.at(-1) ?? 0) + line.length + 1);

  const problems: Problem[] = [];
  const startOfLine = (line: number): number => starts[line - 1] ?? text.length;
  const lineAt = (offset: number): number => lineHolding(starts, offset);

  const problemAt = (offset: number, message: string): Problem => {
    const line = lineAt(offset);
    return { file, line, column: offset - startOfLine(line) + 1, message, source: lines[line - 1] ?? "" };
  };
  const report = (offset: number, message: string): void => void problems.push(problemAt(offset, message));
  const overrules: OverruledRange[] = [];
  const overrule: SourceText["overrule"] = (words, part) => {
    const read = readOverrules(words);
    for (const mistake of read.mistakes) report(part.offset, mistake);
    overrules.push(...read.overrules.map((one) => ({ ...one, ...part })));
  };
  const places = new Map<Node, number>();
  return {
    file,
    text,
    lines,
    problems,
    overrules,
    nodeOffsets: places,
    report,
    problemAt,
    overrule,
    startOfLine,
    lineAt,
  };
}

/** The last line that begins at or before an offset, from 1; halves the search at each step. */
function lineHolding(starts: readonly number[], offset: number): number {
  let [low, high] = [1, starts.length];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle - 1] ?? Infinity) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The same text with every character between two places blank, so that all other characters keep their place. */
export function blank(text: string, from: number, to: number): string {
  return text.slice(0, from) + text.slice(from, to).replace(/[^\n]/g, " ") + text.slice(to);
}
