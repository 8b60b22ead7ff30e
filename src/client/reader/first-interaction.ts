const interactions = ["scroll", "pointerdown", "keydown", "hashchange"];

/**
 * Calls `act` at the reader's first interaction; at once where they have already left the top of the page, and then the result waits for it.
 * `act` can ask whether the reader has come by scrolling, and not by a jump to a place that the address names. A failure is ignored: the
 * page is complete without it.
 */
export async function onFirstInteraction(act: (isScrolling: () => boolean) => Promise<void>): Promise<void> {
  const attempt = (isScrolling: () => boolean) => act(isScrolling).catch(() => undefined);
  if (scrollY > 0 || location.hash !== "") {
    await attempt(() => false);
    return;
  }
  let hasJumped = false;
  addEventListener("hashchange", () => (hasJumped = true), { capture: true, once: true });
  const once = () => {
    for (const name of interactions) removeEventListener(name, once, true);
    void attempt(() => !hasJumped);
  };
  for (const name of interactions) addEventListener(name, once, { capture: true, passive: true });
}
