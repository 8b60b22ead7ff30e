import type { RootContent, Text } from "mdast";
import type { TextDirective } from "mdast-util-directive";
import type { Claim, Term } from "#ledger/claim.ts";
import { isPlaceholder } from "#ledger/build-claim.ts";
import { claimNamed, noClaimMessage } from "#ledger/find-claim.ts";
import { timePhrase } from "#ledger/series-time.ts";
import { didYouMean } from "#text/nearest.ts";
import { formatAmount } from "#ledger/format-amount.ts";
import { paraphraseFits } from "./check-paraphrase.ts";
import { duplicateAttribute } from "./duplicate-attribute.ts";
import { noFootnotes, rawMarkup } from "./raw-markup.ts";
import { typedNumbers } from "./typed-numbers.ts";
import { attributeAt, reportTyped, type ReadContext } from "./read-context.ts";
import { lightName, lightSorts, readLight } from "./read-light.ts";
import { attributesOf, endOf, inlineNames, startOf } from "./parse.ts";
import type { SourceText } from "../source-text.ts";
import type { ClaimNode, TermNode } from "./nodes.ts";

/** Where in the text a context is. */
export interface InlinePosition {
  readonly inPlain?: boolean;
  readonly inLink?: boolean;
  readonly inHeading?: boolean;
}

/** The node, or nodes, that stand for one `:num`, `:when`, `:term` or `:plain`; `children` are the words in its brackets. */
export function readDirective(
  context: ReadContext,
  node: TextDirective,
  { position, children }: { position: InlinePosition; children: (position: InlinePosition) => RootContent[] },
): RootContent[] {
  checkAttributes(context, node);
  const label = labelOf(context.source, node);
  if (label === "") {
    context.source.report(startOf(node), `:${node.name} holds nothing; write ${inlineNames.get(node.name) ?? ""}`);
    return [];
  }
  if (node.name === "plain") return children({ ...position, inPlain: true });
  if (position.inLink) context.source.report(startOf(node), `:${node.name} cannot stand inside a link`);
  if (position.inHeading) context.source.report(startOf(node), `:${node.name} cannot stand in a heading`);
  if (node.name === "when") return readTime(context, node, label);
  const readers = { num: readClaim, term: readTerm, light: readLight } as const;
  const read = readers[node.name as keyof typeof readers](context, node, label);
  context.source.nodeOffsets.set(read, startOf(node));
  return [read];
}

/** Reports numbers typed by hand, and what was meant as ours but is written so that it stays text. */
export function checkText(context: ReadContext, node: Text, position: InlinePosition): void {
  checkStray(context, node);
  const rest = reportRaw(context, node, position);
  if (!position.inPlain) reportTyped(context, rest, node);
}

/** Reports marks that would be printed as they stand, and returns the text without them. */
function reportRaw({ source, largest }: ReadContext, node: Text, { inLink = false }: InlinePosition): string {
  const written = source.text.slice(startOf(node), endOf(node));
  let text = node.value;
  let from = 0;
  for (const { index, length, message } of rawMarkup(node.value, { inLink, isChapter: largest === undefined })) {
    const marks = node.value.slice(index, index + length);
    const exact = written.indexOf(marks, from);
    const found = Math.max(exact >= 0 ? exact : written.indexOf(marks.slice(0, shortestMark), from), from);
    from = found;
    text = text.slice(0, index) + " ".repeat(length) + text.slice(index + length);
    // A backslash says that a sign is meant as it stands; no backslash makes sense before a name of ours.
    const isMeant = (exact < 0 || written.charAt(exact - 1) === "\\") && !marks.includes("[");
    if (!isMeant && !isTold(source, startOf(node) + found, message)) source.report(startOf(node) + found, message);
  }
  return text;
}

/** Whether a problem is told at a place already, or within a few letters of it; footnotes are told once a file. */
function isTold(source: SourceText, offset: number, message: string): boolean {
  const { line, column } = source.problemAt(offset, "");
  return source.problems.some(
    (one) =>
      (one.line === line && Math.abs(one.column - column) <= nearby) ||
      (message === noFootnotes && one.message === message),
  );
}

const nearby = 3;
const shortestMark = 4;

function checkStray({ source }: ReadContext, node: Text): void {
  const written = source.text.slice(startOf(node), endOf(node));
  for (const { index, 1: name = "" } of written.matchAll(/(?<![\\:])(?::{2,}|:\s)\s*(num|term|light|plain)\[/g)) {
    const form = inlineNames.get(name) ?? "";
    source.report(startOf(node) + index, `${name} is written with one colon and no space; write ${form}`);
  }
  for (const { index, 0: found } of written.matchAll(/(?:^|\n)[\s>]*(?=:{3,}\s*\p{L})/gu)) {
    const message = "a block cannot stand in a quotation or a list; begin its line with :::";
    source.report(startOf(node) + index + found.length, message);
  }
}

const attributeNames: Readonly<Record<string, readonly string[]>> = {
  num: ["as", "lights", "overrule"],
  term: ["is", "overrule"],
  light: lightSorts,
};

function checkAttributes({ source }: ReadContext, node: TextDirective): void {
  const known = attributeNames[node.name] ?? [];
  const written = source.text.slice(startOf(node), endOf(node));
  const twice = duplicateAttribute(written.slice(written.indexOf("]")));
  if (twice !== null) source.report(attributeAt(source, node, twice), `"${twice}" is written twice; keep one`);
  for (const name of Object.keys(attributesOf(node))) {
    if (known.includes(name)) continue;
    source.report(attributeAt(source, node, name), `:${node.name} knows no "${name}"${didYouMean(name, known)}`);
  }
  const { overrule } = attributesOf(node);
  if (overrule !== undefined && known.includes("overrule")) {
    source.overrule(overrule, { from: startOf(node), to: endOf(node), offset: attributeAt(source, node, "overrule") });
  }
  const braces = /^\{|^\s+(?=\{\s*[\w#.]+=?)/.exec(source.text.slice(endOf(node)));
  if (braces === null) return;
  const advice = written.endsWith("}")
    ? "these braces would be printed; join them with those before, as one pair"
    : `what stands in braces cannot be read; write it directly after the bracket, as {${known[0] ?? "as"}="words"}`;
  if (!written.endsWith("}") || braces[0] === "{") source.report(endOf(node), advice);
}

/** What stands between the brackets, as written. */
function labelOf(source: SourceText, node: TextDirective): string {
  const [first, last] = [node.children[0], node.children.at(-1)];
  return first && last ? source.text.slice(startOf(first), endOf(last)).trim().replace(/\s+/g, " ") : "";
}

/** The time that a claim speaks of, in words: "at the end of June 2026". */
function readTime({ source, ledger }: ReadContext, node: TextDirective, name: string): RootContent[] {
  const claim = findOrReport({ source, ledger }, node, name);
  if (claim === undefined || isPlaceholder(claim)) return [{ type: "text", value: "" }];
  const words = timePhrase(claim);
  if (words === "") source.report(startOf(node), `the claim "${claim.id}" has no time that :when could tell`);
  const value = beginsSentence(source.text.slice(0, startOf(node)))
    ? words.charAt(0).toUpperCase() + words.slice(1)
    : words;
  const text: Text = { type: "text", value };
  source.nodeOffsets.set(text, startOf(node));
  return [text];
}

/** Whether what follows a text begins a sentence: after a full stop, an empty line, or a line of a block or a heading. */
function beginsSentence(before: string): boolean {
  return /(?:^|[.!?]["\u201d\u2019)*_]*\s+|\n\s*\n[\s>*_-]*|(?:^|\n)(?::::|---|#|- |\* |> )[^\n]*\n\s*|(?:^|\n)(?:- |\* |> ))$/.test(
    before,
  );
}

function findOrReport(
  { source, ledger }: Pick<ReadContext, "source" | "ledger">,
  node: TextDirective,
  name: string,
): Claim | undefined {
  const claim = claimNamed(ledger, name);
  if (!claim) source.report(startOf(node), noClaimMessage(ledger, name), "reference");
  return claim;
}

function readClaim(context: ReadContext, node: TextDirective, name: string): ClaimNode {
  const { source } = context;
  const claim = findOrReport(context, node, name);
  const id = claim?.id ?? name;
  const { as, lights: lit } = attributesOf(node);
  const lights =
    lit === undefined ? {} : { lights: lightName(context, node, { sort: "claim", value: lit, attribute: "lights" }) };
  if (as === undefined) return { type: "claim", id, as: null, ...lights };

  const at = attributeAt(source, node, "as");
  const mistake = paraphraseMistake(as, claim);
  if (mistake !== null && !isTold(source, at, mistake)) source.report(at, mistake);
  return { type: "claim", id, as: as.trim() === "" ? null : as, ...lights };
}

function paraphraseMistake(as: string, claim: Claim | undefined): string | null {
  if (as.trim() === "") return 'as= is empty; write the words, such as {as="about half"}, or leave it out';
  if (typedNumbers(as, []).length > 0) return `as= says a number in words; "${as}" has digits`;
  if (!claim || paraphraseFits(as, claim)) return null;
  return `"${as}" does not fit the claim "${claim.id}", which is ${formatAmount(claim)}`;
}

function readTerm(context: ReadContext, node: TextDirective, words: string): TermNode {
  const { source, ledger } = context;
  const { is } = attributesOf(node);
  reportTyped(context, words, node);
  if (node.children.some(({ type }) => type !== "text")) {
    source.report(startOf(node), "the words of a :term must be plain, without marks or other names inside");
    return { type: "term", id: is ?? words, words };
  }
  const written = is ?? words;
  const terms = [...ledger.terms.values()];
  const term = terms.find(({ id }) => id === written) ?? terms.find((one) => isCalled(one, written));
  if (!term)
    source.report(startOf(node), `unknown term "${written}"${didYouMean(written, ledger.terms.keys())}`, "reference");
  return { type: "term", id: term?.id ?? written, words };
}

function isCalled({ id, name, also }: Term, written: string): boolean {
  return [id, name, ...also].some((known) => known.toLowerCase() === written.toLowerCase());
}
