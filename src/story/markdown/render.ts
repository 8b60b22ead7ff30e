import type { Element, ElementContent } from "hast";
import { toHtml } from "hast-util-to-html";
import type { Link, Text } from "mdast";
import { defaultHandlers, toHast } from "mdast-util-to-hast";
import type { State } from "mdast-util-to-hast";
import type { Claim, Ledger } from "#ledger/claim.ts";
import type { Status } from "#ledger/vocabulary.ts";
import { findClaim } from "#ledger/find-claim.ts";
import { markCompanyNames } from "./company-names.ts";
import { claimText } from "./plain-text.ts";
import type { MarkdownNode, ClaimNode, LightNode, TermNode } from "./nodes.ts";

/** What a reader should be warned of already in the running text. */
const unsure: readonly Status[] = ["single-source", "estimated", "forecast", "disputed"];

interface Rendering {
  readonly ledger: Ledger;
  /** What stands before a claim's id in the address of its sources; the notes of the same page where nothing is said. */
  readonly notes?: string;
}

/** A text as HTML, its numbers filled in from the ledger, each inside the link to its sources. */
export function renderMarkdown(nodes: readonly MarkdownNode[], { ledger, notes = "#note-" }: Rendering): string {
  const base = ledger.site.base.replace(/\/+$/, "");
  const handlers = {
    claim: (_: State, node: ClaimNode): Element => claimElement(node, ledger, notes),
    term: (_: State, node: TermNode): Element => termElement(node, base),
    light: (_: State, { name, words }: LightNode): Element =>
      element("span", { className: ["light"], dataLights: name }, [{ type: "text", value: words }]),
    text: (state: State, node: Text) => markCompanyNames(textOf(state, node), ledger),
    link: (state: State, node: Link): Element => linkElement(state, node, base),
  };
  return toHtml(toHast({ type: "root", children: [...nodes] }, { handlers }));
}

function textOf(state: State, node: Text): string {
  const text = defaultHandlers.text(state, node);
  return text.type === "text" ? text.value : node.value;
}

function claimElement(node: ClaimNode, ledger: Ledger, notes: string): Element {
  const claim = findClaim(ledger, node.id);
  // An editor's own words for a number are to be translated, the amount is not.
  const translate = node.as === null && claim.date === null && claim.missing === null ? { translate: "no" } : {};
  const properties = {
    className: ["claim"],
    value: machineValue(claim),
    dataClaim: claim.id,
    dataLights: node.lights,
    ...translate,
  };
  const data = element("data", properties, [{ type: "text", value: claimText(node, ledger) }]);
  const className = unsure.includes(claim.status) ? ["cite", `is-${claim.status}`] : ["cite"];
  return element("a", { className, href: `${notes}${claim.id}` }, [data]);
}

/** What was worked out has more digits than mean anything; the page need not carry them. */
const bare = (value: number) => String(Number(value.toPrecision(6)));

/** The bare value; two of them with a slash for a range, and nothing where nothing is disclosed. */
function machineValue({ value, low, high, date }: Claim): string {
  if (date !== null) return date;
  if (low !== null && high !== null) return `${bare(low)}/${bare(high)}`;
  return value === null ? "" : bare(value);
}

function termElement({ id, words }: TermNode, base: string): Element {
  return element("a", { className: ["term"], href: `${base}/glossary/#${id}` }, [{ type: "text", value: words }]);
}

/** Addresses that begin at the site's root are written without the path that the site happens to live under. */
function linkElement(state: State, node: Link, base: string): Element {
  const inSite = /^\/(?!\/)/.test(node.url);
  return defaultHandlers.link(state, inSite ? { ...node, url: base + node.url } : node);
}

function element(tagName: string, properties: Element["properties"], children: ElementContent[]): Element {
  return { type: "element", tagName, properties, children };
}
