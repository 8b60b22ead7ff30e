import { createElement } from "../ui/create-element.ts";
import { listen } from "../ui/listen.ts";
import { tellCardChange } from "./card-events.ts";
import { createFrame, isOutside, type Frame } from "./frame.ts";
import { positionPopover } from "./popover-position.ts";

/** What a card shows. */
export interface Card {
  readonly title: string;
  readonly body: readonly Node[];
  /** The claim that it is about. */
  readonly claim?: string;
}

/** A card that is available now, and where it is incomplete, the promise of the full one. */
export interface CardContent {
  readonly now: Card;
  readonly later?: Promise<Card>;
}

/** The one dialog that shows cards, each in place of the one before. */
export interface CardDialog {
  /** Opens beside the element that was pressed, which gets the focus back when the dialog closes. */
  readonly open: (content: CardContent, opener: HTMLElement) => void;
  /** Shows another card in place, with a button back. */
  readonly turn: (content: CardContent, link: HTMLElement) => void;
}

interface HistoryEntry {
  card: Card;
  /** Index of the link that was followed from this card. */
  followed: number;
}

interface CardHistory {
  readonly add: (content: CardContent) => void;
  /** Remembers which link leads away from the card that is shown. */
  readonly leaveBy: (link: HTMLElement) => void;
  /** Goes back by one card, with the focus where it was. */
  readonly back: () => void;
  readonly clear: () => void;
}

/** Creates the dialog; as a modal it lies above stage and bar. */
export function createCardDialog(onFollow: (claim: string, link: HTMLElement) => void): CardDialog {
  const frame = createFrame();
  const { dialog, back } = frame;
  let opener: HTMLElement | undefined;
  const position = () => {
    if (dialog.open && opener !== undefined && !positionPopover(dialog, opener)) dialog.close();
  };
  const history = createHistory(frame, ({ claim = null }) => {
    position();
    tellCardChange({ claim, opener: opener ?? null });
  });
  back.addEventListener("click", history.back);
  closeOnPress(frame);
  dialog.addEventListener("close", () => {
    history.clear();
    tellCardChange({ claim: null, opener: null });
    opener?.focus({ preventScroll: true });
  });
  listenToLinks(frame.body, onFollow);
  listen(window, { scroll: position, resize: position });
  return {
    open(content, from) {
      opener = from;
      history.clear();
      if (!dialog.open) dialog.showModal();
      history.add(content);
      dialog.focus();
    },
    turn(content, link) {
      if (!dialog.open) return;
      history.leaveBy(link);
      history.add(content);
      dialog.focus();
    },
  };
}

/** Links to other numbers are followed inside the dialog. */
function listenToLinks(body: HTMLElement, onFollow: (claim: string, link: HTMLElement) => void): void {
  body.addEventListener("click", (event) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLElement>("a[data-claim]") : null;
    if (link === null) return;
    event.preventDefault();
    onFollow(link.dataset["claim"] ?? "", link);
  });
}

/** Closes the dialog by its button, and by a press outside it. */
function closeOnPress({ dialog, close }: Frame): void {
  close.addEventListener("click", () => dialog.close());
  dialog.addEventListener("click", (event) => {
    if (isOutside(event, dialog)) dialog.close();
  });
}

/** The cards that the reader has followed since the dialog opened; the last one is shown. */
function createHistory({ dialog, back, body }: Frame, onShow: (card: Card) => void): CardHistory {
  let entries: HistoryEntry[] = [];
  const links = () => [...body.querySelectorAll<HTMLElement>("a")];
  const show = () => {
    const [before, entry] = [entries.at(-2), entries.at(-1)];
    if (entry === undefined) return;
    body.replaceChildren(createElement("h2", { id: "card-title" }, entry.card.title), ...entry.card.body);
    back.hidden = before === undefined;
    back.textContent = `Back to ${before?.card.title ?? ""}`;
    onShow(entry.card);
  };
  /** A full card that comes after another was opened is kept for the way back, and not shown. */
  const replace = (entry: HistoryEntry, card: Card) => {
    entry.card = card;
    if (entries.at(-1) === entry) show();
  };
  return {
    add({ now, later }) {
      const entry = { card: now, followed: -1 };
      entries.push(entry);
      show();
      dialog.scrollTop = 0;
      later?.then((card) => replace(entry, card)).catch(() => undefined);
    },
    leaveBy(link) {
      const entry = entries.at(-1);
      if (entry !== undefined) entry.followed = links().indexOf(link);
    },
    back() {
      entries.pop();
      show();
      (links()[entries.at(-1)?.followed ?? -1] ?? dialog).focus();
    },
    clear() {
      entries = [];
    },
  };
}
