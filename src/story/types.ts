import type { Node, RootContent } from "mdast";
import type { Ledger } from "#ledger/claim.ts";

/** A number in prose: which claim it is, and the editor's own words for it where there are any. */
export interface ClaimNode extends Node {
  type: "claim";
  id: string;
  as: string | null;
}

/** A term in prose: which glossary entry it links to, and the words that carry the link. */
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

/** A piece of text as a Markdown tree, with claims and terms marked but not yet filled in. */
export type Block = RootContent;

export const sides = ["critic", "defender"] as const;
export type Side = (typeof sides)[number];

/** How one side reads what a step says. */
export interface Reading {
  readonly of: string;
  readonly side: Side;
  readonly body: readonly Block[];
}

/** A question that comes before its fact: the reader guesses a share, then learns what the claim says. */
export interface Guess {
  readonly of: string;
  readonly claim: string;
  /** The least and the most that can be guessed, in percent. */
  readonly min: number;
  readonly max: number;
  /** What the share is of, such as "of the four backlogs". */
  readonly unitWords: string;
  readonly body: readonly Block[];
}

/** A place in the story, and the picture it shows. */
export interface Step {
  readonly id: string;
  readonly show: { readonly diagram: string; readonly state: string };
  readonly title: string | null;
  /** Names that this step had before; their addresses stay alive. */
  readonly aliases: readonly string[];
  readonly body: readonly Block[];
  readonly readings: readonly Reading[];
  readonly guesses: readonly Guess[];
  /** Line of its `:::step` in the chapter's file. */
  readonly line: number;
}

export interface Chapter {
  /** "promise" from 01-promise.md. */
  readonly slug: string;
  /** From the file name; 0 is the cover. */
  readonly number: number;
  readonly title: string;
  readonly kicker: string | null;
  readonly file: string;
  readonly opening: readonly Block[];
  readonly steps: readonly Step[];
  readonly closing: readonly Block[];
}

export interface Story {
  readonly chapters: readonly Chapter[];
}

/** Diagram names, and the states of each. */
export type Diagrams = ReadonlyMap<string, readonly string[]>;

/** What a chapter may speak of. */
export interface Known {
  readonly ledger: Ledger;
  readonly diagrams: Diagrams;
}
