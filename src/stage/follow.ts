import { watchCrossings } from "./crossings.ts";
import { activeIndex, landing, readingLine } from "./geometry.ts";

/** How the reader came to a step: by scrolling, or by a jump that skips what lies between. */
export type Arrival = "scroll" | "jump";

export interface Follower {
  /** The step that the reading line lies on now. */
  readonly active: HTMLElement | undefined;
  /** Brings a step to the reading line at once; its picture comes as for that way of arriving. */
  land(step: HTMLElement, arrival: Arrival): void;
  /** Looks again, after something moved the page; a jump where it moved far at once. */
  look(arrival: Arrival): void;
  stop(): void;
}

interface Course {
  readonly steps: readonly HTMLElement[];
  /** The figure that may cover a part of the view; null where none does. */
  readonly cover: () => HTMLElement | null;
  readonly arrived: (step: HTMLElement, arrival: Arrival) => void;
  /** Scrolling has come to rest. */
  readonly settled: (step: HTMLElement) => void;
}

const restAfter = 140;
const margin = 12;

/** Follows the reader through the steps; which one is active comes from geometry alone, whatever happened before. */
export function follow({ steps, cover, arrived, settled }: Course): Follower {
  let active: HTMLElement | undefined;
  let rest: ReturnType<typeof setTimeout> | undefined;
  const line = () => {
    const column = steps.at(-1)?.getBoundingClientRect() ?? new DOMRect();
    return readingLine(innerHeight, cover()?.getBoundingClientRect() ?? null, column);
  };
  const look = (arrival: Arrival) => {
    const spans = steps.map((step) => step.getBoundingClientRect());
    const next = steps[activeIndex(spans, line())];
    if (next === undefined || next === active) return;
    active?.removeAttribute("aria-current");
    next.setAttribute("aria-current", "step");
    active = next;
    arrived(next, arrival);
  };
  const settle = () => {
    look("scroll");
    if (active !== undefined) settled(active);
  };
  const crossings = watchCrossings({ steps, line }, () => look("scroll"));
  const scrolled = () => {
    clearTimeout(rest);
    rest = setTimeout(settle, restAfter);
  };
  const resized = () => {
    look("jump");
    crossings.reset();
  };
  const returned = () => look("jump");
  const land = (step: HTMLElement, arrival: Arrival) => {
    // Twice: the line may move when the stage, which sticks, comes into place.
    for (let turn = 0; turn < 2; turn++) {
      const bar = cover()?.getBoundingClientRect();
      const at = line();
      const highest = bar !== undefined && at > innerHeight / 2 + 1 ? bar.bottom + margin : margin * 5;
      scrollBy({ top: landing(step.getBoundingClientRect(), at, highest), behavior: "instant" });
    }
    look(arrival);
  };
  addEventListener("scroll", scrolled, { passive: true });
  addEventListener("resize", resized);
  addEventListener("pageshow", returned);
  void document.fonts?.ready.then(returned);
  look("jump");
  return {
    get active() {
      return active;
    },
    land,
    look,
    stop() {
      clearTimeout(rest);
      crossings.stop();
      removeEventListener("scroll", scrolled);
      removeEventListener("resize", resized);
      removeEventListener("pageshow", returned);
      active?.removeAttribute("aria-current");
    },
  };
}
