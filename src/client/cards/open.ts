import { createElement } from "../ui/create-element.ts";
import { loadStylesheet } from "../ui/load-stylesheet.ts";
import { createCardData, type CardData } from "./card-data.ts";
import { claimCard } from "./claim-card.ts";
import { createCardDialog, type Card, type CardContent } from "./dialog.ts";
import { heardCard } from "./heard-card.ts";
import { noteCard } from "./note-card.ts";
import { pictureCard, unavailableCard } from "./picture-card.ts";
import { addPictureButtons } from "./pictures.ts";

export interface CardOptions {
  /** The site's path. */
  readonly home: string;
  /** Address of the cards' style sheet. */
  readonly style: string;
  /** Milliseconds that a card waits for the ledger before it shows what the page itself knows. */
  readonly timeout?: number;
}

/** Makes the page ready for cards; the result opens the card of a link. */
export async function startCards({
  home,
  style,
  timeout = 250,
}: CardOptions): Promise<(link: HTMLAnchorElement) => void> {
  // No card is shown without its style.
  await loadStylesheet(style);
  const data = createCardData(home);
  const dialog = createCardDialog((claim, link) => {
    void claimContent(claim, data, timeout).then((content) => dialog.turn(content, link));
  });
  const onOpen = (claim: string, opener: HTMLElement) => {
    void claimContent(claim, data, timeout).then((content) => dialog.open(content, opener));
  };
  // Words light nothing where the script does not come.
  import("../lighting/start.ts").then(({ startLighting }) => startLighting({ data, onOpen })).catch(() => undefined);
  for (const link of document.querySelectorAll("a.cite, a.term, a.heard-link"))
    link.setAttribute("aria-haspopup", "dialog");
  void addPictureButtons(data, (name, button) => {
    const content = withFallback(pictureCard(name, data), () => unavailableCard(`${home}numbers/`), timeout);
    void content.then((loaded) => dialog.open(loaded, button));
  });
  return (link) => {
    contentOf(link, data, timeout).then(
      (loaded) => dialog.open(loaded, link),
      () => location.assign(link.href),
    );
  };
}

function contentOf(link: HTMLAnchorElement, data: CardData, timeout: number): Promise<CardContent> {
  if (link.matches(".term")) return termContent(link, data);
  if (link.matches(".heard-link")) return heardContent(link, data);
  return claimContent(claimOf(link), data, timeout);
}

/** The claim of a link in the text or in a note's formula. */
function claimOf(link: HTMLAnchorElement): string {
  const number = link.querySelector<HTMLElement>("[data-claim]");
  return number?.dataset["claim"] ?? link.hash.replace(/^#(?:note-)?/, "");
}

function claimContent(id: string, data: CardData, timeout: number): Promise<CardContent> {
  const card = data.claim(id).then((record) => (record === undefined ? noteCard(id, data) : claimCard(record, data)));
  return withFallback(card, () => noteCard(id, data), timeout);
}

/** The full card where it comes in time; else a fallback, and the full one when it comes. */
async function withFallback(card: Promise<Card>, fallback: () => Card, timeout: number): Promise<CardContent> {
  const late = new Promise<null>((resolve) => setTimeout(() => resolve(null), timeout));
  const now = await Promise.race([card, late]).catch(() => null);
  return now === null ? { now: fallback(), later: card } : { now };
}

/** A term's card; rejects where the glossary cannot be loaded, since other pages have no fallback for it. */
async function termContent(link: HTMLAnchorElement, data: CardData): Promise<CardContent> {
  const term = await data.term(decodeURIComponent(link.hash.slice(1)));
  if (term === undefined) throw new Error(`the glossary has no ${link.hash}`);
  const more = createElement("p", { class: "card-more" }, createElement("a", { href: link.href }, "All terms"));
  return { now: { title: term.name, body: [createElement("p", { class: "card-says" }, term.says), more] } };
}

/** Rejects where the page of what is repeated elsewhere cannot be loaded. */
async function heardContent(link: HTMLAnchorElement, data: CardData): Promise<CardContent> {
  const now = heardCard(await data.heard(), link);
  if (now === undefined) throw new Error(`nothing is heard of ${link.hash}`);
  return { now };
}
