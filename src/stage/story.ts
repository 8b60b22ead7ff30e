import type { Layout } from "../scene/scene.ts";
import { flyFromCover } from "./cover.ts";
import { follow, type Follower } from "./follow.ts";
import { besideQuery, calmQuery, holds, wideQuery } from "./media.ts";
import { createStage, type DiagramData, type Stage } from "./show.ts";

/** The story view while it is on. */
export interface Story {
  readonly stage: Stage;
  readonly follower: Follower;
  stop(): void;
}

interface Parts {
  readonly figure: HTMLElement;
  readonly steps: readonly HTMLElement[];
  readonly data: DiagramData;
  readonly paused: boolean;
  readonly arrived: (step: HTMLElement) => void;
}

const pace = 800;
/** Pictures of so many steps ahead are fetched before they are needed. */
const ahead = 3;

const layout = (): Layout => (holds(wideQuery) ? "wide" : "tall");
const showOf = (step: HTMLElement) => step.dataset["show"] ?? "";

/** Starts stage and scrolling; rejects where the first picture cannot be drawn, and has then changed nothing. */
export async function startStory({ figure, steps, data, paused, arrived }: Parts, turnOn: () => void): Promise<Story> {
  const duration = () => (holds(calmQuery) ? 0 : pace);
  const stage = createStage(figure, { data, layout, duration, pauses: paused });
  const [first] = steps;
  if (first === undefined) throw new Error("the story has no steps");
  await stage.show(showOf(first), true).catch((error: unknown) => {
    stage.stop();
    throw error;
  });
  turnOn();
  const flight = coverFlight(figure, stage, first, steps[1]);
  const follower = follow({
    steps,
    cover: () => (holds(besideQuery) ? null : figure),
    arrived(step, arrival) {
      if (showOf(step) !== figure.dataset["show"]) void stage.show(showOf(step), arrival === "jump");
      const place = steps.indexOf(step);
      for (const next of steps.slice(place + 1, place + 1 + ahead)) stage.prepare(showOf(next));
      flight?.place();
      arrived(step);
    },
    settled: (step) =>
      history.replaceState(history.state, "", step === first ? location.pathname + location.search : `#${step.id}`),
  });
  const scrolled = () => flight?.place();
  const resized = () => {
    if (figure.querySelector(`.marks.${layout()}`) === null) void stage.redraw();
    flight?.place();
  };
  addEventListener("scroll", scrolled, { passive: true });
  addEventListener("resize", resized);
  return {
    stage,
    follower,
    stop() {
      removeEventListener("scroll", scrolled);
      removeEventListener("resize", resized);
      flight?.stop();
      follower.stop();
      stage.stop();
    },
  };
}

function coverFlight(figure: HTMLElement, { canvas }: Stage, cover: HTMLElement, next: HTMLElement | undefined) {
  const image = cover.querySelector("img");
  const window = cover.querySelector<HTMLElement>(".cover-window");
  const chapter = next?.closest<HTMLElement>(".chapter");
  if (image === null || window === null || chapter === null || chapter === undefined) return undefined;
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
