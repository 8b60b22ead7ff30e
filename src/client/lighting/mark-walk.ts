import { createButton, createElement } from "../ui/create-element.ts";

/** A mark that can be walked to: its claim, and what is said of it. */
export interface Stop {
  readonly claim: string;
  readonly name: string;
}

export interface MarkWalk {
  readonly element: HTMLElement;
  /** Takes the marks of another picture; the focus stays in the walk where it is there. */
  readonly update: (stops: readonly Stop[]) => void;
  /** Puts the walk behind a control from which the arrows lead into it; until then it is hidden, and adds no stop of the tab key. */
  readonly placeBehind: (entry: HTMLElement) => void;
}

const moves: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/** Marks of a picture as buttons: the arrows walk from one to the next, Home and End to the first and last. */
export function createMarkWalk(onOpen: (claim: string, button: HTMLElement) => void): MarkWalk {
  const element = createElement("div", { class: "mark-walk", role: "group", "aria-label": "Marks of the picture" });
  let entry: HTMLElement | null = null;
  const buttons = () => [...element.querySelectorAll<HTMLButtonElement>("button")];
  const focus = (button: HTMLButtonElement | undefined) => {
    rove(buttons(), button, entry === null);
    button?.focus({ preventScroll: true });
  };
  listenToMoves(element, (key) => {
    const all = buttons();
    const now = all.findIndex((one) => one === document.activeElement);
    const next = { Home: 0, End: all.length - 1 }[key] ?? now + (moves[key] ?? 0);
    focus(all[Math.min(all.length - 1, Math.max(0, next))]);
    return true;
  });
  onLeave(element, () => (element.hidden = entry !== null));
  listenToMoves(document, (key, target) => {
    if (entry === null || target !== entry || !(key in moves)) return false;
    element.hidden = false;
    focus(buttons()[0]);
    return true;
  });
  return {
    element,
    update(stops) {
      const hasFocus = element.contains(document.activeElement);
      element.replaceChildren(...stops.map((stop) => createStop(stop, onOpen)));
      rove(buttons(), buttons()[0], entry === null);
      if (hasFocus) focus(buttons()[0]);
    },
    placeBehind(control) {
      entry = control;
      element.hidden = true;
      control.after(element);
      control.setAttribute("aria-description", "The arrow keys walk the marks of the picture.");
    },
  };
}

/** Calls back when the focus leaves an element; a card that opens takes it, and gives it back. */
function onLeave(element: HTMLElement, act: () => void): void {
  element.addEventListener("focusout", ({ relatedTarget }) => {
    const stays = relatedTarget instanceof Node && element.contains(relatedTarget);
    if (!stays && document.querySelector("dialog[open]") === null) act();
  });
}

function createStop({ claim, name }: Stop, onOpen: (claim: string, button: HTMLElement) => void): HTMLButtonElement {
  const button = createButton({ "data-claim": claim, "aria-haspopup": "dialog" }, name, () => onOpen(claim, button));
  return button;
}

/** Gives one button of a group the stop of the tab key, if the group has one. */
function rove(buttons: readonly HTMLButtonElement[], now: HTMLButtonElement | undefined, hasStop: boolean): void {
  for (const one of buttons) one.tabIndex = hasStop && one === now ? 0 : -1;
}

/** Tells arrows, Home and End; those that are taken do nothing else, such as stepping through the story. */
function listenToMoves(
  place: HTMLElement | Document,
  take: (key: string, target: EventTarget | null) => boolean,
): void {
  place.addEventListener(
    "keydown",
    (event) => {
      if (!(event instanceof KeyboardEvent) || !(event.key in moves || event.key === "Home" || event.key === "End"))
        return;
      if (!take(event.key, event.target)) return;
      event.preventDefault();
      event.stopPropagation();
    },
    // Before the page's own keys.
    true,
  );
}
