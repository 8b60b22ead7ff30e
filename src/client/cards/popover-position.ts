import type { Rectangle } from "../reader/geometry.ts";
import { holds, sheetQuery } from "../ui/media.ts";

interface Size {
  readonly width: number;
  readonly height: number;
}

interface Sizes {
  readonly card: Size;
  readonly view: Size;
}

type Sides = Pick<Rectangle, "left" | "right">;

/** Where a card stands in the view, and how high it may be. */
export interface Place {
  readonly left: number;
  readonly top: number;
  readonly highest: number;
}

/** Pixels between a card and its number, and between a card and the edge of the view. */
const gap = 8;
const margin = 12;
/** A place beside the number must hold at least so much of a card, else the card takes the whole height. */
const least = 260;

/** A card's place: under its number, else over it, wherever there is more room; in its column, always inside the view. */
export function placeCard(anchor: Rectangle, column: Sides, { card, view }: Sizes): Place {
  const last = Math.max(column.left, column.right - card.width + margin) - margin;
  const beside = Math.max(column.left - margin, Math.min(anchor.left - margin, last));
  const left = Math.max(margin, Math.min(beside, view.width - card.width - margin));
  // A number that is half out of view counts as being at its edge.
  const under = Math.max(margin, anchor.bottom + gap);
  const over = Math.min(view.height - margin, anchor.top - gap);
  const [below, above] = [view.height - margin - under, over - margin];
  if (Math.min(card.height, least) > Math.max(below, above)) {
    return { left, top: margin, highest: view.height - 2 * margin };
  }
  if (card.height <= below || below >= above) return { left, top: under, highest: below };
  return { left, top: over - Math.min(card.height, above), highest: above };
}

/** Puts a card beside what opened it, or leaves it at the foot of a small screen; false where the opener is out of view. */
export function standBy(card: HTMLElement, opener: HTMLElement): boolean {
  const { style } = card;
  for (const name of ["left", "top", "max-height"]) style.removeProperty(name);
  if (holds(sheetQuery)) return true;
  const anchor = opener.getBoundingClientRect();
  if (anchor.height === 0 || anchor.bottom <= 0 || anchor.top >= innerHeight) return false;
  // Not over the picture, where that stands beside the text.
  const column = (opener.closest(".step-text, .step, p, li, dd") ?? opener).getBoundingClientRect();
  const sizes = {
    card: { width: card.offsetWidth, height: card.offsetHeight },
    view: { width: document.documentElement.clientWidth, height: innerHeight },
  };
  const { left, top, highest } = placeCard(anchor, column, sizes);
  style.left = `${String(left)}px`;
  style.top = `${String(top)}px`;
  style.maxHeight = `${String(highest)}px`;
  return true;
}
