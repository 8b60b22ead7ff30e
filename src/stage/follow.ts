import { watchCrossings } from "./crossings.ts";
import { activeIndex, landing, readingLine } from "./geometry.ts";
import { listen } from "./listen.ts";

/** How the reader came to a step: by scrolling, or by a jump that skips what lies between. */
export type Arrival = "scroll" | "jump";

export interface Follower {
  /** The step that the reading line lies on now. */
  readonly active: HTMLElement | undefined;
  /** Brings a step to the reading line at once; its picture comes as for that way of arriving. */
  land: (step: HTMLElement, arrival: Arrival) => void;
  /** Looks again, after something moved the page. */
  look: (arrival: Arrival) => void;
  stop: () => void;
}

interface Course {
  readonly steps: readonly HTMLElement[];
  /** The figure that may cover a part of the view; null where none does. */
  readonly cover: () => HTMLElement | null;
  readonly arrived: (step: HTMLElement, arrival: Arrival) => void;
  /** Scrolling has come to rest. */
  readonly settled: (step: HTMLElement) => void;
}

/** Milliseconds without a scroll event after which scrolling has come to rest. */
const restAfter = 140;
/** Pixels kept free over a step that is too tall for the view. */
const air = { belowStage: 12, belowTop: 60 };

/** Follows the reader through the steps; which one is active comes from geometry alone, whatever happened before. */
export function follow({ steps, cover, arrived, settled }: Course): Follower {
  let active: HTMLElement | undefined;
  const look = (arrival: Arrival) => {
    const spans = steps.map((step) => step.getBoundingClientRect());
    const next = steps[activeIndex(spans, lineOf(steps, cover()))];
    // A jump tells even what is known: the browser may have told of its scrolling before.
    if (next === undefined || (next === active && arrival === "scroll")) return;
    active?.removeAttribute("aria-current");
    next.setAttribute("aria-current", "step");
    active = next;
    arrived(next, arrival);
  };
  const stopWatching = watchMovement({
    steps,
    line: () => lineOf(steps, cover()),
    crossed: () => look("scroll"),
    moved: () => look("jump"),
    rested() {
      look("scroll");
      if (active !== undefined) settled(active);
    },
  });
  look("jump");
  return {
    get active() {
      return active;
    },
    land(step, arrival) {
      // Twice: the line may move when the stage, which sticks, comes into place.
      bring(step, steps, cover());
      bring(step, steps, cover());
      look(arrival);
    },
    look,
    stop() {
      stopWatching();
      active?.removeAttribute("aria-current");
    },
  };
}

function lineOf(steps: readonly HTMLElement[], cover: HTMLElement | null): number {
  const column = steps.at(-1)?.getBoundingClientRect() ?? new DOMRect();
  return readingLine(innerHeight, cover?.getBoundingClientRect() ?? null, column);
}

function bring(step: HTMLElement, steps: readonly HTMLElement[], cover: HTMLElement | null): void {
  const line = lineOf(steps, cover);
  const highest = cover === null ? air.belowTop : cover.getBoundingClientRect().bottom + air.belowStage;
  scrollBy({ top: landing(step.getBoundingClientRect(), line, highest), behavior: "instant" });
}

interface Movement {
  readonly steps: readonly HTMLElement[];
  readonly line: () => number;
  /** A step's edge crossed the line. */
  readonly crossed: () => void;
  /** The page was laid out anew, or came back from the browser's cache. */
  readonly moved: () => void;
  readonly rested: () => void;
}

/** All that can bring another step to the line. */
function watchMovement({ steps, line, crossed, moved, rested }: Movement): () => void {
  const crossings = watchCrossings({ steps, line }, crossed);
  let rest: ReturnType<typeof setTimeout> | undefined;
  const stopListening = listen(window, {
    scroll() {
      clearTimeout(rest);
      rest = setTimeout(rested, restAfter);
    },
    resize() {
      moved();
      crossings.reset();
    },
    pageshow: moved,
  });
  void document.fonts.ready.then(moved);
  return () => {
    clearTimeout(rest);
    crossings.stop();
    stopListening();
  };
}
