import { didYouMean, nearest } from "#text/nearest.ts";
import { parseOpener } from "./markdown.ts";
import { blank } from "./page.ts";
import type { Page } from "./page.ts";

/** A block as its two lines of colons say it; lines count from 1. */
export interface Fenced {
  readonly kind: BlockName | "unknown";
  readonly from: number;
  /** The line that ends it. */
  to: number;
  readonly attributes: Readonly<Record<string, string>>;
  /** Whether its first line could be read whole; if not, that is told already, and nothing is said to be missing. */
  readonly isLegible: boolean;
  /** The block around it. */
  around: Fenced | null;
}

export interface Fences {
  /** In the order of their first lines. */
  readonly blocks: readonly Fenced[];
  /** The text with every line of colons made a thematic break of the same length, so that no paragraph runs across it. */
  readonly text: string;
  /** Lines that are such breaks. */
  readonly lines: ReadonlySet<number>;
}

const blockNames = ["step", "reading", "guess"] as const;
type BlockName = (typeof blockNames)[number];

const forms: Record<BlockName, string> = {
  step: ':::step{#name show="diagram/state"}',
  reading: ":::reading{of=step side=critic}",
  guess: ":::guess{of=step claim=claim}",
};

/** Finds the blocks by their lines, so that one slip (a missing or misspelt line) is one problem and costs no text. */
export function findFences(page: Page, start: number): Fences {
  const blocks: Fenced[] = [];
  const open: Fenced[] = [];
  const lines = new Set<number>();
  const { code, text: uncoded } = findCode(page, start);
  let text = blank(uncoded, 0, start);

  for (let line = page.lineAt(start); line <= page.lines.length; line += 1) {
    const words = page.lines[line - 1] ?? "";
    if (page.startOfLine(line) < start || code.has(line) || !isFence(words)) continue;
    lines.add(line);
    text = breakAt(text, page.startOfLine(line), words.length);
    if (/^\s*:+\s*$/.test(words)) close(page, open, line);
    else {
      const block = readOpener(page, line, open.at(-1) ?? null);
      blocks.push(block);
      open.push(block);
    }
  }
  for (const block of open) leaveOpen(page, block, blocks);
  for (const block of blocks) reportNested(page, block);
  return { blocks, text, lines };
}

function isFence(words: string): boolean {
  return /^\s*:{3}/.test(words) || /^\s*:{1,2}\s?(step|reading|guess)\{/.test(words);
}

function breakAt(text: string, from: number, length: number): string {
  return text.slice(0, from) + "***".padEnd(length) + text.slice(from + length);
}

/** Lines of code blocks: colons in them are text. A code block without an end is told, and read as if it had not begun. */
function findCode(page: Page, start: number): { code: ReadonlySet<number>; text: string } {
  const code = new Set<number>();
  let { text } = page;
  for (let line = page.lineAt(start); line <= page.lines.length; line += 1) {
    const [, mark] = /^ {0,3}(`{3,}(?=[^`]*$)|~{3,})/.exec(page.lines[line - 1] ?? "") ?? [];
    if (mark === undefined) continue;
    const end = page.lines.findIndex((words, index) => index >= line && closesCode(words, mark)) + 1;
    if (end === 0) {
      const from = page.startOfLine(line);
      page.report(from, `this code block is never closed; put ${mark} on a line of its own after it`);
      text = blank(text, from, from + (page.lines[line - 1]?.length ?? 0));
      continue;
    }
    for (let inside = line; inside <= end; inside += 1) code.add(inside);
    line = end;
  }
  return { code, text };
}

function closesCode(words: string, mark: string): boolean {
  const trimmed = words.trim();
  return trimmed.length >= mark.length && trimmed === mark.charAt(0).repeat(trimmed.length);
}

function close(page: Page, open: Fenced[], line: number): void {
  const block = open.pop();
  if (block) block.to = line;
  else
    page.report(page.startOfLine(line), "this ::: closes nothing; a block begins with :::step, :::reading or :::guess");
}

/** A block that nothing closes ends where the next begins; blocks after it are not inside it. */
function leaveOpen(page: Page, block: Fenced, blocks: readonly Fenced[]): void {
  const name = block.kind === "unknown" ? "block" : `:::${block.kind}`;
  page.report(indentEnd(page, block.from), `this ${name} is never closed; put ::: on a line of its own after its text`);
  const inside = blocks.filter(({ around }) => around === block);
  block.to = inside[0]?.from ?? page.lines.length + 1;
  for (const child of inside) child.around = block.around;
}

function reportNested(page: Page, { kind, from, around }: Fenced): void {
  if (!around || kind === "unknown" || around.kind === "unknown") return;
  const message = `a ${kind} cannot stand inside a ${around.kind}; close the ${around.kind} with ::: before it`;
  page.report(indentEnd(page, from), message);
}

function indentEnd(page: Page, line: number): number {
  return page.startOfLine(line) + (page.lines[line - 1] ?? "").search(/\S/);
}

function readOpener(page: Page, from: number, around: Fenced | null): Fenced {
  const words = (page.lines[from - 1] ?? "").trim();
  const at = indentEnd(page, from);
  const [, colons = "", space = "", name = "", rest = ""] = /^(:+)(\s*)([\p{L}\d_-]*)(.*)$/u.exec(words) ?? [];
  const kind = blockNames.find((known) => known === name) ?? maybeMeant(name);
  const block = { from, to: from, around };

  if (kind === undefined) {
    const problem = name === "" ? "a block needs a name after its colons" : `unknown block "${name}"`;
    page.report(at, problem + didYouMean(name, blockNames));
    return { ...block, kind: "unknown", attributes: {}, isLegible: false };
  }
  const slip = findSlip(kind, { colons, space, name });
  if (slip !== null) page.report(at, slip);

  const inBraces = at + words.length - rest.length;
  const curly = rest.search(curlyQuotes);
  if (curly >= 0) page.report(inBraces + curly, 'quotation marks in braces must be straight: "');
  const attributes = parseOpener(kind + rest.replace(curlyQuotes, '"'));
  if (attributes === null && slip === null) {
    page.report(inBraces, `what follows the name cannot be read; a ${kind} begins ${forms[kind]}`);
  }
  return { ...block, kind, attributes: attributes ?? guess(rest), isLegible: attributes !== null };
}

const curlyQuotes = /[\u201C-\u201F]/g;

function maybeMeant(name: string): BlockName | undefined {
  const meant = nearest(name, blockNames);
  return blockNames.find((known) => known === meant);
}

function findSlip(
  kind: BlockName,
  { colons, space, name }: { colons: string; space: string; name: string },
): string | null {
  if (name !== kind) return `unknown block "${name}"; did you mean "${kind}"?`;
  if (colons.length < 3) return `a ${kind} begins with three colons; write :::${kind}`;
  if (space !== "") return `no space may stand between the colons and the name; write :::${kind}`;
  return null;
}

/** The names in an opener that cannot be read, so that readings and guesses still find their step. */
function guess(rest: string): Record<string, string> {
  const id = /#([\w-]+)/.exec(rest)?.[1];
  const of = /of="?([\w-]+)/.exec(rest)?.[1];
  return { ...(id === undefined ? {} : { id }), ...(of === undefined ? {} : { of }) };
}
