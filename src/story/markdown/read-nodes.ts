import { refusedHost } from "#text/refused-hosts.ts";
import type { Code, Definition, InlineCode, Link, LinkReference, Parent, Root, RootContent } from "mdast";
import { visit } from "unist-util-visit";
import { checkText, readDirective } from "./directives.ts";
import type { InlinePosition } from "./directives.ts";
import { reportTyped, type ReadContext } from "./read-context.ts";
import { noFootnotes } from "./raw-markup.ts";
import { startOf } from "./parse.ts";
import type { MarkdownNode } from "./nodes.ts";

/** A piece of text and the character of the file at which it begins. */
export interface LocatedNode {
  readonly node: MarkdownNode;
  readonly offset: number;
}

/** The addresses that stand apart from their links, by name; of two with one name the first holds. */
export function definitionsIn(root: Root): Map<string, Definition> {
  const found = new Map<string, Definition>();
  visit(root, "definition", (node) => {
    if (!found.has(node.identifier)) found.set(node.identifier, node);
  });
  return found;
}

/** Turns the pieces of a chapter's text into plain records, and reports what a reader would not see as it is written. */
export function readNodes(context: ReadContext, root: Root): LocatedNode[] {
  const placed = root.children.flatMap((node) => {
    const offset = startOf(node);
    return readNode(context, node, {}).map((read) => ({ node: read, offset }));
  });
  reportUnused(context, root);
  return placed;
}

/** An address that no link uses would be lost: perhaps it was meant as a sentence such as "[Note]: …". */
function reportUnused({ source, definitions }: ReadContext, root: Root): void {
  const used = new Set<Definition | undefined>();
  visit(root, (node) => {
    if ("referenceType" in node) used.add(definitions.get(node.identifier));
  });
  visit(root, "definition", (node) => {
    if (used.has(node)) return;
    const isFootnote = node.identifier.startsWith("^");
    if (isFootnote && source.problems.some(({ message }) => message === noFootnotes)) return;
    const lost = `no link uses this line, so it would be lost; write [words][${node.label ?? ""}] where it belongs`;
    source.report(startOf(node), isFootnote ? noFootnotes : lost);
  });
}

function readNode(context: ReadContext, node: RootContent, position: InlinePosition): RootContent[] {
  const refusal = maybeRefuse(node);
  if (refusal !== null) {
    context.source.report(startOf(node), refusal);
    return [];
  }
  checkNode(context, node, position);
  switch (node.type) {
    case "textDirective":
      return readDirective(context, node, { position, children: (inside) => readAll(context, node.children, inside) });
    case "link":
      return [checkLink(context, withChildren(context, node, { ...position, inLink: true }), node)];
    case "linkReference":
      return readReference(context, node, position);
    case "definition":
      return [];
    case "heading":
      return [withChildren(context, node, { ...position, inHeading: true })];
    default:
      return ["children" in node ? withChildren(context, node, position) : bare(node)];
  }
}

/** Reports what would come out otherwise than it is written. */
function checkNode(context: ReadContext, node: RootContent, position: InlinePosition): void {
  const report = (message: string): void => context.source.report(startOf(node), message);
  if (node.type === "text") checkText(context, node, position);
  if (node.type === "code" || node.type === "inlineCode") checkCode(context, node, position);
  if (node.type === "code" && node.meta) report(lostMeta);
  if (node.type === "heading" && node.depth < (context.largest ?? 3)) report(largeHeading(context.largest ?? 3));
  if (node.type === "list" && (node.start ?? 1) > 1) report(numberedList(`${node.start ?? ""}`));
}

/** Code is printed as it stands: what was meant as ours, or was never meant as code, is told. */
function checkCode(context: ReadContext, node: Code | InlineCode, position: InlinePosition): void {
  const { source } = context;
  if (node.type === "code" && !/^[`~]/.test(source.text.slice(startOf(node)).trimStart())) {
    const line = source.lines[source.lineAt(startOf(node)) - 1] ?? "";
    source.report(startOf(node), /^\s*\t/.test(line) ? tabMakesCode : spacesMakeCode);
    return;
  }
  const ours = /:(num|when|term|plain)\[/.exec(node.value);
  if (ours !== null) {
    const message = `:${ours[1] ?? ""}[…] between backticks would be printed as it stands; take the backticks out`;
    source.report(startOf(node), message);
  } else if (!position.inPlain) reportTyped(context, node.value, node);
}

const tabMakesCode = "this line begins with a tab, which makes program code of it; take it out";
const spacesMakeCode = "the spaces before this line make program code of it; take them out";
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

function readAll(context: ReadContext, nodes: readonly RootContent[], position: InlinePosition): RootContent[] {
  return nodes.flatMap((node) => readNode(context, node, position));
}

function withChildren<Node extends RootContent & Parent>(
  context: ReadContext,
  node: Node,
  position: InlinePosition,
): Node {
  return { ...bare(node), children: joined(readAll(context, node.children, position)) };
}

/** The same node without its position in the file: what is laid out must not change when a line moves. */
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

function readReference(context: ReadContext, node: LinkReference, position: InlinePosition): RootContent[] {
  const definition = context.definitions.get(node.identifier);
  if (!definition) return readAll(context, node.children, position);
  if (node.identifier.startsWith("^")) {
    context.source.report(startOf(node), noFootnotes);
    return [];
  }
  const children = joined(readAll(context, node.children, { ...position, inLink: true }));
  const link = { type: "link", url: definition.url, title: definition.title ?? null, children } as Link;
  return [checkLink(context, link, node)];
}

function checkLink(context: ReadContext, link: Link, node: Link | LinkReference): Link {
  const report = (message: string): void => context.source.report(startOf(node), message);
  const scheme = /^([a-z][a-z\d+.-]*):/i.exec(link.url)?.[1];
  if (scheme !== undefined && !["http", "https", "mailto"].includes(scheme.toLowerCase())) {
    report(`a link cannot lead to "${scheme}:"; write an address that begins with https://`);
  }
  const refused = refusedHost(link.url);
  if (refused !== null) report(refused);
  context.source.links.push({ url: link.url, offset: startOf(node) });
  if (link.url === "") report("this link leads nowhere; write its address in the round brackets");
  if (link.children.length === 0) report("this link has no words; write them in the square brackets");
  if (node.type === "link" && link.title) reportTyped(context, link.title, node);
  return link;
}

function firstTag(html: string): string {
  return /^<!--|^<[^<>\n]{0,40}>?/.exec(html)?.[0] ?? html.slice(0, 20);
}
