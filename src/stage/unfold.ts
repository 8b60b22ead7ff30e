/** Steps that the page lays out only where they come near, so that it stands soon. */
export interface Folding {
  /** Resolves when every step is laid out. */
  readonly whole: Promise<void>;
  isWhole: () => boolean;
  /** Lays out at once what is left, for whoever needs to know where things are. */
  now: () => void;
}

/** Ways to places whose whereabouts must be known at once. */
const jumps = ["keydown", "hashchange", "popstate"];
/** Ways on from the top of the page, where the first steps are laid out first. */
const moves = ["scroll", "pointerdown"];
/** So many steps at a time are laid out once the reader is on the move. */
const hurried = 3;

/** Lays out one step after another while nothing else is to do, each in less than fifty milliseconds of a slow phone; faster once the reader moves, and all at once where they jump. */
export function unfold(steps: readonly HTMLElement[]): Folding {
  const left = [...steps];
  let pace = 1;
  let done = () => {};
  const whole = new Promise<void>((resolve) => {
    done = resolve;
  });
  const take = (count: number) => {
    // What the reader has before them stays there, whatever height the steps above it take.
    const kept = scrollY > 0 ? left.find((step) => step.getBoundingClientRect().bottom > innerHeight / 2) : undefined;
    const top = kept?.getBoundingClientRect().top ?? 0;
    for (const step of left.splice(0, count)) {
      const before = step.previousElementSibling;
      // A chapter's head goes with its first step.
      if (before instanceof HTMLElement) before.dataset["unfolded"] = "";
      step.dataset["unfolded"] = "";
    }
    const moved = (kept?.getBoundingClientRect().top ?? 0) - top;
    if (moved !== 0) scrollBy({ top: moved, behavior: "instant" });
    if (left.length === 0) end();
  };
  const now = () => take(left.length);
  const hurry = () => {
    pace = hurried;
  };
  const stopListening = listenEarly({ jumps: now, moves: hurry });
  const end = () => {
    stopListening();
    done();
  };
  const next = () => {
    if (left.length === 0) return;
    take(pace);
    if (pace === 1) whenIdle(next);
    else setTimeout(next);
  };
  if (scrollY > 0 || location.hash !== "") now();
  else whenIdle(next);
  return { whole, isWhole: () => left.length === 0, now };
}

/** Hears of the reader's moves before anybody who acts on them. */
function listenEarly(acts: Readonly<Record<"jumps" | "moves", () => void>>): () => void {
  const heard = [
    ...jumps.map((name) => [name, acts.jumps] as const),
    ...moves.map((name) => [name, acts.moves] as const),
  ];
  for (const [name, act] of heard) addEventListener(name, act, { capture: true, passive: true });
  return () => {
    for (const [name, act] of heard) removeEventListener(name, act, true);
  };
}

/** After a frame, so that each piece is laid out by itself. */
function whenIdle(act: () => void): void {
  if ("requestIdleCallback" in window) requestIdleCallback(act, { timeout: 200 });
  else setTimeout(act, 20);
}
