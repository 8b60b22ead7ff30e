import { list } from "#text/list.ts";
import { didYouMean, nearest } from "#text/nearest.ts";
import { duplicateAttribute } from "../markdown/duplicate-attribute.ts";
import { parseOpener } from "../markdown/parse.ts";
import { blank, type SourceText } from "../source-text.ts";
import type { BlockKind, Container } from "./block-kind.ts";
import { blockKinds } from "./index.ts";

export interface Containers {
  /** In the order of their first lines. */
  readonly containers: readonly Container[];
  /** The text with every line of colons made a thematic break of the same length, so that no paragraph runs across it. */
  readonly text: string;
  /** Lines that are such breaks. */
  readonly lines: ReadonlySet<number>;
}

const kinds: readonly BlockKind[] = blockKinds;
const kindNames = kinds.map(({ name }) => name);

/** Finds the blocks by their lines, so that one mistake (a missing or misspelt line) is one problem and costs no text. */
export function findContainers(source: SourceText, start: number): Containers {
  const blocks: Container[] = [];
  const open: Container[] = [];
  const lines = new Set<number>();
  const { code, text: uncoded } = findCode(source, start);
  let text = blank(uncoded, 0, start);

  for (let line = source.lineAt(start); line <= source.lines.length; line += 1) {
    const words = source.lines[line - 1] ?? "";
    if (source.startOfLine(line) < start || code.has(line) || !containerLine.test(words)) continue;
    lines.add(line);
    text = blankLine(text, source.startOfLine(line), words.length);
    if (/^\s*:+\s*$/.test(words)) close(source, open, line);
    else {
      const block = readOpener(source, line, open.at(-1) ?? null);
      blocks.push(block);
      open.push(block);
    }
  }
  for (const block of open) endUnclosed(source, block, blocks);
  for (const block of blocks) reportNested(source, block);
  return { containers: blocks, text, lines };
}

/** A line of three colons, or one with too few of them before the name of a block. */
const containerLine = new RegExp(String.raw`^\s*(?::{3}|:{1,2}\s?(?:${kindNames.join("|")})\{)`);

function blankLine(text: string, from: number, length: number): string {
  return text.slice(0, from) + "***".padEnd(length) + text.slice(from + length);
}

/** Lines of code blocks: colons in them are text. A code block without an end is told, and read as if it had not begun. */
function findCode(source: SourceText, start: number): { code: ReadonlySet<number>; text: string } {
  const code = new Set<number>();
  let { text } = source;
  for (let line = source.lineAt(start); line <= source.lines.length; line += 1) {
    const [, mark] = /^ {0,3}(`{3,}(?=[^`]*$)|~{3,})/.exec(source.lines[line - 1] ?? "") ?? [];
    if (mark === undefined) continue;
    const end = source.lines.findIndex((words, index) => index >= line && closesCode(words, mark)) + 1;
    if (end === 0) {
      const from = source.startOfLine(line);
      source.report(from, `this code block is never closed; put ${mark} on a line of its own after it`);
      text = blank(text, from, from + (source.lines[line - 1]?.length ?? 0));
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

function close(source: SourceText, open: Container[], line: number): void {
  const block = open.pop();
  if (block) block.to = line;
  else {
    const openers = list(
      kindNames.map((name) => `:::${name}`),
      "or",
    );
    source.report(source.startOfLine(line), `this ::: closes nothing; a block begins with ${openers}`);
  }
}

/** A block that nothing closes ends where the next begins; blocks after it are not inside it. */
function endUnclosed(source: SourceText, block: Container, blocks: readonly Container[]): void {
  const name = block.kind === "unknown" ? "block" : `:::${block.kind}`;
  source.report(
    indentEnd(source, block.from),
    `this ${name} is never closed; put ::: on a line of its own after its text`,
  );
  const inside = blocks.filter(({ parent }) => parent === block);
  block.to = inside[0]?.from ?? source.lines.length + 1;
  for (const child of inside) child.parent = block.parent;
}

function reportNested(source: SourceText, { kind, from, parent }: Container): void {
  if (!parent || kind === "unknown" || parent.kind === "unknown") return;
  const message = `a ${kind} cannot stand inside a ${parent.kind}; close the ${parent.kind} with ::: before it`;
  source.report(indentEnd(source, from), message);
}

function indentEnd(source: SourceText, line: number): number {
  return source.startOfLine(line) + (source.lines[line - 1] ?? "").search(/\S/);
}

function readOpener(source: SourceText, from: number, parent: Container | null): Container {
  const words = (source.lines[from - 1] ?? "").trim();
  const at = indentEnd(source, from);
  const [, colons = "", space = "", name = "", rest = ""] = /^(:+)(\s*)([\p{L}\d_-]*)(.*)$/u.exec(words) ?? [];
  const meant = nearest(name, kindNames);
  const kind = kinds.find((one) => one.name === name) ?? kinds.find((one) => one.name === meant);
  const block = { from, to: from, parent };

  if (kind === undefined) {
    const problem = name === "" ? "a block needs a name after its colons" : `unknown block "${name}"`;
    source.report(at, problem + didYouMean(name, kindNames));
    return { ...block, kind: "unknown", attributes: {}, isReadable: false };
  }
  const mistake = openerMistake(kind.name, { colons, space, name });
  if (mistake !== null) source.report(at, mistake);

  const inBraces = at + words.length - rest.length;
  const twice = duplicateAttribute(rest);
  if (twice !== null)
    source.report(inBraces + rest.lastIndexOf(twice === "id" ? "#" : twice), `"${twice}" is written twice; keep one`);
  const curly = rest.search(curlyQuotes);
  if (curly >= 0) source.report(inBraces + curly, 'quotation marks in braces must be straight: "');
  const attributes = parseOpener(kind.name + rest.replace(curlyQuotes, '"'));
  if (attributes === null && mistake === null) {
    source.report(inBraces, `what follows the name cannot be read; a ${kind.name} begins ${kind.form}`);
  }
  const read = twice === "id" ? { ...attributes, ...readLoosely(rest) } : (attributes ?? readLoosely(rest));
  return { ...block, kind: kind.name, attributes: read, isReadable: attributes !== null };
}

const curlyQuotes = /[\u201C-\u201F]/g;

interface OpenerParts {
  readonly colons: string;
  readonly space: string;
  readonly name: string;
}

function openerMistake(kind: string, { colons, space, name }: OpenerParts): string | null {
  if (name !== kind) return `unknown block "${name}"; did you mean "${kind}"?`;
  if (colons.length < 3) return `a ${kind} begins with three colons; write :::${kind}`;
  if (space !== "") return `no space may stand between the colons and the name; write :::${kind}`;
  return null;
}

/** The names in an opener that cannot be read, so that the blocks of a step still find it. */
function readLoosely(rest: string): Record<string, string> {
  const id = /#([\w-]+)/.exec(rest)?.[1];
  const of = /of="?([\w-]+)/.exec(rest)?.[1];
  return { ...(id === undefined ? {} : { id }), ...(of === undefined ? {} : { of }) };
}
