import type { StoryContext } from "./context.ts";
import { definitionsIn, readNodes, type LocatedNode } from "./markdown/read-nodes.ts";
import { namesWithDigits } from "./markdown/typed-numbers.ts";
import { parseMarkdown } from "./markdown/parse.ts";
import type { SourceText } from "./source-text.ts";

/** Reads a text that is no chapter by a chapter's rules: its pieces in order, and on the page all that is wrong with it. */
export function readProse(source: SourceText, context: StoryContext): readonly LocatedNode[] {
  const root = parseMarkdown(source, source.text);
  const names = namesWithDigits(context.ledger);
  return readNodes({ ...context, source, names, definitions: definitionsIn(root), largest: 2 }, root);
}
