import { createStepper } from "../player/stepper.ts";
import { listenToToggle } from "../ui/toggle-button.ts";
import { showPlace } from "./ring.ts";
import type { ViewName } from "./view.ts";

interface Handlers {
  /** Moves by so many steps. */
  readonly onStep: (count: number) => void;
  readonly onPause: (paused: boolean) => void;
  readonly onView: (name: ViewName) => void;
  readonly onContents: () => void;
}

interface ProgressBar {
  update: (active: HTMLElement) => void;
  /** The step so many steps from the active one. */
  neighbour: (count: number) => HTMLElement | undefined;
  /** Offers the ways out of the view that is shown. */
  showView: (name: ViewName, hasRoom: boolean) => void;
}

const find = (selector: string) => document.querySelector<HTMLElement>(`.bar ${selector}`);
const button = (action: string) => find(`[data-do="${action}"]`);

/** The bar: a line that fills chapter by chapter, and the stepper. */
export function createProgressBar(steps: readonly HTMLElement[], handlers: Handlers): ProgressBar {
  let index = 0;
  const controls = find(".stepper");
  const stepper = controls === null ? undefined : createStepper({ controls, onStep: handlers.onStep });
  // Until readers have moved, they are at the first step.
  stepper?.update(index, steps.length);
  listenToBar(handlers);
  return {
    update(active) {
      index = steps.indexOf(active);
      fillProgress(steps, index);
      showPlace(active);
      stepper?.update(index, steps.length);
    },
    neighbour: (count) => steps[Math.min(Math.max(index + count, 0), steps.length - 1)],
    showView(name, hasRoom) {
      // One way out of each view; the contents have all of them.
      setHidden(button("story"), name === "story" || !hasRoom);
      setHidden(button("article"), name === "article" || (name === "slides" && hasRoom));
      for (const selector of ['[data-do="pause"]', ".stepper"]) setHidden(find(selector), name === "article");
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

function listenToBar({ onPause, onView, onContents }: Handlers): void {
  button("contents")?.addEventListener("click", onContents);
  setHidden(button("contents"), false);
  button("story")?.addEventListener("click", () => onView("story"));
  button("article")?.addEventListener("click", () => onView("article"));
  const pause = button("pause");
  if (pause !== null) listenToToggle(pause, onPause);
}

function setHidden(element: HTMLElement | null, hidden: boolean): void {
  if (element !== null) element.hidden = hidden;
}
