import { once } from "#text/once.ts";
import type { CardOptions } from "./open.ts";

const cardLinks = "a.cite, a.term, a.heard-link, .notes .formula a";

function cardLinkAt({ target }: Event): HTMLAnchorElement | null {
  return target instanceof Element ? target.closest<HTMLAnchorElement>(cardLinks) : null;
}

/** A plain click; with a modifier key or another button the link stays the browser's own, for a new tab. */
function isPlain(event: MouseEvent): boolean {
  return event.button === 0 && !event.altKey && !event.ctrlKey && !event.metaKey && !event.shiftKey;
}

/** Opens a card for each number and term that is clicked; until the cards' script is loaded, and without it, they stay links. */
export function watchCards(options: CardOptions): void {
  const load = once(() => import("./open.ts").then(({ startCards }) => startCards(options)));
  const preload = () => {
    load().catch(() => undefined);
  };
  document.addEventListener("click", (event) => {
    const link = cardLinkAt(event);
    if (link === null || event.defaultPrevented || !isPlain(event)) return;
    event.preventDefault();
    load().then(
      (open) => open(link),
      () => location.assign(link.href),
    );
  });
  const preloadNear = (event: Event) => {
    const isNear = event.target instanceof Element && event.target.closest(".stage, tr[data-claim]") !== null;
    if (isNear || cardLinkAt(event) !== null) preload();
  };
  document.addEventListener("pointerover", preloadNear, { passive: true });
  document.addEventListener("focusin", preloadNear);
  addEventListener("scroll", preload, { once: true, passive: true });
  // An address may ask for a number to be lit.
  if (new URLSearchParams(location.search).has("number")) preload();
  // A page without a stage has nothing else to load.
  if (document.querySelector(".stage") === null) addEventListener("load", preload, { once: true });
}
