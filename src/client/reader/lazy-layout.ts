/** Steps that the page lays out only where they come near, so that it stands soon. */
export interface Folding {
  /** Resolves when every step is laid out. */
  readonly whole: Promise<void>;
  isWhole: () => boolean;
  /** Lays out at once what is left, for whoever needs to know where things are. */
  now: () => void;
}

const moves = ["scroll", "pointerdown", "keydown", "hashchange", "popstate"];

/** Lays out one step after another while nothing else is to do, each in less than fifty milliseconds of a slow phone, and the rest at once when the reader moves. */
export function unfold(steps: readonly HTMLElement[]): Folding {
  const left = [...steps];
  let done = () => {};
  const whole = new Promise<void>((resolve) => {
    done = resolve;
  });
  const take = (count: number) => {
    for (const step of left.splice(0, count)) {
      const before = step.previousElementSibling;
      // A chapter's head goes with its first step.
      if (before instanceof HTMLElement) before.dataset["unfolded"] = "";
      step.dataset["unfolded"] = "";
    }
  };
  const end = () => {
    for (const move of moves) removeEventListener(move, now, true);
    done();
  };
  const now = () => {
    // What the reader has before them stays there, whatever height the steps above it take.
    const kept = left.find((step) => step.getBoundingClientRect().bottom > innerHeight / 2);
    const top = kept?.getBoundingClientRect().top ?? 0;
    take(left.length);
    if (kept !== undefined && scrollY > 0)
      scrollBy({ top: kept.getBoundingClientRect().top - top, behavior: "instant" });
    end();
  };
  const next = () => {
    if (left.length === 0) end();
    else {
      take(1);
      whenIdle(next);
    }
  };
  if (scrollY > 0 || location.hash !== "") now();
  else {
    for (const move of moves) addEventListener(move, now, { capture: true, passive: true });
    whenIdle(next);
  }
  return { whole, isWhole: () => left.length === 0, now };
}

/** After a frame, so that each piece is laid out by itself. */
function whenIdle(act: () => void): void {
  if ("requestIdleCallback" in window) requestIdleCallback(act, { timeout: 200 });
  else setTimeout(act, 20);
}
