import { flyFromCover } from "./cover.ts";
import { follow } from "./follow.ts";
import { listen } from "./listen.ts";
import { besideQuery, calmQuery, holds } from "./media.ts";
import type { Rendering, Scenery } from "./rendering.ts";
import type { Stage } from "./show.ts";

/** The story: steps that scroll past the stage. */
export function startStory(scenery: Scenery): Rendering {
  const { stage, figure, steps } = scenery;
  const flight = coverFlight(figure, stage, steps);
  const follower = follow({
    steps,
    cover: () => (holds(besideQuery) ? null : figure),
    arrived(step, arrival) {
      scenery.come(step, arrival);
      flight?.place();
    },
    settled: scenery.rest,
  });
  const place = () => flight?.place();
  const stopListening = listen(window, { scroll: place, resize: place });
  return {
    get active() {
      return follower.active;
    },
    go: follower.land,
    look: follower.look,
    stop() {
      stopListening();
      flight?.stop();
      follower.stop();
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
