import type { Rectangle } from "../reader/geometry.ts";
import { matches, sheetQuery } from "../ui/media.ts";

interface Size {
  readonly width: number;
  readonly height: number;
}

interface Sizes {
  readonly card: Size;
  readonly view: Size;
}

type Sides = Pick<Rectangle, "left" | "right">;

/** Where a card is in the window, and how high it may be. */
export interface PopoverPosition {
  readonly left: number;
  readonly top: number;
  readonly maxHeight: number;
}

/** Pixels between a card and its number, and between a card and the edge of the window. */
const gap = 8;
const margin = 12;
/** Pixels of a card that must fit above or below its number, else the card takes the whole height. */
const leastHeight = 260;

/** A card's position: below its number, else above it, wherever there is more room; in its column, always inside the window. */
export function popoverPosition(anchor: Rectangle, column: Sides, { card, view }: Sizes): PopoverPosition {
  const rightmost = Math.max(column.left, column.right - card.width + margin) - margin;
  const wanted = Math.max(column.left - margin, Math.min(anchor.left - margin, rightmost));
  const left = Math.max(margin, Math.min(wanted, view.width - card.width - margin));
  // A number that is half out of the window counts as being at its edge.
  const under = Math.max(margin, anchor.bottom + gap);
  const over = Math.min(view.height - margin, anchor.top - gap);
  const [below, above] = [view.height - margin - under, over - margin];
  if (Math.min(card.height, leastHeight) > Math.max(below, above)) {
    return { left, top: margin, maxHeight: view.height - 2 * margin };
  }
  if (card.height <= below || below >= above) return { left, top: under, maxHeight: below };
  return { left, top: over - Math.min(card.height, above), maxHeight: above };
}

/** Positions a card beside its opener, or leaves it at the bottom of a small screen; false where the opener is out of view. */
export function positionPopover(card: HTMLElement, opener: HTMLElement): boolean {
  const { style } = card;
  for (const name of ["left", "top", "max-height"]) style.removeProperty(name);
  if (matches(sheetQuery)) return true;
  const anchor = opener.getBoundingClientRect();
  if (anchor.height === 0 || anchor.bottom <= 0 || anchor.top >= innerHeight) return false;
  // Not over the picture, where that is beside the text.
  const column = (opener.closest(".step-text, .step, p, li, dd") ?? opener).getBoundingClientRect();
  const sizes = {
    card: { width: card.offsetWidth, height: card.offsetHeight },
    view: { width: document.documentElement.clientWidth, height: innerHeight },
  };
  const { left, top, maxHeight } = popoverPosition(anchor, column, sizes);
  style.left = `${String(left)}px`;
  style.top = `${String(top)}px`;
  style.maxHeight = `${String(maxHeight)}px`;
  return true;
}
