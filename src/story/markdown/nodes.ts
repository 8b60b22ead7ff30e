import type { Node, RootContent } from "mdast";

/** A number in prose: the claim's id, and the editor's own words for it where there are any. */
export interface ClaimNode extends Node {
  type: "claim";
  id: string;
  as: string | null;
}

/** A term in prose: the glossary entry that it links to, and the words of the link. */
export interface TermNode extends Node {
  type: "term";
  id: string;
  words: string;
}

declare module "mdast" {
  interface PhrasingContentMap {
    claim: ClaimNode;
    term: TermNode;
  }
  interface RootContentMap {
    claim: ClaimNode;
    term: TermNode;
  }
}

/** A node of a Markdown tree in which claims and terms are marked, but not yet filled in. */
export type MarkdownNode = RootContent;
