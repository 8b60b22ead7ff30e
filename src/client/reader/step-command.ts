import type { ViewController } from "./view-controller.ts";

interface Options {
  readonly steps: readonly HTMLElement[];
  readonly controller: Pick<ViewController, "goTo" | "now">;
  /** The step so many steps from the active one. */
  readonly neighbour: (count: number) => HTMLElement | undefined;
}

/** Pixels; positions nearer to each other are the same. */
const samePlace = 24;

/** Creates the command that steps through the story. On the way into a chapter it first brings what the chapter opens with. */
export function createStepCommand({ steps, controller, neighbour }: Options): (count: number) => void {
  let opening: { readonly step: HTMLElement; readonly top: number } | undefined;
  const isAtOpening = () => opening !== undefined && Math.abs(scrollY - opening.top) < samePlace;
  return (count) => {
    if (opening !== undefined && isAtOpening()) {
      const step = count > 0 ? opening.step : steps[steps.indexOf(opening.step) - 1];
      opening = undefined;
      if (step !== undefined) controller.goTo(step, "scroll");
      return;
    }
    opening = undefined;
    const step = neighbour(count);
    if (step === undefined) return;
    const head = count === 1 && controller.now() === "story" ? openingOf(step) : null;
    const before = scrollY;
    if (head !== null) controller.goTo(head, "scroll");
    if (head === null || Math.abs(scrollY - before) < samePlace) controller.goTo(step, "scroll");
    else opening = { step, top: scrollY };
  };
}

/** What stands before the first step of a chapter. */
function openingOf(step: HTMLElement): HTMLElement | null {
  const before = step.previousElementSibling;
  return before instanceof HTMLElement && before.matches(".chapter-head") ? before : null;
}
