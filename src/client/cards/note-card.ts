import { createElement } from "../ui/create-element.ts";
import type { CardData } from "./card-data.ts";
import { ledgerLink } from "./claim-card.ts";
import type { Card } from "./dialog.ts";

/** What the page itself knows of a number: its note, else only where to look. For when the ledger cannot be loaded. */
export function noteCard(id: string, data: CardData): Card {
  const note = document.getElementById(`note-${id}`);
  const more = ledgerLink(id, data);
  const amount = note?.querySelector(".note-head strong")?.textContent;
  if (note === null || amount === undefined) {
    const words =
      "What is known of this number could not be fetched just now. It stands in the ledger, with its sources.";
    return { title: "A number of the ledger", claim: id, body: [createElement("p", {}, words), more] };
  }
  const copy = [...note.children].map((child) => child.cloneNode(true) as Element);
  copy[0]?.querySelector("strong")?.remove();
  for (const link of copy.flatMap((part) => [...part.querySelectorAll<HTMLAnchorElement>('a[href^="#note-"]')])) {
    link.dataset["claim"] = link.hash.slice("#note-".length);
  }
  return { title: amount, claim: id, body: [...copy, more] };
}
