import { addressed, sayAddress, stepOf } from "./address.ts";
import type { Arrival } from "./active-step.ts";
import { openStage, showStep, type Rendering, type Scenery } from "../player/rendering.ts";
import type { DiagramData, Stage } from "../player/show.ts";
import { startStory } from "./story-view.ts";
import type { Folding } from "./lazy-layout.ts";

export const views = ["story", "article", "slides"] as const;
/** Which rendering of the one text the reader sees. */
export type View = (typeof views)[number];

interface Parts {
  readonly figure: HTMLElement;
  readonly steps: readonly HTMLElement[];
  readonly folding: Folding;
  readonly data: DiagramData;
  readonly arrived: (step: HTMLElement) => void;
  /** Whether the reader has gone on from where the address brought them. */
  readonly hasGoneOn: () => boolean;
  /** A picture on the stage could not be shown. */
  readonly failed: () => void;
}

export interface Switch {
  now: () => View;
  /** The step that the reader is at. */
  here: () => HTMLElement | undefined;
  /** Turns to a view without losing the reader's place; a turn that is under way is ended first. */
  turn: (view: View) => Promise<void>;
  /** Brings a step before the reader, in whatever view is on. */
  go: (step: HTMLElement, arrival: Arrival) => void;
  /** Looks where the reader is now, after something else moved the page or the address named a place that is no step. */
  look: (arrival: Arrival, place?: Element | null) => void;
  pause: (paused: boolean) => void;
}

/** A rendering that is on, and what goes with it. */
interface On {
  readonly view: View;
  readonly stage: Stage;
  readonly rendering: Rendering;
}

/** Story, slides and article, one at a time; `data-view` on the root says which. */
export function createSwitch(parts: Parts): Switch {
  const { figure, steps } = parts;
  let on: On | undefined;
  let paused = false;
  let last = Promise.resolve();
  const now = () => on?.view ?? "article";
  const change = async (view: View) => {
    if (view === now()) return;
    const before = on;
    if (view === "article") {
      on = undefined;
      if (before !== undefined) turnOff(before, figure, steps);
      return;
    }
    try {
      on = await turnOn(view, { ...parts, paused, before });
    } catch (error) {
      // What failed on the way has left the article.
      if (document.documentElement.dataset["view"] === "article") on = undefined;
      throw error;
    }
  };
  return {
    now,
    here: () => on?.rendering.active ?? inView(steps),
    turn(view) {
      const turned = last.then(() => change(view));
      last = turned.catch(() => undefined);
      return turned;
    },
    go(step, arrival) {
      if (on === undefined) step.scrollIntoView({ block: "start", behavior: "instant" });
      else on.rendering.go(step, arrival);
    },
    look: (arrival, place) => on?.rendering.look(arrival, place),
    pause(next) {
      paused = next;
      on?.stage.pause(next);
    },
  };
}

function say(view: View, figure: HTMLElement): void {
  document.documentElement.dataset["view"] = view;
  figure.hidden = view === "article";
}

interface Turn extends Parts {
  readonly paused: boolean;
  /** What is on until then; its stage stays. */
  readonly before: On | undefined;
}

/** Turns to a view with a stage; rejects where that cannot be had, and has then changed nothing, or left the article. */
async function turnOn(view: Exclude<View, "article">, turn: Turn): Promise<On> {
  const { figure, steps, folding, data, paused, before } = turn;
  const startSlides = view === "slides" ? await (await import("./slides-view.ts")).prepareSlides() : undefined;
  const [first] = steps;
  if (first === undefined) throw new Error("the story has no steps");
  const at = () => before?.rendering.active ?? stepOf(placeOf(turn)) ?? inView(steps) ?? first;
  const stage = before?.stage ?? (await openStage(figure, { data, paused, first: startSlides ? at() : first }));
  // A slow phone draws what it has so far, and answers, before the page changes its layout.
  if (before === undefined) await new Promise((resolve) => setTimeout(resolve));
  // Only now: the reader may have gone on while the stage was on its way.
  const from = at();
  const restore = before === undefined ? keepPlace(turn) : landOn(from);
  before?.rendering.stop();
  say(view, figure);
  const scenery = sceneryOf(turn, stage);
  let rendering: Rendering | undefined;
  try {
    if (startSlides === undefined) {
      rendering = startStory(scenery);
      restore(rendering);
    } else {
      // A slide's height says whether a key scrolls it or steps on.
      folding.now();
      rendering = startSlides(scenery, from);
    }
  } catch (error) {
    rendering?.stop();
    stage.stop();
    say("article", figure);
    if (from !== first) from.scrollIntoView({ block: "start", behavior: "instant" });
    throw error;
  }
  return { view, stage, rendering };
}

function sceneryOf({ figure, steps, folding, arrived, failed }: Turn, stage: Stage): Scenery {
  return {
    stage,
    figure,
    steps,
    folding,
    come(step, arrival) {
      void showStep(step, arrival, { stage, figure, steps, failed });
      arrived(step);
    },
    rest: (step) => sayAddress(step === steps[0] ? "" : `#${step.id}`),
    failed,
  };
}

function turnOff(ended: On, figure: HTMLElement, steps: readonly HTMLElement[]): void {
  const restore = keepActive(ended, steps);
  ended.rendering.stop();
  ended.stage.stop();
  say("article", figure);
  restore();
}

/** The step that the middle of the view has come to; the first at the top of the page. */
function inView(steps: readonly HTMLElement[]): HTMLElement | undefined {
  if (scrollY < 8) return steps[0];
  return steps.find((step) => step.getBoundingClientRect().bottom > innerHeight / 2) ?? steps.at(-1);
}

/** Where the reader is in the article: what the address names, until they have gone on from it. */
function placeOf({ steps, hasGoneOn }: Turn): Element | null {
  const named = addressed();
  const top = named?.getBoundingClientRect().top ?? -1;
  const isThere = !hasGoneOn() || (top > -1 && top < innerHeight);
  return (isThere ? named : null) ?? inView(steps) ?? null;
}

/** Remembers where the reader is, so that the change of layout does not move it. */
function keepPlace(turn: Turn): (rendering: Rendering) => void {
  const shown = scrollY < 8 ? null : placeOf(turn);
  return (rendering) => {
    if (shown === null || shown === turn.steps[0]) return;
    const step = stepOf(shown);
    if (step !== null) rendering.go(step, "jump");
    else shown.scrollIntoView({ block: "start", behavior: "instant" });
  };
}

/** Brings a step that another rendering had before the reader. */
function landOn(step: HTMLElement): (rendering: Rendering) => void {
  return (rendering) => rendering.go(step, "jump");
}

/** The result brings the step that was active back to where it stood, once the rendering has ended. */
function keepActive({ view, rendering: { active } }: On, steps: readonly HTMLElement[]): () => void {
  const top = active?.getBoundingClientRect().top ?? 0;
  return () => {
    if (active === undefined) return;
    if (active === steps[0]) scrollTo({ top: 0, behavior: "instant" });
    else if (view === "slides") active.scrollIntoView({ block: "start", behavior: "instant" });
    // Never so low that the step before would fill more of the view.
    else scrollBy({ top: active.getBoundingClientRect().top - Math.min(top, innerHeight / 3), behavior: "instant" });
  };
}
