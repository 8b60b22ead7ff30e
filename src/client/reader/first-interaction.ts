const moves = ["scroll", "pointerdown", "keydown", "hashchange"];

/**
 * Does something when the reader first moves; at once where they have already left the top of the page, and then the result waits for it.
 * `act` is told whether the reader is on the move by then. What fails is left out: the page is whole without it.
 */
export async function onFirstMove(act: (isMoving: boolean) => Promise<void>): Promise<void> {
  const tried = (isMoving: boolean) => act(isMoving).catch(() => undefined);
  if (scrollY > 0 || location.hash !== "") {
    await tried(false);
    return;
  }
  const once = () => {
    for (const move of moves) removeEventListener(move, once, true);
    void tried(true);
  };
  for (const move of moves) addEventListener(move, once, { capture: true, passive: true });
}
