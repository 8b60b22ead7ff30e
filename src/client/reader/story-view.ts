import type { DiagramPlayer } from "../player/diagram-player.ts";
import { besideQuery, matches, reducedMotionQuery } from "../ui/media.ts";
import { listen } from "../ui/listen.ts";
import { trackActiveStep, type ActiveStepTracker } from "./active-step.ts";
import { waitForAssembly } from "./assembly.ts";
import { createCoverAnimation } from "./cover.ts";
import type { View, ViewContext } from "./view.ts";

/** The story: steps that scroll past the stage. */
export function startStory(context: ViewContext): View {
  const { player, figure, steps, lazyLayout } = context;
  const cover = animateCover(figure, player, steps);
  let tracker: ActiveStepTracker | undefined;
  let isOver = false;
  const updateCover = () => cover?.update();
  const updateStage = () => {
    updateCover();
    figure.toggleAttribute("data-past", isPast(figure));
  };
  const begin = () => (tracker ??= beginTracking(context, updateCover));
  const stopOpenings = startOpenings(figure);
  // Until every step is laid out the reader is at the top of the page, where there is nothing to track.
  if (lazyLayout.isFinished()) begin();
  else
    void lazyLayout.finished.then(() => {
      if (isOver) return;
      begin();
      // The scroll that finished the layout came before the tracker listened.
      if (scrollY > 0) dispatchEvent(new Event("scroll"));
    });
  const stopListening = listen(window, { scroll: updateStage, resize: updateStage });
  return {
    get active() {
      return tracker === undefined ? steps[0] : tracker.active;
    },
    goTo: (step, arrival) => begin().goTo(step, arrival),
    update: (arrival) => begin().update(arrival),
    stop() {
      isOver = true;
      stopListening();
      cover?.stop();
      figure.removeAttribute("data-past");
      stopOpenings();
      tracker?.stop();
    },
  };
}

/** Watches the openings of chapters from the first scroll on, since none is in view before; the result ends it. */
function startOpenings(figure: HTMLElement): () => void {
  let stop: (() => void) | undefined;
  let isOver = false;
  const watch = async () => {
    const { watchChapterOpenings } = await import("./chapter-opening.ts");
    if (!isOver) stop ??= watchChapterOpenings({ figure, line: () => lineBelow(figure) });
  };
  const start = () => void watch();
  if (scrollY > 0) start();
  else addEventListener("scroll", start, { once: true, passive: true });
  return () => {
    isOver = true;
    removeEventListener("scroll", start);
    stop?.();
  };
}

/** Where readers look once the stage stands still: the middle of what it leaves of the window. */
function lineBelow(figure: HTMLElement): number {
  return (innerHeight + (matches(besideQuery) ? 0 : figure.offsetHeight)) / 2;
}

/** Whether the stage leaves the window with the end of the story. */
function isPast(figure: HTMLElement): boolean {
  const story = figure.parentElement;
  return story !== null && story.getBoundingClientRect().bottom <= figure.getBoundingClientRect().bottom + 1;
}

/** Tracks the active step once every step is laid out; where that fails, the story ends. */
function beginTracking(
  { lazyLayout, figure, steps, onEnter, onScrollEnd, onError }: ViewContext,
  updateCover: () => void,
): ActiveStepTracker {
  lazyLayout.finish();
  try {
    return trackActiveStep({
      steps,
      cover: () => (matches(besideQuery) ? null : figure),
      onEnter(step, arrival) {
        onEnter(step, arrival);
        updateCover();
      },
      onScrollEnd,
    });
  } catch (error) {
    onError();
    throw error;
  }
}

function animateCover(figure: HTMLElement, { canvas }: DiagramPlayer, [cover, next]: readonly HTMLElement[]) {
  const image = cover?.querySelector<HTMLElement>(".cover-picture");
  const window = cover?.querySelector<HTMLElement>(".cover-window");
  const chapter = next?.closest<HTMLElement>(".chapter");
  if (!image || !window || !chapter) return undefined;
  const animation = createCoverAnimation({
    canvas,
    figure,
    image,
    window,
    // Ends when the first chapter has come most of the way up the window.
    until: () => chapter.getBoundingClientRect().top + scrollY - innerHeight * 0.25,
    isAnimated: () => !matches(reducedMotionQuery),
  });
  animation.update();
  waitForAssembly(window);
  return animation;
}
