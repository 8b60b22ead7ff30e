import type { Definition, RootContent, Text } from "mdast";
import type { TextDirective } from "mdast-util-directive";
import type { Claim, Term } from "#ledger/claim.ts";
import { didYouMean } from "#text/nearest.ts";
import { formatAmount } from "#ledger/format-amount.ts";
import { wordsFit } from "./check-paraphrase.ts";
import { adviseOn, typedNumbers } from "./digits.ts";
import { attributesOf, endOf, inlineNames, startOf } from "./markdown.ts";
import type { Page } from "./page.ts";
import type { ClaimNode, Known, TermNode } from "./types.ts";

/** What a walk through a chapter's text needs to know of it. */
export interface Walk extends Known {
  readonly page: Page;
  /** Names that may hold digits. */
  readonly names: readonly string[];
  /** Addresses that stand apart from their links, by name. */
  readonly definitions: ReadonlyMap<string, Definition>;
  /** The largest heading that may stand in the text; 3 in a chapter. */
  readonly largest?: number;
}

/** Where in the text a walk is. */
export interface Place {
  readonly inPlain?: boolean;
  readonly inLink?: boolean;
  readonly inHeading?: boolean;
}

/** The node, or nodes, that stand for one `:num`, `:term` or `:plain`; `children` are the words in its brackets. */
export function readDirective(
  walk: Walk,
  node: TextDirective,
  { place, children }: { place: Place; children: (place: Place) => RootContent[] },
): RootContent[] {
  checkAttributes(walk, node);
  const label = labelOf(walk.page, node);
  if (label === "") {
    walk.page.report(startOf(node), `:${node.name} holds nothing; write ${inlineNames.get(node.name) ?? ""}`);
    return [];
  }
  if (node.name === "plain") return children({ ...place, inPlain: true });
  if (place.inLink) walk.page.report(startOf(node), `:${node.name} cannot stand inside a link`);
  if (place.inHeading) walk.page.report(startOf(node), `:${node.name} cannot stand in a heading`);
  const read = node.name === "num" ? readClaim(walk, node, label) : readTerm(walk, node, label);
  walk.page.places.set(read, startOf(node));
  return [read];
}

/** Reports numbers typed by hand, and what was meant as ours but is written so that it stays text. */
export function checkText(walk: Walk, node: Text, place: Place): void {
  checkStray(walk, node);
  if (!place.inPlain) reportTyped(walk, node.value, node);
}

/** Reports each number typed by hand in a node's text, where it stands in the file. */
export function reportTyped({ page, names, ledger }: Walk, text: string, node: RootContent): void {
  const source = page.text.slice(startOf(node), endOf(node));
  let from = 0;
  for (const typed of typedNumbers(text, names)) {
    // The source may hold more than the text (signs of a quotation, escapes), so the number is looked up again.
    const found = Math.max(source.indexOf(typed.words, from), from);
    page.report(startOf(node) + found, adviseOn(typed, text, ledger));
    from = found + typed.words.length;
  }
}

function checkStray({ page }: Walk, node: Text): void {
  const source = page.text.slice(startOf(node), endOf(node));
  for (const { index, 1: name = "" } of source.matchAll(/(?<![\\:])(?::{2,}|:\s)\s*(num|term|plain)\[/g)) {
    const form = inlineNames.get(name) ?? "";
    page.report(startOf(node) + index, `${name} is written with one colon and no space; write ${form}`);
  }
  for (const { index, 0: found } of source.matchAll(/(?:^|\n)[\s>]*(?=:{3,}\s*\p{L})/gu)) {
    const message = "a block cannot stand in a quotation or a list; begin its line with :::";
    page.report(startOf(node) + index + found.length, message);
  }
}

function checkAttributes({ page }: Walk, node: TextDirective): void {
  const known = { num: ["as", "overrule"], term: ["is", "overrule"] }[node.name] ?? [];
  const source = page.text.slice(startOf(node), endOf(node));
  for (const name of Object.keys(attributesOf(node))) {
    if (known.includes(name)) continue;
    page.report(attributeAt(page, node, name), `:${node.name} knows no "${name}"${didYouMean(name, known)}`);
  }
  const { overrule } = attributesOf(node);
  if (overrule !== undefined && known.includes("overrule")) {
    page.overrule(overrule, { from: startOf(node), to: endOf(node), offset: attributeAt(page, node, "overrule") });
  }
  const braces = /^\{|^\s+(?=\{\s*[\w#.]+=?)/.exec(page.text.slice(endOf(node)));
  if (!source.endsWith("}") && braces) {
    page.report(
      endOf(node),
      `what stands in braces cannot be read; write it directly after the bracket, as {${known[0] ?? "as"}="words"}`,
    );
  }
}

function attributeAt(page: Page, node: TextDirective, name: string): number {
  const source = page.text.slice(startOf(node), endOf(node));
  return startOf(node) + source.search(new RegExp(String.raw`[{\s]${name}(?=[=\s}])`)) + 1;
}

/** What stands between the brackets, as written. */
function labelOf(page: Page, node: TextDirective): string {
  const [first, last] = [node.children[0], node.children.at(-1)];
  return first && last ? page.text.slice(startOf(first), endOf(last)).trim().replace(/\s+/g, " ") : "";
}

function readClaim({ page, ledger }: Walk, node: TextDirective, id: string): ClaimNode {
  const claim = ledger.claims.get(id);
  if (!claim) page.report(startOf(node), `unknown claim "${id}"${didYouMean(id, ledger.claims.keys())}`);
  const { as } = attributesOf(node);
  if (as === undefined) return { type: "claim", id, as: null };

  const at = attributeAt(page, node, "as");
  const slip = maybeSlip(as, claim);
  if (slip !== null) page.report(at, slip);
  return { type: "claim", id, as: as.trim() === "" ? null : as };
}

function maybeSlip(as: string, claim: Claim | undefined): string | null {
  if (as.trim() === "") return 'as= is empty; write the words, such as {as="about half"}, or leave it out';
  if (typedNumbers(as, []).length > 0) return `as= says a number in words; "${as}" has digits`;
  if (!claim || wordsFit(as, claim)) return null;
  return `"${as}" does not fit the claim "${claim.id}", which is ${formatAmount(claim)}`;
}

function readTerm(walk: Walk, node: TextDirective, words: string): TermNode {
  const { page, ledger } = walk;
  const { is } = attributesOf(node);
  reportTyped(walk, words, node);
  if (node.children.some(({ type }) => type !== "text")) {
    page.report(startOf(node), "the words of a :term must be plain, without marks or other names inside");
    return { type: "term", id: is ?? words, words };
  }
  const written = is ?? words;
  const terms = [...ledger.terms.values()];
  const term = terms.find(({ id }) => id === written) ?? terms.find((one) => isCalled(one, written));
  if (!term) page.report(startOf(node), `unknown term "${written}"${didYouMean(written, ledger.terms.keys())}`);
  return { type: "term", id: term?.id ?? written, words };
}

function isCalled({ id, name, also }: Term, written: string): boolean {
  return [id, name, ...also].some((known) => known.toLowerCase() === written.toLowerCase());
}
