import type { Node } from "mdast";
import type { Problem } from "#ledger/problem.ts";
import { unseenProblems } from "#ledger/unseen-problems.ts";
import { fileFault, notUtf8Message, replacement } from "#text/file-faults.ts";
import { cleanText, removedBetween } from "#text/unseen-characters.ts";
import { type Overrule, readOverrules } from "#ledger/warning.ts";
import { hideRemarks } from "./remarks.ts";

/** A warning overruled, and the part of the text that this holds for. */
export interface OverruledRange extends Overrule {
  readonly from: number;
  readonly to: number;
  /** Where it is written. */
  readonly offset: number;
}

/** A link of a text, for the check of where it leads. */
export interface LocatedLink {
  readonly url: string;
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
  readonly links: LocatedLink[];
  /** Notes a problem that begins at this character of the text. */
  report(offset: number, message: string, kind?: Problem["kind"]): void;
  /** The same as a record, noted nowhere. */
  problemAt(offset: number, message: string): Problem;
  /** Notes what an editor overrules for a part of the text, and tells what cannot be read of it. */
  overrule(text: string, part: { readonly from: number; readonly to: number; readonly offset: number }): void;
  /** The character at which a line begins; the first line is 1. */
  startOfLine(line: number): number;
  /** The line, from 1, in which a character stands. */
  lineAt(offset: number): number;
}

/** Opens a whole file: what cannot be seen in it, or was lost when it was saved, is told and left out. */
export function openFile(file: string, raw: string): SourceText {
  const written = withPlainEnds(raw);
  // Of a file that cannot be read its reader tells that alone.
  if (fileFault(written) !== null) return openSource(file, written);
  const { text, found, removed } = cleanText(written, "markdown");
  const source = openSource(file, text, removed);
  source.problems.push(...unseenProblems(file, written, found));
  const lost = text.indexOf(replacement);
  if (lost >= 0) source.report(lost, notUtf8Message);
  return source;
}

/** A text without a byte order mark and Windows line ends, which are no part of what an editor sees. */
function withPlainEnds(raw: string): string {
  return raw.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n");
}

/** Opens a text; `removed` says where characters were taken out of it, which count in its columns. */
export function openSource(file: string, raw: string, removed: readonly number[] = []): SourceText {
  const written = withPlainEnds(raw);
  const text = hideRemarks(written);
  const lines = text.split("\n");
  const writtenLines = written.split("\n");
  const starts = [0];
  for (const line of lines) starts.push((starts.at(-1) ?? 0) + line.length + 1);

  const problems: Problem[] = [];
  const startOfLine = (line: number): number => starts[line - 1] ?? text.length;
  const lineAt = (offset: number): number => lineHolding(starts, offset);

  const problemAt = (offset: number, message: string): Problem => {
    const line = lineAt(offset);
    const start = startOfLine(line);
    const column = offset - start + 1 + removedBetween(removed, start, offset);
    return { file, line, column, message, source: writtenLines[line - 1] ?? "" };
  };
  const report: SourceText["report"] = (offset, message, kind) =>
    void problems.push({ ...problemAt(offset, message), ...(kind === undefined ? {} : { kind }) });
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
    links: [],
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
