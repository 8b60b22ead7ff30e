import { claimCard } from "./claim-card.ts";
import { createDialog, type Card, type Telling } from "./dialog.ts";
import { wearStyle } from "../ui/load-stylesheet.ts";
import { make } from "../ui/create-element.ts";
import { noteCard } from "./note-card.ts";
import { lostCard, pictureCard } from "./picture-card.ts";
import { putBesidePictures } from "./pictures.ts";
import { createShelf, type Shelf } from "./card-data.ts";
import type { CardPlaces } from "./watch.ts";

/** Milliseconds that a card waits for the ledger before it shows what the page itself knows. */
const patience = 250;

/** Makes the page ready for cards; the result opens the one that a link asks for. */
export async function startCards({ home, style }: CardPlaces): Promise<(link: HTMLAnchorElement) => void> {
  // No card is seen undressed.
  await wearStyle(style);
  const shelf = createShelf(home);
  const dialog = createDialog((claim, link) => {
    void tellClaim(claim, shelf).then((telling) => dialog.turn(telling, link));
  });
  for (const link of document.querySelectorAll("a.cite, a.term")) link.setAttribute("aria-haspopup", "dialog");
  void putBesidePictures(shelf, (name, button) => {
    const telling = tell(pictureCard(name, shelf), () => lostCard(`${home}numbers/`));
    void telling.then((told) => dialog.open(told, button));
  });
  return (link) => {
    const telling = link.matches(".term") ? tellTerm(link, shelf) : tellClaim(claimOf(link), shelf);
    telling.then(
      (told) => dialog.open(told, link),
      () => location.assign(link.href),
    );
  };
}

/** The claim that a link in the text or in a note's formula speaks of. */
function claimOf(link: HTMLAnchorElement): string {
  const data = link.querySelector<HTMLElement>("[data-claim]");
  return data?.dataset["claim"] ?? link.hash.replace(/^#(?:note-)?/, "");
}

function tellClaim(id: string, shelf: Shelf): Promise<Telling> {
  const asked = shelf
    .claim(id)
    .then((record) => (record === undefined ? noteCard(id, shelf) : claimCard(record, shelf)));
  return tell(asked, () => noteCard(id, shelf));
}

/** The full card where it comes soon; else what is at hand, and the full one when it comes. */
async function tell(asked: Promise<Card>, atHand: () => Card): Promise<Telling> {
  const late = new Promise<null>((resolve) => setTimeout(() => resolve(null), patience));
  const card = await Promise.race([asked, late]).catch(() => null);
  return card === null ? { now: atHand(), later: asked } : { now: card };
}

/** A term's card; rejects where the glossary cannot be had, which has nothing at hand on other pages. */
async function tellTerm(link: HTMLAnchorElement, shelf: Shelf): Promise<Telling> {
  const term = await shelf.term(decodeURIComponent(link.hash.slice(1)));
  if (term === undefined) throw new Error(`the glossary has no ${link.hash}`);
  const more = make("p", { class: "card-more" }, make("a", { href: link.href }, "All terms"));
  return { now: { title: term.name, body: [make("p", { class: "card-says" }, term.says), more] } };
}
