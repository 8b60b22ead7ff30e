import type { RootContent } from "mdast";
import type { Ledger } from "#ledger/claim.ts";
import { findClaim } from "#ledger/find-claim.ts";
import { formatAmount } from "#ledger/format-amount.ts";
import type { MarkdownNode, ClaimNode } from "./nodes.ts";

const breaks = new Set(["paragraph", "heading", "list", "listItem", "blockquote", "code", "thematicBreak"]);

/** Whether a node stands for itself, as a paragraph does, and is no part of a line. */
export function isBlockLevel({ type }: RootContent): boolean {
  return breaks.has(type);
}

/** What a claim says in prose: the editor's own words, or its amount. */
export function claimText({ id, as }: ClaimNode, ledger: Ledger): string {
  const claim = findClaim(ledger, id);
  return as ?? formatAmount(claim);
}

/** The words of a text without any marks, a blank line between paragraphs; without a ledger a claim is its name. */
export function plainText(nodes: readonly MarkdownNode[], ledger: Ledger | null): string {
  return paragraphs(nodes, ledger)
    .map((words) => words.replace(/\s+/g, " ").trim())
    .filter((words) => words !== "")
    .join("\n\n");
}

/** The words of each innermost block: a paragraph, a heading, a code block. */
function paragraphs(nodes: readonly RootContent[], ledger: Ledger | null): string[] {
  const isRun = nodes.every((node) => !isBlockLevel(node));
  if (isRun) return [nodes.map((node) => nodeText(node, ledger)).join("")];
  return nodes.flatMap((node) => ("children" in node ? paragraphs(node.children, ledger) : [nodeText(node, ledger)]));
}

/** The words of one node without any marks. */
export function nodeText(node: RootContent, ledger: Ledger | null): string {
  switch (node.type) {
    case "claim":
      return ledger ? claimText(node, ledger) : (node.as ?? node.id);
    case "term":
    case "light":
      return node.words;
    case "break":
      return " ";
    default:
      if ("children" in node) return node.children.map((child: RootContent) => nodeText(child, ledger)).join("");
      return "value" in node ? node.value : "";
  }
}
