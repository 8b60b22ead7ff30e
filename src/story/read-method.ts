import { visit } from "unist-util-visit";
import { countsOf } from "#ledger/counts.ts";
import { didYouMean, nearest } from "#text/nearest.ts";
import type { Problem } from "#ledger/problem.ts";
import type { TextFile } from "#ledger/read-ledger.ts";
import { openFile, type SourceText } from "./source-text.ts";
import { readProse } from "./read-prose.ts";
import { plainText } from "./markdown/plain-text.ts";
import type { MarkdownNode } from "./markdown/nodes.ts";
import type { StoryContext } from "./context.ts";

/** What the page itself puts in, by the name that stands alone on a line of the text, in braces. */
export const slots = ["not-disclosed", "tightness", "corrections", "report"] as const;
export type Slot = (typeof slots)[number];

/** A part of the text: a node, or the place of something that the page puts in. */
export type MethodPart = { readonly node: MarkdownNode } | { readonly slot: Slot };

export interface Section {
  /** Ends the section's address; made from its title. */
  readonly id: string;
  readonly title: string;
  readonly pieces: readonly MethodPart[];
}

export interface Method {
  readonly opening: readonly MethodPart[];
  readonly sections: readonly Section[];
}

/** The text of a method page, without what the page itself puts in. */
export function methodNodes({ opening, sections }: Method): MarkdownNode[] {
  const pieces = [...opening, ...sections.flatMap((section) => section.pieces)];
  return pieces.flatMap((piece) => ("node" in piece ? [piece.node] : []));
}

/** Reads content/method.md: sections with `##`, counts of the ledger such as `{claims}`, and slots such as `{corrections}`. */
export function readMethod(
  { path, text }: TextFile,
  context: StoryContext,
): { method: Method; problems: Problem[]; source: SourceText } {
  const source = openFile(path, text);
  const counts = countsOf(context.ledger);
  const opening: MethodPart[] = [];
  const sections: { id: string; title: string; pieces: MethodPart[] }[] = [];
  const nodes = readProse(source, context);
  if (nodes === null) return { method: { opening, sections }, problems: source.problems, source };
  for (const { node } of nodes) {
    if (node.type === "heading" && node.depth === 2) {
      const title = plainText([node], null);
      sections.push({ id: title.toLowerCase().replace(/[^a-z0-9]+/g, "-"), title, pieces: [] });
      continue;
    }
    const slot = slotOf(node);
    const piece = slot === undefined ? { node: fillCounts(node, counts) } : { slot };
    (sections.at(-1)?.pieces ?? opening).push(piece);
  }
  if (text.trim() === "") source.report(0, "this file is missing or empty; it says how the numbers were checked");
  else checkBraces(source, counts);
  return { method: { opening, sections }, problems: source.problems, source };
}

function slotOf(node: MarkdownNode): Slot | undefined {
  const words = node.type === "paragraph" ? plainText([node], null) : "";
  return slots.find((slot) => words === `{${slot}}`);
}

/** Puts each count in its place in the node's text. */
function fillCounts(node: MarkdownNode, counts: ReadonlyMap<string, string>): MarkdownNode {
  visit(node, "text", (text) => {
    text.value = text.value.replace(braces, (all, name: string) => counts.get(name) ?? all);
  });
  return node;
}

const braces = /\{([a-z-]+)\}/g;

/** Names in braces that mean nothing, slots inside a sentence, and slots that are left out. */
function checkBraces(source: SourceText, counts: ReadonlyMap<string, string>): void {
  const found = new Set<string>();
  for (const { index, 1: name = "" } of source.text.matchAll(braces)) {
    // A misspelt place is told once, not also as one that is left out.
    found.add(nearest(name, slots) ?? name);
    const isSlot = slots.some((slot) => slot === name);
    if (isSlot && source.lines[source.lineAt(index) - 1]?.trim() !== `{${name}}`)
      source.report(index, `{${name}} must stand on a line of its own, with an empty line above and below`);
    else if (!isSlot && !counts.has(name))
      source.report(index, `unknown name "${name}" in braces${didYouMean(name, [...counts.keys(), ...slots])}`);
  }
  for (const slot of slots.filter((name) => !found.has(name)))
    source.report(0, `this text has no place for {${slot}}; put it on a line of its own where it belongs`);
}
