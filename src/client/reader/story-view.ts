import { flyFromCover } from "./cover.ts";
import { follow, type Follower } from "./active-step.ts";
import { listen } from "../ui/listen.ts";
import { besideQuery, calmQuery, holds } from "../ui/media.ts";
import type { Rendering, Scenery } from "../player/rendering.ts";
import type { Stage } from "../player/show.ts";

/** The story: steps that scroll past the stage. */
export function startStory(scenery: Scenery): Rendering {
  const { stage, figure, steps, folding } = scenery;
  const flight = coverFlight(figure, stage, steps);
  let follower: Follower | undefined;
  let isOver = false;
  const place = () => flight?.place();
  const begin = () => (follower ??= beginToFollow(scenery, place));
  // Until then the reader is at the top of the page, where there is nothing to follow.
  if (folding.isWhole()) begin();
  else
    void folding.whole.then(() => {
      if (isOver) return;
      begin();
      // The scroll that unfolded the steps came before there was anybody to follow it.
      if (scrollY > 0) dispatchEvent(new Event("scroll"));
    });
  const stopListening = listen(window, { scroll: place, resize: place });
  return {
    get active() {
      return follower === undefined ? steps[0] : follower.active;
    },
    go: (step, arrival) => begin().land(step, arrival),
    look: (arrival) => begin().look(arrival),
    stop() {
      isOver = true;
      stopListening();
      flight?.stop();
      follower?.stop();
    },
  };
}

/** Follows the reader once every step has its place; where that cannot be, the story ends. */
function beginToFollow({ folding, figure, steps, come, rest, failed }: Scenery, place: () => void): Follower {
  folding.now();
  try {
    return follow({
      steps,
      cover: () => (holds(besideQuery) ? null : figure),
      arrived(step, arrival) {
        come(step, arrival);
        place();
      },
      settled: rest,
    });
  } catch (error) {
    failed();
    throw error;
  }
}

function coverFlight(figure: HTMLElement, { canvas }: Stage, [cover, next]: readonly HTMLElement[]) {
  const image = cover?.querySelector<HTMLElement>(".cover-picture");
  const window = cover?.querySelector<HTMLElement>(".cover-window");
  const chapter = next?.closest<HTMLElement>(".chapter");
  if (!image || !window || !chapter) return undefined;
  const flight = flyFromCover({
    canvas,
    figure,
    image,
    window,
    // At rest when the first chapter has come most of the way up the view.
    until: () => chapter.getBoundingClientRect().top + scrollY - innerHeight * 0.25,
    glides: () => !holds(calmQuery),
  });
  flight.place();
  return flight;
}
