import { loadDrawing } from "#diagrams/index.ts";
import type { Arrival } from "../reader/active-step.ts";
import { listen } from "../ui/listen.ts";
import { calmQuery, holds, wideQuery } from "../ui/media.ts";
import { createStage, type DiagramData, type Stage } from "./show.ts";
import type { Folding } from "../reader/lazy-layout.ts";

/** A rendering with a stage, while it is on. */
export interface Rendering {
  /** The step that the reader is at. */
  readonly active: HTMLElement | undefined;
  /** Brings a step before the reader; its picture comes as for that way of arriving. */
  go: (step: HTMLElement, arrival: Arrival) => void;
  /** Looks where the reader is, after something moved the page or the address named another place than a step. */
  look: (arrival: Arrival, place?: Element | null) => void;
  stop: () => void;
}

/** What a rendering works with, and whom it tells. */
export interface Scenery {
  readonly stage: Stage;
  readonly figure: HTMLElement;
  readonly steps: readonly HTMLElement[];
  readonly folding: Folding;
  /** Shows a step's picture, and tells that the reader has come to it. */
  readonly come: (step: HTMLElement, arrival: Arrival) => void;
  /** The reader rests at a step. */
  readonly rest: (step: HTMLElement) => void;
  /** The rendering cannot go on. */
  readonly failed: () => void;
}

/** Where a step's picture is shown, and whom to tell when it cannot be. */
interface Showing extends Pick<Scenery, "stage" | "figure" | "steps"> {
  readonly failed: () => void;
}

/** Milliseconds that a change of picture takes. */
const pace = 800;
/** Pictures of so many steps ahead are fetched before they are needed. */
const ahead = 3;

const layout = () => (holds(wideQuery) ? "wide" : "tall");

/** The picture that a step shows, as `<diagram>/<state>`. */
export function showOf(step: HTMLElement): string {
  return step.dataset["show"] ?? "";
}

/** A stage in the layout that fits, and the end of its care for it. Rejects where its first picture cannot be drawn, and has then changed nothing. */
export async function openStage(
  figure: HTMLElement,
  { data, paused, first }: { data: DiagramData; paused: boolean; first: HTMLElement },
): Promise<Stage> {
  const duration = () => (holds(calmQuery) ? 0 : pace);
  const stage = createStage(figure, { load: loadDrawing, data, layout, duration, pauses: paused });
  await stage.show(showOf(first), true).catch((error: unknown) => {
    stage.stop();
    throw error;
  });
  const stopListening = listen(window, {
    resize() {
      if (figure.querySelector(`.marks.${layout()}`) === null) void stage.redraw();
    },
  });
  return {
    ...stage,
    stop() {
      stopListening();
      stage.stop();
    },
  };
}

/** Shows a step's picture, at once after a jump, and fetches those that may come next. */
export async function showStep(
  step: HTMLElement,
  arrival: Arrival,
  { stage, figure, steps, failed }: Showing,
): Promise<void> {
  const next = steps.indexOf(step) + 1;
  for (const coming of steps.slice(next, next + ahead)) stage.prepare(showOf(coming));
  const isMoving = figure.dataset["moving"] !== undefined;
  if (showOf(step) === figure.dataset["show"] && !(isMoving && arrival === "jump")) return;
  await stage.show(showOf(step), arrival === "jump").catch((error: unknown) => {
    failed();
    throw error;
  });
}
