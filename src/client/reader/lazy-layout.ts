/** Steps that the page lays out piece by piece, so that its first paint comes soon. */
export interface LazyLayout {
  /** Resolves when every step is laid out. */
  readonly finished: Promise<void>;
  isFinished: () => boolean;
  /** Lays out at once what is left, for code that needs positions. */
  finish: () => void;
}

const interactions = ["scroll", "pointerdown", "keydown", "hashchange", "popstate"];

/** Lays out one step after another while the browser is idle, each in less than 50 ms on a slow phone, and the rest at once when the reader interacts. */
export function startLazyLayout(steps: readonly HTMLElement[]): LazyLayout {
  const left = [...steps];
  let resolve = () => {};
  const finished = new Promise<void>((done) => {
    resolve = done;
  });
  const end = () => {
    for (const name of interactions) removeEventListener(name, finish, true);
    resolve();
  };
  const finish = () => {
    // The step in view keeps its position, whatever height the steps above it take.
    const kept = left.find((step) => step.getBoundingClientRect().bottom > innerHeight / 2);
    const top = kept?.getBoundingClientRect().top ?? 0;
    layOut(left.splice(0));
    if (kept !== undefined && scrollY > 0)
      scrollBy({ top: kept.getBoundingClientRect().top - top, behavior: "instant" });
    end();
  };
  const next = () => {
    if (left.length === 0) end();
    else {
      layOut(left.splice(0, 1));
      whenIdle(next);
    }
  };
  if (scrollY > 0 || location.hash !== "") finish();
  else {
    for (const name of interactions) addEventListener(name, finish, { capture: true, passive: true });
    whenIdle(next);
  }
  return { finished, isFinished: () => left.length === 0, finish };
}

function layOut(steps: readonly HTMLElement[]): void {
  for (const step of steps) {
    const before = step.previousElementSibling;
    // A chapter's head is laid out with its first step.
    if (before instanceof HTMLElement) before.dataset["laidOut"] = "";
    step.dataset["laidOut"] = "";
  }
}

/** After a frame, so that each piece is laid out by itself. */
function whenIdle(act: () => void): void {
  if ("requestIdleCallback" in window) requestIdleCallback(act, { timeout: 200 });
  else setTimeout(act, 20);
}
