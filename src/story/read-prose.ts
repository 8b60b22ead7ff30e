import type { Known } from "./types.ts";
import { definitionsIn, readBlocks, type Placed } from "./blocks.ts";
import { namesWithDigits } from "./digits.ts";
import { parseMarkdown } from "./markdown.ts";
import type { Page } from "./page.ts";

/** Reads a text that is no chapter by a chapter's rules: its pieces in order, and on the page all that is wrong with it. */
export function readProse(page: Page, known: Known): readonly Placed[] {
  const root = parseMarkdown(page, page.text);
  const names = namesWithDigits(known.ledger);
  return readBlocks({ ...known, page, names, definitions: definitionsIn(root), largest: 2 }, root);
}
