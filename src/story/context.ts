import type { Ledger } from "#ledger/claim.ts";

/** Diagram names, and the states of each. */
export type Diagrams = ReadonlyMap<string, readonly string[]>;

/** What a text of the story may refer to. */
export interface StoryContext {
  readonly ledger: Ledger;
  readonly diagrams: Diagrams;
}
