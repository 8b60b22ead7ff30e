import { loadDiagram } from "../diagrams/index.ts";
import type { Layout } from "../scene/scene.ts";
import { flyFromCover } from "./cover.ts";
import { follow, type Arrival, type Follower } from "./follow.ts";
import { listen } from "./listen.ts";
import { besideQuery, calmQuery, holds, wideQuery } from "./media.ts";
import { createStage, type DiagramData, type Stage } from "./show.ts";

/** The story view while it is on. */
export interface Story {
  readonly stage: Stage;
  readonly follower: Follower;
  stop: () => void;
}

interface Parts {
  readonly figure: HTMLElement;
  readonly steps: readonly HTMLElement[];
  readonly data: DiagramData;
  readonly paused: boolean;
  readonly arrived: (step: HTMLElement) => void;
  /** A later picture could not be shown. */
  readonly failed: () => void;
}

/** Milliseconds that a change of picture takes. */
const pace = 800;
/** Pictures of so many steps ahead are fetched before they are needed. */
const ahead = 3;

const layout = (): Layout => (holds(wideQuery) ? "wide" : "tall");
const showOf = (step: HTMLElement) => step.dataset["show"] ?? "";

/** Starts stage and scrolling; rejects where the first picture cannot be drawn, and has then changed nothing. */
export async function startStory({ figure, steps, data, ...told }: Parts, turnOn: () => void): Promise<Story> {
  const [first] = steps;
  if (first === undefined) throw new Error("the story has no steps");
  const duration = () => (holds(calmQuery) ? 0 : pace);
  const stage = createStage(figure, { load: loadDiagram, data, layout, duration, pauses: told.paused });
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
      void showStep(step, arrival, { stage, figure, steps, failed: told.failed });
      flight?.place();
      told.arrived(step);
    },
    settled: (step) => sayAddress(step === first ? "" : `#${step.id}`),
  });
  const stopListening = listen(window, {
    scroll: () => flight?.place(),
    resize() {
      if (figure.querySelector(`.marks.${layout()}`) === null) void stage.redraw();
      flight?.place();
    },
  });
  return {
    stage,
    follower,
    stop() {
      stopListening();
      flight?.stop();
      follower.stop();
      stage.stop();
    },
  };
}

interface Scenery {
  readonly stage: Stage;
  readonly figure: HTMLElement;
  readonly steps: readonly HTMLElement[];
  readonly failed: () => void;
}

async function showStep(step: HTMLElement, arrival: Arrival, { stage, figure, steps, failed }: Scenery): Promise<void> {
  const next = steps.indexOf(step) + 1;
  for (const coming of steps.slice(next, next + ahead)) stage.prepare(showOf(coming));
  const isMoving = figure.dataset["moving"] !== undefined;
  if (showOf(step) === figure.dataset["show"] && !(isMoving && arrival === "jump")) return;
  await stage.show(showOf(step), arrival === "jump").catch((error: unknown) => {
    failed();
    throw error;
  });
}

/** Writes the step into the address without a new entry in the history. */
function sayAddress(hash: string): void {
  if (location.hash !== hash) history.replaceState(history.state, "", location.pathname + location.search + hash);
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
