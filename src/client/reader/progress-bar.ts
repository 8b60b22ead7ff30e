import { createStepper } from "../player/stepper.ts";
import type { View } from "./view-controller.ts";

interface Controls {
  /** Moves by so many steps. */
  readonly by: (count: number) => void;
  readonly pause: (paused: boolean) => void;
  readonly view: (view: View) => void;
  readonly contents: () => void;
}

interface Bar {
  arrived: (step: HTMLElement) => void;
  /** The step so many steps from the one last arrived at. */
  neighbour: (count: number) => HTMLElement | undefined;
  /** Says which view is on, and whether there is room for the story. */
  sayView: (view: View, room: boolean) => void;
}

const find = (name: string) => document.querySelector<HTMLElement>(`.bar ${name}`);
const button = (name: string) => find(`[data-do="${name}"]`);

/** The bar: a line that fills chapter by chapter, and the stepper. */
export function createBar(steps: readonly HTMLElement[], controls: Controls): Bar {
  let index = 0;
  const buttons = find(".stepper");
  const stepper = buttons === null ? undefined : createStepper({ controls: buttons, by: controls.by });
  // Until a reader has moved, they are at the first step.
  stepper?.say(index, steps.length);
  listenToBar(controls);
  return {
    arrived(at) {
      index = steps.indexOf(at);
      fillProgress(steps, index);
      stepper?.say(index, steps.length);
    },
    neighbour: (count) => steps[Math.min(Math.max(index + count, 0), steps.length - 1)],
    sayView(view, room) {
      // One way out of each view; the contents have all of them.
      hide(button("story"), view === "story" || !room);
      hide(button("article"), view === "article" || (view === "slides" && room));
      for (const name of ['[data-do="pause"]', ".stepper"]) hide(find(name), view === "article");
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

function listenToBar({ pause, view, contents }: Controls): void {
  button("contents")?.addEventListener("click", contents);
  hide(button("contents"), false);
  button("story")?.addEventListener("click", () => view("story"));
  button("article")?.addEventListener("click", () => view("article"));
  const holder = button("pause");
  holder?.addEventListener("click", () => {
    const paused = holder.getAttribute("aria-pressed") !== "true";
    holder.setAttribute("aria-pressed", String(paused));
    pause(paused);
  });
}

function hide(element: HTMLElement | null, hidden: boolean): void {
  if (element !== null) element.hidden = hidden;
}
