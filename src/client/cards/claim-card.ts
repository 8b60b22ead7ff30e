import type { Card } from "./dialog.ts";
import { termsOf } from "./formula.ts";
import { make } from "../ui/create-element.ts";
import type { ClaimRecord, SourceRecord } from "#ledger/claim-schema.ts";
import type { Shelf } from "./card-data.ts";

/** A link that opens the card of another number in the same place. */
export function claimLink(id: string, shelf: Shelf, ...content: readonly (Node | string)[]): HTMLAnchorElement {
  return make("a", { href: shelf.ledgerAddress(id), "data-claim": id }, ...content);
}

/** The card of a number: what it says, what it is, how sure it is, where it comes from. */
export async function claimCard(record: ClaimRecord, shelf: Shelf): Promise<Card> {
  const { id, amount, says, missing, note, sources } = record;
  const parts = await Promise.all(record.parts.map((part) => shelf.claim(part)));
  return {
    title: amount,
    body: [
      make("p", { class: "card-says" }, says),
      facts(record),
      ...(missing === null ? [] : [make("p", {}, `Not disclosed: ${missing}`)]),
      ...sum(
        record,
        parts.filter((part) => part !== undefined),
        shelf,
      ),
      ...(sources.length === 0
        ? []
        : [heading("Sources"), make("ul", { class: "card-sources" }, ...sources.map(source))]),
      ...(note === null ? [] : [heading("Note"), make("p", {}, note)]),
      ledgerLink(id, shelf),
    ],
  };
}

/** The way from a card to all that the ledger knows of the number, and where it is used. */
export function ledgerLink(id: string, shelf: Shelf): HTMLElement {
  return make("p", { class: "card-more" }, make("a", { href: shelf.ledgerAddress(id) }, "This number in the ledger"));
}

function heading(words: string): HTMLElement {
  return make("h3", {}, words);
}

function facts(record: ClaimRecord): HTMLElement {
  const rows = [
    ["What it is", record["kind-words"]],
    [record.period === null ? "As of" : "Period", record.dated],
    ["How sure", record["status-words"]],
  ].filter(([, words]) => words !== "");
  const dates = rows.map(([name = "", words = ""]) => make("div", {}, make("dt", {}, name), make("dd", {}, words)));
  return make("dl", { class: `card-facts is-${record.status}` }, ...dates);
}

/** A computed number's formula, one part a row. */
function sum({ formula }: ClaimRecord, parts: readonly ClaimRecord[], shelf: Shelf): HTMLElement[] {
  if (formula === null) return [];
  const known = new Map(parts.map((part) => [part.id, part]));
  const rows = termsOf(formula, (word) => known.has(word)).map(({ before, claim, after }) => {
    const part = known.get(claim ?? "");
    const number = part === undefined ? "" : claimLink(part.id, shelf, part.amount);
    const words = make("span", { class: "part-says" }, part?.says ?? "");
    return make(
      "li",
      {},
      make("span", { class: "sign" }, before),
      " ",
      number,
      after === "" ? " " : ` ${after} `,
      words,
    );
  });
  return [heading("Worked out from"), make("ul", { class: "card-sum" }, ...rows)];
}

function source({ title, publisher, date, url, says }: SourceRecord): HTMLElement {
  const name = url === null ? title : make("a", { href: url }, title);
  const time = date === null ? [] : [", ", make("time", { datetime: date }, dayOf(date))];
  return make("li", {}, make("p", {}, publisher, ...time, ": ", name), make("p", { class: "source-says" }, says));
}

/** An ISO date, or a part of one, as a reader writes it. */
function dayOf(iso: string): string {
  const known = iso.split("-").length;
  const options: Intl.DateTimeFormatOptions = {
    timeZone: "UTC",
    year: "numeric",
    ...(known > 1 && { month: "long" }),
    ...(known > 2 && { day: "numeric" }),
  };
  return new Intl.DateTimeFormat("en-GB", options).format(new Date(iso));
}
