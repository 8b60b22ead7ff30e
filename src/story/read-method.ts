import { countsOf } from "#ledger/counts.ts";
import { didYouMean, nearest } from "#text/nearest.ts";
import type { Problem } from "#ledger/problem.ts";
import type { TextFile } from "#ledger/read-ledger.ts";
import { openPage, type Page } from "./page.ts";
import { readProse } from "./read-prose.ts";
import { textOf } from "./text-of.ts";
import type { Block, Known } from "./types.ts";

/** What the page itself puts in, by the name that stands alone on a line of the text, in braces. */
export const slots = ["not-disclosed", "tightness", "corrections", "report"] as const;
export type Slot = (typeof slots)[number];

/** A part of the text: a block, or the place of something that the page puts in. */
export type Piece = { readonly block: Block } | { readonly slot: Slot };

export interface Section {
  /** Ends the section's address; made from its title. */
  readonly id: string;
  readonly title: string;
  readonly pieces: readonly Piece[];
}

export interface Method {
  readonly opening: readonly Piece[];
  readonly sections: readonly Section[];
}

/** The text of a method page, without what the page itself puts in. */
export function blocksOf({ opening, sections }: Method): Block[] {
  const pieces = [...opening, ...sections.flatMap((section) => section.pieces)];
  return pieces.flatMap((piece) => ("block" in piece ? [piece.block] : []));
}

/** Reads content/method.md: sections with `##`, counts of the ledger such as `{claims}`, and slots such as `{corrections}`. */
export function readMethod({ path, text }: TextFile, known: Known): { method: Method; problems: Problem[] } {
  const page = openPage(path, text);
  const counts = countsOf(known.ledger);
  const opening: Piece[] = [];
  const sections: { id: string; title: string; pieces: Piece[] }[] = [];
  for (const { block } of readProse(page, known)) {
    if (block.type === "heading" && block.depth === 2) {
      const title = textOf([block], null);
      sections.push({ id: title.toLowerCase().replace(/[^a-z0-9]+/g, "-"), title, pieces: [] });
      continue;
    }
    const slot = slotOf(block);
    const piece = slot === undefined ? { block: filled(block, counts) } : { slot };
    (sections.at(-1)?.pieces ?? opening).push(piece);
  }
  if (text.trim() === "") page.report(0, "this file is missing or empty; it says how the numbers were checked");
  else checkBraces(page, counts);
  return { method: { opening, sections }, problems: page.problems };
}

function slotOf(block: Block): Slot | undefined {
  const words = block.type === "paragraph" ? textOf([block], null) : "";
  return slots.find((slot) => words === `{${slot}}`);
}

/** The same block with each count in its place. */
function filled<Node extends Block>(node: Node, counts: ReadonlyMap<string, string>): Node {
  if (node.type === "text")
    return { ...node, value: node.value.replace(braces, (all, name: string) => counts.get(name) ?? all) };
  return "children" in node ? { ...node, children: node.children.map((child: Block) => filled(child, counts)) } : node;
}

const braces = /\{([a-z-]+)\}/g;

/** Names in braces that mean nothing, slots inside a sentence, and slots that are left out. */
function checkBraces(page: Page, counts: ReadonlyMap<string, string>): void {
  const found = new Set<string>();
  for (const { index, 1: name = "" } of page.text.matchAll(braces)) {
    // A misspelt place is told once, not also as one that is left out.
    found.add(nearest(name, slots) ?? name);
    const isSlot = slots.some((slot) => slot === name);
    if (isSlot && page.lines[page.lineAt(index) - 1]?.trim() !== `{${name}}`)
      page.report(index, `{${name}} must stand on a line of its own, with an empty line above and below`);
    else if (!isSlot && !counts.has(name))
      page.report(index, `unknown name "${name}" in braces${didYouMean(name, [...counts.keys(), ...slots])}`);
  }
  for (const slot of slots.filter((name) => !found.has(name)))
    page.report(0, `this text has no place for {${slot}}; put it on a line of its own where it belongs`);
}
