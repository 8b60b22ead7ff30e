/** What the address names; null where nothing on the page has that name. */
export function addressed(): Element | null {
  try {
    return document.getElementById(decodeURIComponent(location.hash.slice(1)));
  } catch {
    // A lone percent sign names nothing.
    return null;
  }
}

/** The step that an element is, or that it stands in as its former name. */
export function stepOf(element: Element | null): HTMLElement | null {
  return element?.closest<HTMLElement>("section.step[id]") ?? null;
}

/** Writes a step into the address without a new entry in the history. */
export function sayAddress(hash: string): void {
  if (location.hash !== hash) history.replaceState(history.state, "", location.pathname + location.search + hash);
}
