import type { Node, RootContent } from "mdast";

/** A number in prose: the claim's id, and the editor's own words for it where there are any. */
export interface ClaimNode extends Node {
  type: "claim";
  id: string;
  as: string | null;
  /** What it lights on the picture instead of its own marks, as a LightNode's name. */
  lights?: string;
}

/** A term in prose: the glossary entry that it links to, and the words of the link. */
export interface TermNode extends Node {
  type: "term";
  id: string;
  words: string;
}

/** Words that light marks of the step's picture: `party:oracle`, `kind:backlog`, or a claim's id. */
export interface LightNode extends Node {
  type: "light";
  name: string;
  words: string;
}

declare module "mdast" {
  interface PhrasingContentMap {
    claim: ClaimNode;
    term: TermNode;
    light: LightNode;
  }
  interface RootContentMap {
    claim: ClaimNode;
    term: TermNode;
    light: LightNode;
  }
}

/** A node of a Markdown tree in which claims and terms are marked, but not yet filled in. */
export type MarkdownNode = RootContent;
