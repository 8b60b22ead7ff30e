import type { Node, Root } from "mdast";
import type { TextDirective } from "mdast-util-directive";
import remarkDirective from "remark-directive";
import remarkParse from "remark-parse";
import { unified } from "unified";
import type { Processor } from "unified";
import { visit } from "unist-util-visit";
import { nearest } from "#text/nearest.ts";
import { withoutFillers } from "../remarks.ts";
import type { SourceText } from "../source-text.ts";

/** The inline names that mean something in a chapter, each with how it is written. */
export const inlineNames: ReadonlyMap<string, string> = new Map([
  ["num", ":num[claim]"],
  ["when", ":when[claim]"],
  ["term", ":term[word]"],
  ["light", ":light[words]{claim=claim}"],
  ["plain", ":plain[words]"],
]);

const parser = unified().use(remarkParse).use(remarkDirective).use(inlineOnly).freeze();

/** Blocks are found by their lines (blocks/containers.ts), so `::name` and `:::name` must stay what ordinary Markdown makes of them. */
function inlineOnly(this: Processor): void {
  const data = this.data();
  data.micromarkExtensions = (data.micromarkExtensions ?? []).map((extension) => ({ ...extension, flow: {} }));
}

/** Punctuation that stands in for a colon while Markdown is parsed; the first that the text does not use is taken. */
const standIns = ["\uFE13", "\uFE55", "\uA789", "\uFE30", "\uFF1A"];

/**
 * Parses Markdown in which only our own inline names are directives. The directive syntax would swallow `3:2`, `a:b` and
 * `:unknown[x]`; their colons are hidden from it, so that ordinary Markdown reads them as the text they are.
 */
export function parseMarkdown(source: SourceText, text: string): Root {
  const standIn = standIns.find((character) => !text.includes(character)) ?? "\uFE13";
  let hidden = text;
  for (;;) {
    const tree = parser.parse(hidden);
    const unknown = directivesIn(tree).filter((node) => !isOurs(node, text));
    if (unknown.length === 0) return bringBack(tree, standIn);
    for (const node of unknown) {
      const offset = startOf(node);
      reportNear(source, node, text);
      hidden = hidden.slice(0, offset) + standIn + hidden.slice(offset + 1);
    }
  }
}

/** Parses what follows the colons of a block's first line; null where it cannot be read whole. */
export function parseOpener(words: string): Record<string, string> | null {
  const text = `:${words}`;
  const [paragraph] = parser.parse(text).children;
  if (paragraph?.type !== "paragraph") return null;
  const [node] = paragraph.children;
  if (node?.type !== "textDirective" || node.position?.end.offset !== text.length) return null;
  if (node.children.length > 0) return null;
  return attributesOf(node);
}

/** A directive's attributes as plain text; one without a value is empty. */
export function attributesOf(node: TextDirective): Record<string, string> {
  const entries = Object.entries(node.attributes ?? {});
  return Object.fromEntries(entries.map(([name, value]) => [name, value ?? ""]));
}

/** The character at which a node begins in the text it was parsed from. */
export function startOf(node: Node): number {
  return node.position?.start.offset ?? 0;
}

/** The character after a node. */
export function endOf(node: Node): number {
  return node.position?.end.offset ?? 0;
}

function directivesIn(tree: Root): TextDirective[] {
  const found: TextDirective[] = [];
  visit(tree, "textDirective", (node) => void found.push(node));
  return found;
}

/** Ours is a known name with its bracket or brace directly after it. */
function isOurs(node: TextDirective, text: string): boolean {
  return inlineNames.has(node.name) && /[[{]/.test(text.charAt(startOf(node) + node.name.length + 1));
}

/** An unknown directive stays text, but one that looks like a misspelling is reported. */
function reportNear(source: SourceText, node: TextDirective, text: string): void {
  const offset = startOf(node);
  const form = inlineNames.get(node.name);
  if (form !== undefined) {
    const stuckToWord = /[\p{L}\p{N}]/u.test(text.charAt(offset - 1));
    if (!stuckToWord) source.report(offset, `:${node.name} needs its square brackets directly after it; write ${form}`);
    return;
  }
  if (text.charAt(offset + node.name.length + 1) !== "[") return;
  const meant = nearest(node.name, [...inlineNames.keys()]);
  if (meant !== undefined) source.report(offset, `unknown name ":${node.name}"; did you mean ":${meant}"?`);
}

function bringBack(tree: Root, standIn: string): Root {
  const fields = ["value", "url", "title", "alt", "label", "identifier", "lang", "meta"];
  visit(tree, (node) => {
    const texts = Object.entries(node).flatMap(([field, value]: [string, unknown]) =>
      fields.includes(field) && typeof value === "string"
        ? [[field, withoutFillers(value.replaceAll(standIn, ":"))] as const]
        : [],
    );
    Object.assign(node, Object.fromEntries(texts));
  });
  return tree;
}
