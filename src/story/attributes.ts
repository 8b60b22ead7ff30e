import { didYouMean, nearest } from "#text/nearest.ts";
import type { Placed } from "./blocks.ts";
import type { Fenced } from "./containers.ts";
import type { Page } from "./page.ts";
import type { Block } from "./types.ts";

/** A block and the text in it. */
export interface Filled {
  readonly block: Fenced;
  readonly pieces: readonly Placed[];
}

/** What stands in a block's braces; a misspelt name is told and taken for the one that was meant. */
export function readAttributes(page: Page, block: Fenced, known: readonly string[]): Record<string, string> {
  const read: Record<string, string> = {};
  for (const [name, value] of Object.entries(block.attributes)) {
    if (!known.includes(name))
      report(page, block, name, `a ${block.kind} knows no "${name}"${didYouMean(name, known)}`);
    read[known.includes(name) ? name : (nearest(name, known) ?? name)] = value;
  }
  const { overrule } = read;
  if (overrule !== undefined) {
    const from = page.startOfLine(block.from);
    const offset = from + Math.max(0, page.lines[block.from - 1]?.indexOf("overrule") ?? 0);
    page.overrule(overrule, { from, to: page.startOfLine(block.to), offset });
  }
  return read;
}

/** A problem of a block that lacks something; where its first line cannot be read, that is told already. */
export function reportMissing(page: Page, block: Fenced, message: string): void {
  if (block.isLegible) report(page, block, "", message);
}

/** A problem in a block's first line, at the word it speaks of; at the block's beginning where there is none. */
export function report(page: Page, block: Fenced, word: string, message: string): void {
  const line = page.lines[block.from - 1] ?? "";
  const brace = Math.max(0, line.indexOf("{"));
  const found = word === "" ? -1 : line.indexOf(word, brace);
  page.report(page.startOfLine(block.from) + (found < 0 ? line.search(/\S/) : found), message);
}

/** The step that a block names with of=, which must stand before it in the chapter. */
export function readOwner<Owner extends { readonly id: string; readonly line: number }>(
  page: Page,
  block: Fenced,
  { of, steps }: { of: string; steps: readonly Owner[] },
): Owner | undefined {
  const step = steps.find(({ id }) => id !== "" && id === of);
  const names = steps.flatMap(({ id }) => (id === "" ? [] : [id]));
  if (of === "") reportMissing(page, block, `this ${block.kind} names no step; add of=step`);
  else if (!step) report(page, block, of, `no step "${of}" in this chapter${didYouMean(of, names)}`);
  else if (step.line > block.from)
    report(page, block, of, `this ${block.kind} stands before its step "${of}"; put it after`);
  return step;
}

/** The text of a block that is no step: there is some, and no heading as large as a step's. */
export function readText(page: Page, { block, pieces }: Filled): Block[] {
  if (pieces.length === 0) report(page, block, "", `this ${block.kind} says nothing; write its text before :::`);
  for (const { block: piece, offset } of pieces) {
    if (piece.type !== "heading" || piece.depth !== 3) continue;
    page.report(offset, `a ${block.kind} has no ### heading; write #### for a smaller one`);
  }
  return pieces.map((piece) => piece.block);
}
