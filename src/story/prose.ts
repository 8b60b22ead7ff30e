import type { RootContent } from "mdast";
import type { Ledger } from "#ledger/claim.ts";
import { breaksRun, wordsOf } from "./text-of.ts";
import type { Block, Chapter, ClaimNode, Reading, Step, TermNode } from "./types.ts";

/** A stretch of prose that a reader reads at once: a chapter's opening, a step, a reading, a chapter's end. */
export interface Stretch {
  readonly step: Step | null;
  /** Whose reading it is; null where it is the story's own text. */
  readonly side: Reading["side"] | null;
  readonly blocks: readonly Block[];
}

/** A paragraph as plain words, and where in them its numbers and terms stand. */
export interface Paragraph {
  readonly words: string;
  readonly mentions: readonly Mention[];
}

export interface Mention {
  readonly node: ClaimNode | TermNode;
  readonly from: number;
  readonly to: number;
}

/** A chapter's prose in reading order. */
export function stretchesOf({ opening, steps, closing }: Chapter): Stretch[] {
  const alone = (blocks: readonly Block[]): Stretch => ({ step: null, side: null, blocks });
  return [
    alone(opening),
    ...steps.flatMap((step) => [
      { step, side: null, blocks: [...step.body, ...step.guesses.flatMap(({ body }) => body)] },
      ...step.readings.map(({ side, body }) => ({ step, side, blocks: body })),
    ]),
    alone(closing),
  ].filter(({ blocks }) => blocks.length > 0);
}

/** The paragraphs of a text, each with its numbers as a reader reads them. */
export function paragraphsOf(blocks: readonly RootContent[], ledger: Ledger): Paragraph[] {
  if (blocks.every((node) => !breaksRun(node))) return blocks.length === 0 ? [] : [joined(blocks, ledger)];
  return blocks.flatMap((node) =>
    "children" in node ? paragraphsOf(node.children, ledger) : [{ words: wordsOf(node, ledger), mentions: [] }],
  );
}

function joined(nodes: readonly RootContent[], ledger: Ledger): Paragraph {
  return nodes.flatMap(leaves).reduce<Paragraph>(
    ({ words, mentions }, node) => {
      const next = wordsOf(node, ledger);
      if (node.type !== "claim" && node.type !== "term") return { words: words + next, mentions };
      const mention = { node, from: words.length, to: words.length + next.length };
      return { words: words + next, mentions: [...mentions, mention] };
    },
    { words: "", mentions: [] },
  );
}

function leaves(node: RootContent): RootContent[] {
  return "children" in node ? node.children.flatMap((child: RootContent) => leaves(child)) : [node];
}
