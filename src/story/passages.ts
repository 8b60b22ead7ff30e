import type { Root, RootContent } from "mdast";
import { visit } from "unist-util-visit";
import type { Ledger } from "#ledger/claim.ts";
import type { AttachedBlock } from "./blocks/block-kind.ts";
import type { ClaimNode, MarkdownNode, TermNode } from "./markdown/nodes.ts";
import { isBlockLevel, nodeText } from "./markdown/plain-text.ts";
import type { Chapter, Step } from "./story.ts";

/** Prose that is read at a stretch: a chapter's opening, a step, a block that follows a step, a chapter's end. */
export interface Passage {
  readonly step: Step | null;
  /** What it is called in reports, such as "step credits" or "critic’s reading of credits". */
  readonly name: string;
  readonly nodes: readonly MarkdownNode[];
  /** Claims that it names outside its prose. */
  readonly mentions: AttachedBlock["mentions"];
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
export function passagesOf({ opening, steps, closing }: Chapter): Passage[] {
  const outside = (nodes: readonly MarkdownNode[]): Passage => {
    return { step: null, name: "opening or end", nodes, mentions: [] };
  };
  const passages = [outside(opening), ...steps.flatMap(passagesOfStep), outside(closing)];
  return passages.filter(({ nodes }) => nodes.length > 0);
}

function passagesOfStep(step: Step): Passage[] {
  const own = step.attached.filter(({ passage }) => passage === null);
  const following = step.attached.flatMap(({ passage, body, mentions }): Passage[] =>
    passage === null ? [] : [{ step, name: `${passage} of ${step.id}`, nodes: body, mentions }],
  );
  return [
    {
      step,
      name: `step ${step.id}`,
      nodes: [...step.body, ...own.flatMap(({ body }) => body)],
      mentions: own.flatMap(({ mentions }) => mentions),
    },
    ...following,
  ];
}

/** The paragraphs of a text, each with its numbers as a reader reads them. */
export function paragraphsOf(nodes: readonly RootContent[], ledger: Ledger): Paragraph[] {
  if (nodes.every((node) => !isBlockLevel(node))) return nodes.length === 0 ? [] : [joined(nodes, ledger)];
  return nodes.flatMap((node) =>
    "children" in node ? paragraphsOf(node.children, ledger) : [{ words: nodeText(node, ledger), mentions: [] }],
  );
}

function joined(nodes: readonly RootContent[], ledger: Ledger): Paragraph {
  let words = "";
  const mentions: Mention[] = [];
  visit({ type: "root", children: [...nodes] } satisfies Root, (node) => {
    if ("children" in node) return;
    const next = nodeText(node, ledger);
    if (node.type === "claim" || node.type === "term")
      mentions.push({ node, from: words.length, to: words.length + next.length });
    words += next;
  });
  return { words, mentions };
}
