import type { Problem } from "../ledger/problem.ts";

/** A file's text as an editor sees it, and the list of what is wrong in it. */
export interface Page {
  readonly file: string;
  readonly text: string;
  readonly lines: readonly string[];
  readonly problems: Problem[];
  /** Notes a problem that begins at this character of the text. */
  report(offset: number, message: string): void;
  /** The character at which a line begins; the first line is 1. */
  startOfLine(line: number): number;
  /** The line, from 1, in which a character stands. */
  lineAt(offset: number): number;
}

/** Opens a file's text: a byte order mark and Windows line ends are no part of what an editor sees. */
export function openPage(file: string, raw: string): Page {
  const text = raw.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n");
  const lines = text.split("\n");
  const starts = [0];
  for (const line of lines) starts.push((starts.at(-1) ?? 0) + line.length + 1);

  const problems: Problem[] = [];
  const startOfLine = (line: number): number => starts[line - 1] ?? text.length;
  const lineAt = (offset: number): number => Math.max(1, starts.findLastIndex((start) => start <= offset) + 1);

  const report = (offset: number, message: string): void => {
    const line = lineAt(offset);
    problems.push({ file, line, column: offset - startOfLine(line) + 1, message, source: lines[line - 1] ?? "" });
  };
  return { file, text, lines, problems, report, startOfLine, lineAt };
}

/** The same text with every character between two places blank, so that all other characters keep their place. */
export function blank(text: string, from: number, to: number): string {
  return text.slice(0, from) + text.slice(from, to).replace(/[^\n]/g, " ") + text.slice(to);
}
