import type { StoryContext } from "../context.ts";
import type { MarkdownNode } from "../markdown/nodes.ts";
import type { SourceText } from "../source-text.ts";

/** A block from its line of colons to the line that closes it; lines count from 1. */
export interface Container {
  /** The name of its kind; "unknown" where there is no such kind. */
  readonly kind: string;
  readonly from: number;
  /** The line that ends it. */
  to: number;
  /** What stands in its braces, by name. */
  readonly attributes: Readonly<Record<string, string>>;
  /** Whether its first line could be read; if not, that is reported already, and nothing is reported as missing. */
  readonly isReadable: boolean;
  /** The block around it. */
  parent: Container | null;
}

/** A block in its file. */
export interface PlacedContainer {
  readonly source: SourceText;
  readonly container: Container;
}

/** A block whose attributes are known by name: a misspelt name is reported and corrected already. */
export interface Opener extends PlacedContainer {
  readonly attributes: Readonly<Record<string, string>>;
}

/** What every kind of block has. */
export interface BlockKind {
  /** What follows the colons, such as "reading". */
  readonly name: string;
  /** An example of its first line, for messages. */
  readonly form: string;
  /** What may stand in its braces, besides what every block may have. */
  readonly attributes: readonly string[];
}

/** A block that belongs to a step. */
export interface AttachedBlock {
  readonly kind: string;
  /** The id of its step. */
  readonly of: string;
  readonly body: readonly MarkdownNode[];
  /** What its text is called in reports where it is a passage of its own after the step; null where it is part of the step's text. */
  readonly passage: string | null;
  /** Claims that it names outside its text, each with words for reports. */
  readonly mentions: readonly { readonly claim: string; readonly words: string }[];
}

/** A kind of block that belongs to a step. */
export interface AttachedKind<Block extends AttachedBlock> extends BlockKind {
  /** Reads the attributes of a block, and reports what is wrong with them. */
  readonly read: (opener: Opener, context: StoryContext) => Omit<Block, "of" | "body">;
}
