import { listen } from "../ui/listen.ts";

type Keys = Readonly<Record<string, number>>;
/** Moves by so many steps; an infinite count means the first or the last step. */
type OnStep = (count: number) => void;

/** Keys that step while a control of the stepper has the focus. */
export const arrowKeys: Keys = { ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1 };
/** Keys that step through the story while nothing has the focus. */
export const sideKeys: Keys = { ArrowLeft: -1, ArrowRight: 1 };
/** Keys that step through slides, those of a presenter's remote control among them. */
export const slideKeys: Keys = { ...arrowKeys, " ": 1, PageUp: -1, PageDown: 1, Home: -Infinity, End: Infinity };

interface Options {
  /** Holds the buttons `data-do="back"` and `data-do="next"`, and may hold `.place` for the number of the step. */
  readonly controls: HTMLElement;
  readonly onStep: OnStep;
}

export interface Stepper {
  /** Shows which of how many steps this is, counted from 0, and disables a button that leads nowhere. */
  update: (index: number, count: number) => void;
  stop: () => void;
}

/** Two buttons, and the arrow keys while one of them has the focus; it does not know what it steps through. */
export function createStepper({ controls, onStep }: Options): Stepper {
  const back = controls.querySelector<HTMLElement>('[data-do="back"]');
  const next = controls.querySelector<HTMLElement>('[data-do="next"]');
  const position = controls.querySelector(".place");
  const stops = [
    back === null ? undefined : listen(back, { click: () => onStep(-1) }),
    next === null ? undefined : listen(next, { click: () => onStep(1) }),
    stepByKeys(controls, arrowKeys, onStep),
  ];
  return {
    update(index, count) {
      if (position !== null) position.textContent = `${String(index + 1)} of ${String(count)}`;
      setDisabled(back, index <= 0);
      setDisabled(next, index >= count - 1);
    },
    stop: () => stops.forEach((stop) => stop?.()),
  };
}

/** By `aria-disabled`, since a button with the attribute `disabled` would lose the focus. */
function setDisabled(element: HTMLElement | null, disabled: boolean): void {
  element?.setAttribute("aria-disabled", String(disabled));
}

/**
 * Steps by keys that are pressed in `target` and that nothing there needs for itself.
 * `isReserved` may leave a key to the browser, such as where the page can scroll further.
 */
export function stepByKeys(
  target: HTMLElement | Document,
  keys: Keys,
  onStep: OnStep,
  isReserved: (key: string, count: number) => boolean = () => false,
): () => void {
  const press = (event: Event) => {
    if (!(event instanceof KeyboardEvent) || event.defaultPrevented || isTaken(event)) return;
    const count = event.key === " " && event.shiftKey ? -1 : keys[event.key];
    if (count === undefined || isReserved(event.key, count)) return;
    event.preventDefault();
    onStep(count);
  };
  target.addEventListener("keydown", press);
  return () => target.removeEventListener("keydown", press);
}

/** Whether a key belongs to the browser, or to the field or button that has the focus. */
function isTaken({ key, altKey, ctrlKey, metaKey, target }: KeyboardEvent): boolean {
  // Alt and the left arrow go back in the history, for example.
  if (altKey || ctrlKey || metaKey || !(target instanceof Element)) return true;
  const owners =
    key === " " ? "input, select, textarea, dialog, a, button, summary" : "input, select, textarea, dialog";
  return target.closest(owners) !== null;
}

/** The least distance of a swipe, and the width of the screen's edge where a swipe is the browser's own, in pixels. */
const swipe = { distance: 48, edge: 24 };

/** Steps by horizontal swipes over `target`; scrolling and pinching stay as they are. */
export function stepBySwipes(target: HTMLElement, onStep: OnStep): () => void {
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
    if (Math.abs(across) >= swipe.distance && Math.abs(across) > 2 * Math.abs(down)) onStep(across < 0 ? 1 : -1);
  };
  const cancel = () => (start = undefined);
  target.addEventListener("touchstart", begin, { passive: true });
  target.addEventListener("touchend", end, { passive: true });
  target.addEventListener("touchcancel", cancel);
  return () => {
    target.removeEventListener("touchstart", begin);
    target.removeEventListener("touchend", end);
    target.removeEventListener("touchcancel", cancel);
  };
}
