import { listen } from "../ui/listen.ts";

type Keys = Readonly<Record<string, number>>;

/** Keys that step while a control of the stepper has the focus. */
export const arrowKeys: Keys = { ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1 };
/** Keys that step through slides, those of a presenter's remote control among them. */
export const slideKeys: Keys = { ...arrowKeys, " ": 1, PageUp: -1, PageDown: 1, Home: -Infinity, End: Infinity };

interface Parts {
  /** Holds the buttons `data-do="back"` and `data-do="next"`, and may hold `.place`, where words say which step it is. */
  readonly controls: HTMLElement;
  /** Moves by so many steps; without end to the first or the last. */
  readonly by: (count: number) => void;
}

export interface Stepper {
  /** Says which of how many steps this is, counted from 0; a button that leads nowhere says so. */
  say: (index: number, count: number) => void;
  stop: () => void;
}

/** Two buttons, and the arrow keys while one of them has the focus. It knows nothing of what it steps through. */
export function createStepper({ controls, by }: Parts): Stepper {
  const back = controls.querySelector<HTMLElement>('[data-do="back"]');
  const next = controls.querySelector<HTMLElement>('[data-do="next"]');
  const place = controls.querySelector(".place");
  const ends = [
    back === null ? undefined : listen(back, { click: () => by(-1) }),
    next === null ? undefined : listen(next, { click: () => by(1) }),
    stepByKeys(controls, arrowKeys, by),
  ];
  return {
    say(index, count) {
      if (place !== null) place.textContent = `${String(index + 1)} of ${String(count)}`;
      disable(back, index <= 0);
      disable(next, index >= count - 1);
    },
    stop: () => ends.forEach((end) => end?.()),
  };
}

/** By word and not by attribute: a button that has the focus keeps it. */
function disable(element: HTMLElement | null, disabled: boolean): void {
  element?.setAttribute("aria-disabled", String(disabled));
}

/**
 * Steps by keys that are pressed in `target` and that nothing there needs for itself.
 * `free` may leave a key to the browser, say where there is more of the page to scroll to.
 */
export function stepByKeys(
  target: HTMLElement | Document,
  keys: Keys,
  by: (count: number) => void,
  free: (key: string, count: number) => boolean = () => false,
): () => void {
  const press = (event: Event) => {
    if (!(event instanceof KeyboardEvent) || event.defaultPrevented || isTaken(event)) return;
    const count = event.key === " " && event.shiftKey ? -1 : keys[event.key];
    if (count === undefined || free(event.key, count)) return;
    event.preventDefault();
    by(count);
  };
  target.addEventListener("keydown", press);
  return () => target.removeEventListener("keydown", press);
}

/** Whether a key belongs to the browser, or to the field or button that has the focus. */
function isTaken({ key, altKey, ctrlKey, metaKey, target }: KeyboardEvent): boolean {
  // With another key they are the browser's: alt and left goes back.
  if (altKey || ctrlKey || metaKey || !(target instanceof Element)) return true;
  const owners =
    key === " " ? "input, select, textarea, dialog, a, button, summary" : "input, select, textarea, dialog";
  return target.closest(owners) !== null;
}

/** Pixels that a finger must travel, at the least; nearer to the edge of the screen it asks for the browser's own way back. */
const swipe = { travel: 48, edge: 24 };

/** Steps by swipes to the side over `target`; nothing is held up, and scrolling and pinching stay as they are. */
export function stepBySwipes(target: HTMLElement, by: (count: number) => void): () => void {
  let start: Touch | undefined;
  const begin = ({ touches }: TouchEvent) => {
    const [touch] = touches;
    const isZoomed = (visualViewport?.scale ?? 1) > 1.01;
    const atEdge = touch === undefined || Math.min(touch.clientX, innerWidth - touch.clientX) < swipe.edge;
    start = touches.length > 1 || isZoomed || atEdge ? undefined : touch;
  };
  const end = ({ changedTouches: [touch] }: TouchEvent) => {
    if (start === undefined || touch === undefined) return;
    const across = touch.clientX - start.clientX;
    const down = touch.clientY - start.clientY;
    start = undefined;
    if (Math.abs(across) >= swipe.travel && Math.abs(across) > 2 * Math.abs(down)) by(across < 0 ? 1 : -1);
  };
  const forget = () => (start = undefined);
  target.addEventListener("touchstart", begin, { passive: true });
  target.addEventListener("touchend", end, { passive: true });
  target.addEventListener("touchcancel", forget);
  return () => {
    target.removeEventListener("touchstart", begin);
    target.removeEventListener("touchend", end);
    target.removeEventListener("touchcancel", forget);
  };
}
