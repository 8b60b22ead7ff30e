import { listen } from "../ui/listen.ts";
import { activeIndex, readingLine, scrollDistance } from "./geometry.ts";
import { observeScroll } from "./scroll-observer.ts";

/** How the reader came to a step: by scrolling, or by a jump that skips what lies between. */
export type Arrival = "scroll" | "jump";

export interface ActiveStepTracker {
  /** The step that the reading line lies on now. */
  readonly active: HTMLElement | undefined;
  /** Scrolls a step to the reading line at once; `arrival` says how its picture comes. */
  goTo: (step: HTMLElement, arrival: Arrival) => void;
  /** Finds the active step again, after something moved the page. */
  update: (arrival: Arrival) => void;
  stop: () => void;
}

interface Options {
  readonly steps: readonly HTMLElement[];
  /** The figure that may cover a part of the window; null where none does. */
  readonly cover: () => HTMLElement | null;
  readonly onEnter: (step: HTMLElement, arrival: Arrival) => void;
  readonly onScrollEnd: (step: HTMLElement) => void;
}

/** Milliseconds without a scroll event after which scrolling has ended. */
const scrollEndDelay = 140;
/** Pixels kept free over a step that is too tall for the window; below the stage lies a strip that leads to its numbers. */
const margin = { belowStage: 40, belowTop: 60 };

/** Tracks which step is active; it depends on geometry alone, whatever happened before. */
export function trackActiveStep(options: Options): ActiveStepTracker {
  const { steps, cover, onScrollEnd } = options;
  const finder = createFinder(options);
  const stopWatching = watchLayout({
    steps,
    line: finder.line,
    onCross: () => finder.update("scroll"),
    onHeight: () => finder.update("scroll"),
    onReflow: () => finder.update("jump"),
    onWidth() {
      finder.restore();
      finder.update("jump");
    },
    onScrollEnd() {
      finder.update("scroll");
      const active = finder.active();
      if (active !== undefined) onScrollEnd(active);
    },
  });
  finder.update("jump");
  return {
    get active() {
      return finder.active();
    },
    goTo(step, arrival) {
      // Twice: the line may move when the sticky stage comes into place.
      scrollToLine(step, steps, cover());
      scrollToLine(step, steps, cover());
      finder.update(arrival);
    },
    update: finder.update,
    stop() {
      stopWatching();
      finder.active()?.removeAttribute("aria-current");
    },
  };
}

interface Finder {
  active: () => HTMLElement | undefined;
  line: () => number;
  /** Finds the step at the line, and reports it where it is another. */
  update: (arrival: Arrival) => void;
  /** Scrolls what was at the line back to it. */
  restore: () => void;
}

function createFinder({ steps, cover, onEnter }: Options): Finder {
  let active: HTMLElement | undefined;
  let share = 0;
  let isHeadingSeen = false;
  const line = () => lineOf(steps, cover());
  return {
    active: () => active,
    line,
    update(arrival) {
      const spans = steps.map((step) => step.getBoundingClientRect());
      const at = line();
      const index = activeIndex(spans, at);
      const next = steps[index];
      share = shareOf(spans[index], at);
      isHeadingSeen = next !== undefined && headingTop(next) >= highestTop(cover()) - margin.belowTop;
      // A jump is reported even to the active step: the browser's scroll event may have come before it.
      if (next === undefined || (next === active && arrival === "scroll")) return;
      active?.removeAttribute("aria-current");
      next.setAttribute("aria-current", "step");
      active = next;
      onEnter(next, arrival);
    },
    restore() {
      // The cover is at the top of the page and keeps its position by itself.
      if (active === undefined || active === steps[0]) return;
      scrollShareToLine(active, share, line);
      // Text in narrower lines is longer: a heading that was in view stays there.
      if (isHeadingSeen && headingTop(active) < highestTop(cover())) scrollToLine(active, steps, cover());
    },
  };
}

function lineOf(steps: readonly HTMLElement[], cover: HTMLElement | null): number {
  const column = steps.at(-1)?.getBoundingClientRect() ?? new DOMRect();
  return readingLine(innerHeight, cover?.getBoundingClientRect() ?? null, column);
}

function scrollToLine(step: HTMLElement, steps: readonly HTMLElement[], cover: HTMLElement | null): void {
  // The cover is the top of the page, with all that stands above its picture.
  if (step === steps[0]) {
    scrollTo({ top: 0, behavior: "instant" });
    return;
  }
  const line = lineOf(steps, cover);
  const distance = scrollDistance(step.getBoundingClientRect(), line, highestTop(cover));
  scrollBy({ top: distance, behavior: "instant" });
}

/** Where the top of a tall step comes to lie in the window. */
function highestTop(cover: HTMLElement | null): number {
  return cover === null ? margin.belowTop : cover.getBoundingClientRect().bottom + margin.belowStage;
}

function headingTop(step: HTMLElement): number {
  return (step.querySelector("h3") ?? step).getBoundingClientRect().top;
}

/** Where a line lies in a span: 0 at its top, 1 at its bottom. */
function shareOf(span: DOMRect | undefined, line: number): number {
  return span === undefined ? -1 : (line - span.top) / span.height;
}

/** Scrolls the point of a step at which the line lay back to the line. */
function scrollShareToLine(step: HTMLElement | undefined, share: number, line: () => number): void {
  if (step === undefined || share < 0 || share > 1) return;
  // Twice: the line may move when the sticky stage comes into place.
  for (let turn = 0; turn < 2; turn += 1) {
    const { top, height } = step.getBoundingClientRect();
    scrollBy({ top: top + share * height - line(), behavior: "instant" });
  }
}

interface LayoutOptions {
  readonly steps: readonly HTMLElement[];
  readonly line: () => number;
  /** A step's edge crossed the line. */
  readonly onCross: () => void;
  /** The page has another height, by a larger type or a reading that opened; perhaps no edge crossed the line. */
  readonly onHeight: () => void;
  /** The page was laid out again, or came back from the browser's cache. */
  readonly onReflow: () => void;
  /** The window has another width, so that every position changed; another height is only a browser bar that came or went. */
  readonly onWidth: () => void;
  readonly onScrollEnd: () => void;
}

/** Watches all that can bring another step to the line. */
function watchLayout({ steps, line, onCross, onHeight, onReflow, onWidth, onScrollEnd }: LayoutOptions): () => void {
  const scroll = observeScroll({ steps, line }, onCross);
  const height = new ResizeObserver(onHeight);
  height.observe(document.body);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let width = innerWidth;
  const stopListening = listen(window, {
    scroll() {
      clearTimeout(timer);
      timer = setTimeout(onScrollEnd, scrollEndDelay);
    },
    resize() {
      if (innerWidth === width) onReflow();
      else onWidth();
      width = innerWidth;
      scroll.reset();
    },
    pageshow: onReflow,
  });
  void document.fonts.ready.then(onReflow);
  return () => {
    clearTimeout(timer);
    height.disconnect();
    scroll.stop();
    stopListening();
  };
}
