/** Where the site lives, and where the cards' style sheet is. */
export interface CardPlaces {
  readonly home: string;
  readonly style: string;
}

const citations = "a.cite, a.term, .notes .formula a";

function citationAt({ target }: Event): HTMLAnchorElement | null {
  return target instanceof Element ? target.closest<HTMLAnchorElement>(citations) : null;
}

/** A plain press; with a key or another button the link stays the browser's own, for a new tab. */
function isPlain(event: MouseEvent): boolean {
  return event.button === 0 && !event.altKey && !event.ctrlKey && !event.metaKey && !event.shiftKey;
}

/** Opens a card at each number and term that is pressed; until its script has come, and without it, they stay links. */
export function watchCards(places: CardPlaces): void {
  let coming: Promise<(link: HTMLAnchorElement) => void> | undefined;
  const fetchCards = () => {
    coming ??= import("./open.ts").then(({ startCards }) => startCards(places));
    return coming;
  };
  const prepare = () => {
    fetchCards().catch(() => {
      coming = undefined;
    });
  };
  document.addEventListener("click", (event) => {
    const link = citationAt(event);
    if (link === null || event.defaultPrevented || !isPlain(event)) return;
    event.preventDefault();
    fetchCards().then(
      (open) => open(link),
      () => {
        coming = undefined;
        location.assign(link.href);
      },
    );
  });
  const prepareAt = (event: Event) => {
    if (citationAt(event) !== null) prepare();
  };
  document.addEventListener("pointerover", prepareAt, { passive: true });
  document.addEventListener("focusin", prepareAt);
  addEventListener("scroll", prepare, { once: true, passive: true });
  // A page without a stage has nothing better to do when it stands.
  if (document.querySelector(".stage") === null) addEventListener("load", prepare, { once: true });
}
