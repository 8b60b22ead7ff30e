import type { View } from "./view.ts";

interface Controls {
  /** Moves by so many steps. */
  readonly by: (count: number) => void;
  readonly pause: (paused: boolean) => void;
  readonly view: (view: View) => void;
}

interface Bar {
  arrived: (step: HTMLElement) => void;
  /** The step so many steps from the one last arrived at. */
  neighbour: (count: number) => HTMLElement | undefined;
  control: (controls: Controls) => void;
  /** Says which view is on, and whether there is room for the story. */
  sayView: (view: View, room: boolean) => void;
}

const find = (name: string) => document.querySelector<HTMLElement>(`.bar ${name}`);
const button = (name: string) => find(`[data-do="${name}"]`);
const arrows: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1 };

/** The bar: a line that fills chapter by chapter, and the stepper. */
export function createBar(steps: readonly HTMLElement[]): Bar {
  let index = 0;
  return {
    arrived(step) {
      index = steps.indexOf(step);
      fillProgress(steps, index);
      const place = find(".place");
      if (place !== null) place.textContent = `${String(index + 1)} of ${String(steps.length)}`;
      disable(button("back"), index === 0);
      disable(button("next"), index === steps.length - 1);
    },
    neighbour: (count) => steps[index + count],
    control: listenToBar,
    sayView(view, room) {
      hide(button("story"), view === "story" || !room);
      for (const name of ['[data-do="article"]', '[data-do="pause"]', ".stepper"]) hide(find(name), view === "article");
    },
  };
}

function fillProgress(steps: readonly HTMLElement[], index: number): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>(".progress a")) {
    const chapter = document.getElementById(link.hash.slice(1));
    const own = steps.filter((step) => chapter?.contains(step));
    const done = own.filter((step) => steps.indexOf(step) <= index).length;
    link.style.setProperty("--done", String(done / Math.max(1, own.length)));
    if (own.some((step) => steps.indexOf(step) === index)) link.setAttribute("aria-current", "true");
    else link.removeAttribute("aria-current");
  }
}

function listenToBar({ by, pause, view }: Controls): void {
  button("back")?.addEventListener("click", () => by(-1));
  button("next")?.addEventListener("click", () => by(1));
  button("story")?.addEventListener("click", () => view("story"));
  button("article")?.addEventListener("click", () => view("article"));
  find(".stepper")?.addEventListener("keydown", (event) => {
    const count = arrows[event.key];
    // With another key they are the browser's: alt and left goes back.
    if (count === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    by(count);
  });
  const holder = button("pause");
  holder?.addEventListener("click", () => {
    const paused = holder.getAttribute("aria-pressed") !== "true";
    holder.setAttribute("aria-pressed", String(paused));
    pause(paused);
  });
}

/** By word and not by attribute: a button that has the focus keeps it. */
function disable(element: HTMLElement | null, disabled: boolean): void {
  element?.setAttribute("aria-disabled", String(disabled));
}

function hide(element: HTMLElement | null, hidden: boolean): void {
  if (element !== null) element.hidden = hidden;
}
