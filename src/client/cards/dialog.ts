import { listen } from "../ui/listen.ts";
import { createFrame, isBeside, type Frame } from "./frame.ts";
import { make } from "../ui/create-element.ts";
import { standBy } from "./popover-position.ts";

/** What a card tells. */
export interface Card {
  readonly title: string;
  readonly body: readonly Node[];
}

/** A card as one asks for it: at first what is at hand, and later, where it comes, all there is. */
export interface Telling {
  readonly now: Card;
  readonly later?: Promise<Card>;
}

/** The one dialog that shows cards, one in the place of the other. */
export interface Dialog {
  /** Opens at what was pressed, which gets the focus back at the end. */
  readonly open: (telling: Telling, opener: HTMLElement) => void;
  /** Shows another card in place, with a way back. */
  readonly turn: (telling: Telling, link: HTMLElement) => void;
}

interface Page {
  card: Card;
  /** The link that was followed from it, by its place among the links. */
  left: number;
}

interface Pages {
  readonly add: (telling: Telling) => void;
  /** Notes which link leads away from the card that is shown. */
  readonly leaveBy: (link: HTMLElement) => void;
  /** Goes back by one, with the focus where it was. */
  readonly back: () => void;
  readonly clear: () => void;
}

/** Makes the dialog; it stands in the page's top layer, over stage and bar. */
export function createDialog(follow: (claim: string, link: HTMLElement) => void): Dialog {
  const frame = createFrame();
  const { dialog, back, close, body } = frame;
  let opener: HTMLElement | undefined;
  const place = () => {
    if (dialog.open && opener !== undefined && !standBy(dialog, opener)) dialog.close();
  };
  const pages = createPages(frame, place);
  back.addEventListener("click", pages.back);
  close.addEventListener("click", () => dialog.close());
  dialog.addEventListener("click", (event) => {
    if (isBeside(event, dialog)) dialog.close();
  });
  dialog.addEventListener("close", () => {
    pages.clear();
    opener?.focus({ preventScroll: true });
  });
  body.addEventListener("click", (event) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLElement>("a[data-claim]") : null;
    if (link === null) return;
    event.preventDefault();
    follow(link.dataset["claim"] ?? "", link);
  });
  listen(window, { scroll: place, resize: place });
  return {
    open(telling, from) {
      opener = from;
      pages.clear();
      if (!dialog.open) dialog.showModal();
      pages.add(telling);
      dialog.focus();
    },
    turn(telling, link) {
      if (!dialog.open) return;
      pages.leaveBy(link);
      pages.add(telling);
      dialog.focus();
    },
  };
}

/** The cards that the reader has gone through since the dialog opened; the last of them is shown. */
function createPages({ dialog, back, body }: Frame, place: () => void): Pages {
  let pages: Page[] = [];
  const links = () => [...body.querySelectorAll<HTMLElement>("a")];
  const show = () => {
    const [before, page] = [pages.at(-2), pages.at(-1)];
    if (page === undefined) return;
    body.replaceChildren(make("h2", { id: "card-title" }, page.card.title), ...page.card.body);
    back.hidden = before === undefined;
    back.textContent = `Back to ${before?.card.title ?? ""}`;
    place();
  };
  /** What comes after another card was opened, or after the end, is kept for the way back and not shown. */
  const replace = (page: Page, card: Card) => {
    page.card = card;
    if (pages.at(-1) === page) show();
  };
  return {
    add({ now, later }) {
      const page = { card: now, left: -1 };
      pages.push(page);
      show();
      dialog.scrollTop = 0;
      later?.then((card) => replace(page, card)).catch(() => undefined);
    },
    leaveBy(link) {
      const page = pages.at(-1);
      if (page !== undefined) page.left = links().indexOf(link);
    },
    back() {
      pages.pop();
      show();
      (links()[pages.at(-1)?.left ?? -1] ?? dialog).focus();
    },
    clear() {
      pages = [];
    },
  };
}
