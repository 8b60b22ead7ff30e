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
}

const moves: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/** One stop of the tab key for all marks of a picture; the arrows walk from one to the next, Home and End to the first and last. */
export function createMarkWalk(onOpen: (claim: string, button: HTMLElement) => void): MarkWalk {
  const element = createElement("div", { class: "mark-walk", role: "group", "aria-label": "Marks of the picture" });
  const buttons = () => [...element.querySelectorAll<HTMLButtonElement>("button")];
  const rove = (button: HTMLButtonElement | undefined) => {
    for (const one of buttons()) one.tabIndex = one === button ? 0 : -1;
  };
  element.addEventListener("keydown", (event) => {
    const all = buttons();
    const now = all.findIndex((one) => one === document.activeElement);
    const { key } = event;
    const ends: Readonly<Record<string, number>> = { Home: 0, End: all.length - 1 };
    const next = ends[key] ?? (key in moves ? now + (moves[key] ?? 0) : -1);
    if (!(key in moves) && !(key in ends)) return;
    event.preventDefault();
    // Other arrows of the page step through the story.
    event.stopPropagation();
    const button = all[Math.min(all.length - 1, Math.max(0, next))];
    rove(button);
    button?.focus({ preventScroll: true });
  });
  return {
    element,
    update(stops) {
      const hasFocus = element.contains(document.activeElement);
      const created = stops.map(({ claim, name }) => {
        const button = createButton({ "data-claim": claim, "aria-haspopup": "dialog" }, name, () =>
          onOpen(claim, button),
        );
        return button;
      });
      element.replaceChildren(...created);
      rove(created[0]);
      if (hasFocus) created[0]?.focus({ preventScroll: true });
    },
  };
}
