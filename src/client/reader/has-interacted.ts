const ways = ["wheel", "touchmove", "pointerdown", "keydown"];

/** Watches whether the reader has gone on by their own hand from where the address brought them. */
export function watchGoingOn(): () => boolean {
  let hasGone = false;
  const go = () => (hasGone = true);
  for (const way of ways) addEventListener(way, go, { capture: true, passive: true });
  addEventListener("hashchange", () => (hasGone = false), { capture: true });
  return () => hasGone;
}
