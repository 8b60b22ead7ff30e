import type { ClaimRecord, SourceRecord } from "#ledger/claim-schema.ts";
import { addressOfLit } from "../lighting/lit-address.ts";
import { createElement } from "../ui/create-element.ts";
import { createShareButtons } from "../ui/share-buttons.ts";
import type { CardData } from "./card-data.ts";
import { claimLink } from "./claim-link.ts";
import type { Card } from "./dialog.ts";
import { termsOf } from "./formula.ts";
import { historySection } from "./history.ts";

/** The card of a number: what it says, what it is, how sure it is, where it comes from. */
export async function claimCard(record: ClaimRecord, data: CardData): Promise<Card> {
  const { id, amount, says, missing, note, sources } = record;
  const parts = await Promise.all(record.parts.map((part) => data.claim(part)));
  const known = parts.filter((part) => part !== undefined);
  const values = await data.history(record);
  const items = sources.map(sourceItem);
  return {
    title: amount,
    claim: id,
    body: [
      createElement("p", { class: "card-says" }, says),
      factList(record),
      ...(missing === null ? [] : [createElement("p", {}, `Not disclosed: ${missing}`)]),
      ...formulaSection(record, known, data),
      ...(items.length === 0 ? [] : [heading("Sources"), createElement("ul", { class: "card-sources" }, ...items)]),
      ...historySection(record, values, data),
      ...(note === null ? [] : [heading("Note"), createElement("p", {}, note)]),
      ...shareSection(record),
      ledgerLink(id, data),
    ],
  };
}

/** A link to the step at hand with this number lit, where its text has the number; none on pages without the story. */
function shareSection({ id }: ClaimRecord): HTMLElement[] {
  const step = document.querySelector(`section.step[aria-current="step"]`) ?? document.activeElement?.closest(".step");
  const number = step?.querySelector(`.claim[data-claim="${CSS.escape(id)}"]`) ?? null;
  if (!step || number === null) return [];
  const address = () => addressOfLit(id, step.id);
  return [
    createShareButtons({ address, copy: "Copy a link to this number here", field: "The address of this number" }),
  ];
}

/** The link from a card to everything that the ledger knows of the number, and where it is used. */
export function ledgerLink(id: string, data: CardData): HTMLElement {
  const link = createElement("a", { href: data.ledgerAddress(id) }, "This number in the ledger");
  return createElement("p", { class: "card-more" }, link);
}

function heading(words: string): HTMLElement {
  return createElement("h3", {}, words);
}

function factList(record: ClaimRecord): HTMLElement {
  const facts = [
    ["What it is", record["kind-words"]],
    [record.period === null ? "As of" : "Period", record.dated],
    ["How sure", record["status-words"]],
  ].filter(([, words]) => words !== "");
  const rows = facts.map(([name = "", words = ""]) =>
    createElement("div", {}, createElement("dt", {}, name), createElement("dd", {}, words)),
  );
  return createElement("dl", { class: `card-facts is-${record.status}` }, ...rows);
}

/** A computed number's formula, one part a row. */
function formulaSection({ formula }: ClaimRecord, parts: readonly ClaimRecord[], data: CardData): HTMLElement[] {
  if (formula === null) return [];
  const known = new Map(parts.map((part) => [part.id, part]));
  const rows = termsOf(formula, (word) => known.has(word)).map(({ before, claim, after }) => {
    const part = known.get(claim ?? "");
    const sign = createElement("span", { class: "sign" }, before);
    const number = part === undefined ? "" : claimLink(part.id, data, part.amount);
    const words = createElement("span", { class: "part-says" }, part?.says ?? "");
    return createElement("li", {}, sign, " ", number, after === "" ? " " : ` ${after} `, words);
  });
  return [heading("Worked out from"), createElement("ul", { class: "card-sum" }, ...rows)];
}

function sourceItem({ title, publisher, date, url, says, via }: SourceRecord): HTMLElement {
  const name = url === null ? title : createElement("a", { href: url }, title);
  const time = date === null ? [] : [", ", createElement("time", { datetime: date }, formatDate(date))];
  return createElement(
    "li",
    {},
    createElement("p", {}, publisher, ...time, ": ", name, via === null ? "" : ` (read as quoted by ${via})`),
    createElement("p", { class: "source-says" }, says),
  );
}

/** An ISO date, or a year and month or a year, in words. */
function formatDate(iso: string): string {
  const parts = iso.split("-").length;
  const options: Intl.DateTimeFormatOptions = {
    timeZone: "UTC",
    year: "numeric",
    ...(parts > 1 && { month: "long" }),
    ...(parts > 2 && { day: "numeric" }),
  };
  return new Intl.DateTimeFormat("en-GB", options).format(new Date(iso));
}
