import type { Definition, RootContent } from "mdast";
import type { TextDirective } from "mdast-util-directive";
import type { StoryContext } from "../context.ts";
import type { SourceText } from "../source-text.ts";
import { endOf, startOf } from "./parse.ts";
import { adviseOn, typedNumbers } from "./typed-numbers.ts";

/** What a context through a chapter's text needs to know of it. */
export interface ReadContext extends StoryContext {
  readonly source: SourceText;
  /** Names that may hold digits. */
  readonly names: readonly string[];
  /** Addresses that stand apart from their links, by name. */
  readonly definitions: ReadonlyMap<string, Definition>;
  /** The largest heading that may stand in the text; 3 in a chapter. */
  readonly largest?: number;
}

/** Reports each number typed by hand in a node's text, where it stands in the file. */
export function reportTyped({ source, names, ledger }: ReadContext, text: string, node: RootContent): void {
  const written = source.text.slice(startOf(node), endOf(node));
  let from = 0;
  for (const typed of typedNumbers(text, names)) {
    // The written may hold more than the text (signs of a quotation, escapes), so the number is looked up again.
    const found = Math.max(written.indexOf(typed.words, from), from);
    source.report(startOf(node) + found, adviseOn(typed, text, ledger));
    from = found + typed.words.length;
  }
}

/** Where an attribute's name stands in the file. */
export function attributeAt(source: SourceText, node: TextDirective, name: string): number {
  const written = source.text.slice(startOf(node), endOf(node));
  return startOf(node) + written.search(new RegExp(String.raw`[{\s]${name}(?=[=\s}])`)) + 1;
}
