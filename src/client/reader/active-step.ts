import { watchCrossings } from "./scroll-observer.ts";
import { activeIndex, landing, readingLine } from "./geometry.ts";
import { listen } from "../ui/listen.ts";

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
/** Pixels kept free over a step that is too tall for the view; below the stage lies a strip that leads to its numbers. */
const air = { belowStage: 40, belowTop: 60 };

/** Follows the reader through the steps; which one is active comes from geometry alone, whatever happened before. */
export function follow(course: Course): Follower {
  const { steps, cover, settled } = course;
  const finder = createFinder(course);
  const stopWatching = watchMovement({
    steps,
    line: finder.line,
    crossed: () => finder.look("scroll"),
    grown: () => finder.look("scroll"),
    moved: () => finder.look("jump"),
    widened() {
      finder.keep();
      finder.look("jump");
    },
    rested() {
      finder.look("scroll");
      const active = finder.active();
      if (active !== undefined) settled(active);
    },
  });
  finder.look("jump");
  return {
    get active() {
      return finder.active();
    },
    land(step, arrival) {
      // Twice: the line may move when the stage, which sticks, comes into place.
      bring(step, steps, cover());
      bring(step, steps, cover());
      finder.look(arrival);
    },
    look: finder.look,
    stop() {
      stopWatching();
      finder.active()?.removeAttribute("aria-current");
    },
  };
}

interface Finder {
  active: () => HTMLElement | undefined;
  line: () => number;
  /** Finds the step at the line, and tells of it where it is another. */
  look: (arrival: Arrival) => void;
  /** Brings what was at the line back to it. */
  keep: () => void;
}

function createFinder({ steps, cover, arrived }: Course): Finder {
  let active: HTMLElement | undefined;
  let share = 0;
  const line = () => lineOf(steps, cover());
  return {
    active: () => active,
    line,
    look(arrival) {
      const spans = steps.map((step) => step.getBoundingClientRect());
      const at = line();
      const index = activeIndex(spans, at);
      const next = steps[index];
      share = shareOf(spans[index], at);
      // A jump tells even what is known: the browser may have told of its scrolling before.
      if (next === undefined || (next === active && arrival === "scroll")) return;
      active?.removeAttribute("aria-current");
      next.setAttribute("aria-current", "step");
      active = next;
      arrived(next, arrival);
    },
    keep() {
      // The cover stands at the top of the page, and has no place to lose.
      if (active !== steps[0]) bringBack(active, share, line);
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

/** Where in a span a line lies: 0 at its top, 1 at its bottom, beyond them outside. */
function shareOf(span: DOMRect | undefined, line: number): number {
  return span === undefined ? -1 : (line - span.top) / span.height;
}

/** Brings a share of a step to the line again, where the line lay in it before. */
function bringBack(step: HTMLElement | undefined, share: number, line: () => number): void {
  if (step === undefined || share < 0 || share > 1) return;
  // Twice: as the stage comes into place, the line may move.
  for (let turn = 0; turn < 2; turn += 1) {
    const { top, height } = step.getBoundingClientRect();
    scrollBy({ top: top + share * height - line(), behavior: "instant" });
  }
}

interface Movement {
  readonly steps: readonly HTMLElement[];
  readonly line: () => number;
  /** A step's edge crossed the line. */
  readonly crossed: () => void;
  /** The page has another height: a larger type, a reading that opened. No edge need have crossed the line by that. */
  readonly grown: () => void;
  /** The page was laid out anew, or came back from the browser's cache. */
  readonly moved: () => void;
  /** The view has another width, so that nothing stands where it stood; another height is but a bar that came or went. */
  readonly widened: () => void;
  readonly rested: () => void;
}

/** All that can bring another step to the line. */
function watchMovement({ steps, line, crossed, grown, moved, widened, rested }: Movement): () => void {
  const crossings = watchCrossings({ steps, line }, crossed);
  const height = new ResizeObserver(grown);
  height.observe(document.body);
  let rest: ReturnType<typeof setTimeout> | undefined;
  let width = innerWidth;
  const stopListening = listen(window, {
    scroll() {
      clearTimeout(rest);
      rest = setTimeout(rested, restAfter);
    },
    resize() {
      if (innerWidth === width) moved();
      else widened();
      width = innerWidth;
      crossings.reset();
    },
    pageshow: moved,
  });
  void document.fonts.ready.then(moved);
  return () => {
    clearTimeout(rest);
    height.disconnect();
    crossings.stop();
    stopListening();
  };
}
