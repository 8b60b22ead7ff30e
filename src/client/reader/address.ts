import { replaceAddress } from "../ui/replace-address.ts";

/** The element that the address names; null where the page has none of that name. */
export function addressTarget(): Element | null {
  try {
    return document.getElementById(decodeURIComponent(location.hash.slice(1)));
  } catch {
    // A lone percent sign cannot be decoded.
    return null;
  }
}

/** The step that an element belongs to; an element may also carry a step's former name. */
export function stepOf(element: Element | null): HTMLElement | null {
  return element?.closest<HTMLElement>("section.step[id]") ?? null;
}

/** Writes a hash into the address without a new entry in the history. */
export function replaceHash(hash: string): void {
  replaceAddress(() => location.pathname + location.search + hash);
}
