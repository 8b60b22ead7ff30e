const interactions = ["wheel", "touchmove", "pointerdown", "keydown"];

/** Watches whether the reader has scrolled or pressed anything since the address brought them to its target. */
export function watchInteraction(): () => boolean {
  let hasInteracted = false;
  const interact = () => (hasInteracted = true);
  for (const name of interactions) addEventListener(name, interact, { capture: true, passive: true });
  addEventListener("hashchange", () => (hasInteracted = false), { capture: true });
  return () => hasInteracted;
}
