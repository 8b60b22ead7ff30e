import type { Definition, Link, LinkReference, Parent, Root, RootContent } from "mdast";
import { checkText, readDirective, reportTyped } from "./inline.ts";
import type { Place, Walk } from "./inline.ts";
import { startOf } from "./markdown.ts";
import type { Block } from "./types.ts";

/** A piece of text and the character of the file at which it begins. */
export interface Placed {
  readonly block: Block;
  readonly offset: number;
}

/** The addresses that stand apart from their links, by name; of two with one name the first holds. */
export function definitionsIn(root: Root): Map<string, Definition> {
  const found = nodesIn(root).filter((node) => node.type === "definition");
  return new Map(found.reverse().map((node) => [node.identifier, node]));
}

/** Turns the pieces of a chapter's text into plain records, and reports what a reader would not see as it is written. */
export function readBlocks(walk: Walk, root: Root): Placed[] {
  const placed = root.children.flatMap((node) => {
    const offset = startOf(node);
    return readNode(walk, node, {}).map((block) => ({ block, offset }));
  });
  reportUnused(walk, root);
  return placed;
}

/** An address that no link uses would be lost: perhaps it was meant as a sentence such as "[Note]: …". */
function reportUnused({ page, definitions }: Walk, root: Root): void {
  const nodes = nodesIn(root);
  const wanted = new Set(nodes.flatMap((node) => ("referenceType" in node ? [definitions.get(node.identifier)] : [])));
  for (const node of nodes) {
    if (node.type !== "definition" || wanted.has(node)) continue;
    page.report(
      startOf(node),
      `no link uses this line, so it would be lost; write [words][${node.label ?? ""}] where it belongs`,
    );
  }
}

function nodesIn(node: Root | RootContent): RootContent[] {
  return "children" in node ? node.children.flatMap((child: RootContent) => [child, ...nodesIn(child)]) : [];
}

function readNode(walk: Walk, node: RootContent, place: Place): RootContent[] {
  const refusal = maybeRefuse(node);
  if (refusal !== null) {
    walk.page.report(startOf(node), refusal);
    return [];
  }
  checkNode(walk, node, place);
  switch (node.type) {
    case "textDirective":
      return readDirective(walk, node, { place, children: (inside) => readAll(walk, node.children, inside) });
    case "link":
      return [checkLink(walk, withChildren(walk, node, { ...place, inLink: true }), node)];
    case "linkReference":
      return readReference(walk, node, place);
    case "definition":
      return [];
    case "heading":
      return [withChildren(walk, node, { ...place, inHeading: true })];
    default:
      return ["children" in node ? withChildren(walk, node, place) : bare(node)];
  }
}

/** Reports what would come out otherwise than it is written. */
function checkNode(walk: Walk, node: RootContent, place: Place): void {
  const report = (message: string): void => walk.page.report(startOf(node), message);
  if (node.type === "text") checkText(walk, node, place);
  if ((node.type === "code" || node.type === "inlineCode") && !place.inPlain) reportTyped(walk, node.value, node);
  if (node.type === "code" && node.meta) report(lostMeta);
  if (node.type === "heading" && node.depth < (walk.largest ?? 3)) report(largeHeading(walk.largest ?? 3));
  if (node.type === "list" && (node.start ?? 1) > 1) report(numberedList(`${node.start ?? ""}`));
}

const lostMeta = "what follows the name of a code block's language would be lost; put it on the next line";

function largeHeading(largest: number): string {
  if (largest < 3)
    return `only ${"#".repeat(largest)} and smaller headings can stand here; the page has a title of its own`;
  return "only ### and smaller headings can stand in a chapter; its title is in the front matter";
}

function numberedList(start: string): string {
  return `"${start}." begins a numbered list here; write "${start}\\." if it is part of a sentence, or begin the list with 1.`;
}

/** Why a node cannot stand in a chapter. */
function maybeRefuse(node: RootContent): string | null {
  if (node.type === "html") return `"${firstTag(node.value)}" is HTML, which cannot stand in a chapter; write Markdown`;
  const isPicture = node.type === "image" || node.type === "imageReference";
  return isPicture ? 'a picture cannot stand in prose; a step shows one, with show="diagram/state"' : null;
}

function readAll(walk: Walk, nodes: readonly RootContent[], place: Place): RootContent[] {
  return nodes.flatMap((node) => readNode(walk, node, place));
}

function withChildren<Node extends RootContent & Parent>(walk: Walk, node: Node, place: Place): Node {
  return { ...bare(node), children: joined(readAll(walk, node.children, place)) };
}

/** The same node without its place in the file: what is laid out must not change when a line moves. */
function bare<Node extends RootContent>(node: Node): Node {
  const copy = { ...node };
  delete copy.position;
  return copy;
}

/** Text that `:plain` or a hidden colon cut in pieces is one again. */
function joined(nodes: readonly RootContent[]): RootContent[] {
  return nodes.reduce<RootContent[]>((done, node) => {
    const last = done.at(-1);
    if (last?.type !== "text" || node.type !== "text") return [...done, node];
    return [...done.slice(0, -1), { type: "text", value: last.value + node.value }];
  }, []);
}

function readReference(walk: Walk, node: LinkReference, place: Place): RootContent[] {
  const definition = walk.definitions.get(node.identifier);
  if (!definition) return readAll(walk, node.children, place);
  const children = joined(readAll(walk, node.children, { ...place, inLink: true }));
  const link = { type: "link", url: definition.url, title: definition.title ?? null, children } as Link;
  return [checkLink(walk, link, node)];
}

function checkLink(walk: Walk, link: Link, node: Link | LinkReference): Link {
  const report = (message: string): void => walk.page.report(startOf(node), message);
  const scheme = /^([a-z][a-z\d+.-]*):/i.exec(link.url)?.[1];
  if (scheme !== undefined && !["http", "https", "mailto"].includes(scheme.toLowerCase())) {
    report(`a link cannot lead to "${scheme}:"; write an address that begins with https://`);
  }
  if (link.url === "") report("this link leads nowhere; write its address in the round brackets");
  if (link.children.length === 0) report("this link has no words; write them in the square brackets");
  if (node.type === "link" && link.title) reportTyped(walk, link.title, node);
  return link;
}

function firstTag(html: string): string {
  return /^<!--|^<[^<>\n]{0,40}>?/.exec(html)?.[0] ?? html.slice(0, 20);
}
