import { flyFromCover } from "./cover.ts";
import { follow, type Follower } from "./follow.ts";
import { listen } from "./listen.ts";
import { besideQuery, calmQuery, holds } from "./media.ts";
import type { Rendering, Scenery } from "./rendering.ts";
import type { Stage } from "./show.ts";

/** The story: steps that scroll past the stage. */
export function startStory(scenery: Scenery): Rendering {
  const { stage, figure, steps, folding } = scenery;
  const flight = coverFlight(figure, stage, steps);
  let follower: Follower | undefined;
  let isOver = false;
  const begin = (): Follower => {
    folding.now();
    follower ??= follow({
      steps,
      cover: () => (holds(besideQuery) ? null : figure),
      arrived(step, arrival) {
        scenery.come(step, arrival);
        flight?.place();
      },
      settled: scenery.rest,
    });
    return follower;
  };
  // Until then the reader is at the top of the page, where there is nothing to follow.
  if (folding.isWhole()) begin();
  else
    void folding.whole.then(() => {
      if (!isOver) begin();
    });
  const place = () => flight?.place();
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

function coverFlight(figure: HTMLElement, { canvas }: Stage, [cover, next]: readonly HTMLElement[]) {
  const image = cover?.querySelector("img");
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
