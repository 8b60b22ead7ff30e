import type { Emphasis, Paragraph, PhrasingContent } from "mdast";
import type { MarkdownNode } from "./nodes.ts";

/** A clause shorter than this says too little to stand alone. */
const shortest = 28;

/** The same nodes, with what follows the first clause of the first paragraph in a span of its own, which a page may fold away. */
export function markFirstClause(nodes: readonly MarkdownNode[]): MarkdownNode[] {
  const [first, ...others] = nodes;
  if (first?.type !== "paragraph") return [...nodes];
  return [withRest(first), ...others];
}

function withRest(paragraph: Paragraph): Paragraph {
  let length = 0;
  for (const [index, child] of paragraph.children.entries()) {
    const end = child.type === "text" ? clauseEnd(child.value, shortest - length) : -1;
    if (child.type === "text" && end >= 0) {
      const [clause, rest] = [child.value.slice(0, end), child.value.slice(end)];
      const after: PhrasingContent[] = [{ type: "text", value: rest }, ...paragraph.children.slice(index + 1)];
      const before: PhrasingContent[] = [...paragraph.children.slice(0, index), { type: "text", value: clause }];
      return isEmpty(after) ? paragraph : { ...paragraph, children: [...before, restOf(after)] };
    }
    length += lengthOf(child);
  }
  return paragraph;
}

/** Where the first clause ends that is at least `least` characters long: behind its mark; -1 where it does not end here. */
function clauseEnd(text: string, least: number): number {
  const ends = [...text.matchAll(/[.,;:?!][”’)]*(?=\s)/g)].map((match) => match.index + match[0].length);
  return ends.find((end) => end >= least) ?? -1;
}

/** The letters of a node; a number stands for about ten. */
function lengthOf(node: PhrasingContent): number {
  if ("value" in node) return node.value.length;
  if (node.type === "term" || node.type === "light") return node.words.length;
  return "children" in node ? node.children.reduce((sum, child) => sum + lengthOf(child), 0) : 10;
}

const isEmpty = (nodes: readonly PhrasingContent[]) =>
  nodes.every((node) => node.type === "text" && node.value.trim() === "");

function restOf(children: PhrasingContent[]): Emphasis {
  return { type: "emphasis", data: { hName: "span", hProperties: { className: ["rest"] } }, children };
}
