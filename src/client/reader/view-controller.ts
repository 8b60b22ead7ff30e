import { loadDrawing } from "#diagrams/index.ts";
import { openDiagramPlayer, type DiagramData, type DiagramPlayer } from "../player/diagram-player.ts";
import type { PlayerSettings } from "../player/picture-player.ts";
import { layoutFor, wideQuery } from "../ui/media.ts";
import { nameCaptions } from "./name-captions.ts";
import { addressTarget, replaceHash, stepOf } from "./address.ts";
import type { Arrival } from "./active-step.ts";
import type { LazyLayout } from "./lazy-layout.ts";
import { pictureName, showStep } from "./show-step.ts";
import { startStory } from "./story-view.ts";
import type { View, ViewContext, ViewName } from "./view.ts";

interface Options {
  readonly figure: HTMLElement;
  readonly steps: readonly HTMLElement[];
  readonly lazyLayout: LazyLayout;
  readonly data: Promise<DiagramData>;
  readonly onEnter: (step: HTMLElement) => void;
  /** Whether the reader has scrolled or pressed anything since the address brought them to its target. */
  readonly hasInteracted: () => boolean;
  /** A picture could not be shown. */
  readonly onError: () => void;
  readonly settings?: Partial<PlayerSettings>;
}

export interface ViewController {
  now: () => ViewName;
  /** The step that the reader is at. */
  activeStep: () => HTMLElement | undefined;
  /** Switches to a view and keeps the reader's position; waits for a switch that is under way. */
  switchTo: (view: ViewName) => Promise<void>;
  /** Scrolls or turns to a step, in whatever view is shown. */
  goTo: (step: HTMLElement, arrival: Arrival) => void;
  /** Finds the active step again, after something else moved the page or the address named a target that is no step. */
  update: (arrival: Arrival, target?: Element | null) => void;
  pause: (paused: boolean) => void;
}

/** The view that is shown, with its player. */
interface Current {
  readonly name: ViewName;
  readonly player: DiagramPlayer;
  readonly view: View;
}

/** Shows story, slides or article, one at a time; `data-view` on the root says which. */
export function createViewController(options: Options): ViewController {
  const { figure, steps } = options;
  let current: Current | undefined;
  let paused = false;
  let last = Promise.resolve();
  const now = () => current?.name ?? "article";
  const change = async (name: ViewName) => {
    if (name === now()) return;
    const before = current;
    if (name === "article") {
      current = undefined;
      if (before !== undefined) returnToArticle(before, figure, steps);
      return;
    }
    try {
      current = await startView(name, { ...options, paused, before });
    } catch (error) {
      // A failed switch has left the article.
      if (document.documentElement.dataset["view"] === "article") current = undefined;
      throw error;
    }
  };
  return {
    now,
    activeStep: () => current?.view.active ?? stepInView(steps),
    switchTo(name) {
      const switched = last.then(() => change(name));
      last = switched.catch(() => undefined);
      return switched;
    },
    goTo(step, arrival) {
      if (current === undefined) step.scrollIntoView({ block: "start", behavior: "instant" });
      else current.view.goTo(step, arrival);
    },
    update: (arrival, target) => current?.view.update(arrival, target),
    pause(next) {
      paused = next;
      current?.player.pause(next);
    },
  };
}

function markView(name: ViewName, figure: HTMLElement): void {
  document.documentElement.dataset["view"] = name;
  figure.hidden = name === "article";
}

/** Tells the style sheets that script runs here; a page that was saved has the same attributes and runs none. */
function defineStage(): void {
  const name = "story-stage";
  if (customElements.get(name) === undefined) customElements.define(name, class extends HTMLElement {});
}

interface Switch extends Options {
  readonly paused: boolean;
  /** The view that is shown until then; its player is kept. */
  readonly before: Current | undefined;
}

/** Starts a view with a player; rejects where that is impossible, and has then changed nothing, or left the article. */
async function startView(name: Exclude<ViewName, "article">, change: Switch): Promise<Current> {
  const { figure, steps, lazyLayout, before } = change;
  const startSlides = name === "slides" ? await (await import("./slides-view.ts")).loadSlides() : undefined;
  const [first] = steps;
  if (first === undefined) throw new Error("the story has no steps");
  const activeStep = () => before?.view.active ?? stepOf(articlePosition(change)) ?? stepInView(steps) ?? first;
  const player = before?.player ?? (await openPlayer(startSlides ? activeStep() : first, change));
  // A slow phone paints what it has and handles input before the page changes its layout.
  if (before === undefined) await new Promise((resolve) => setTimeout(resolve));
  // Only now: the reader may have scrolled while the player was loading.
  const from = activeStep();
  const restore = before === undefined ? keepPosition(change) : (view: View) => view.goTo(from, "jump");
  before?.view.stop();
  defineStage();
  nameCaptions(steps);
  markView(name, figure);
  const context = contextOf(change, player);
  let view: View | undefined;
  try {
    if (startSlides === undefined) {
      view = startStory(context);
      restore(view);
    } else {
      // Whether a key scrolls a slide or steps on depends on the slide's height.
      lazyLayout.finish();
      view = startSlides(context, from);
    }
  } catch (error) {
    view?.stop();
    player.stop();
    markView("article", figure);
    if (from !== first) from.scrollIntoView({ block: "start", behavior: "instant" });
    throw error;
  }
  return { name, player, view };
}

async function openPlayer(first: HTMLElement, { figure, data, paused, settings }: Switch): Promise<DiagramPlayer> {
  const [layout, footer] = [layoutFor(wideQuery), figure.querySelector(".stage-source")];
  return openDiagramPlayer(figure, pictureName(first), {
    load: loadDrawing,
    data: await data,
    layout,
    footer,
    paused,
    ...settings,
  });
}

function contextOf({ figure, steps, lazyLayout, onEnter, onError }: Switch, player: DiagramPlayer): ViewContext {
  return {
    player,
    figure,
    steps,
    lazyLayout,
    onEnter(step, arrival) {
      void showStep(step, arrival, { player, figure, steps, onError });
      onEnter(step);
    },
    onScrollEnd: (step) => replaceHash(step === steps[0] ? "" : `#${step.id}`),
    onError,
  };
}

function returnToArticle(ended: Current, figure: HTMLElement, steps: readonly HTMLElement[]): void {
  const restore = keepActiveStep(ended, steps);
  ended.view.stop();
  ended.player.stop();
  markView("article", figure);
  restore();
}

/** The step at the middle of the window; the first at the top of the page. */
function stepInView(steps: readonly HTMLElement[]): HTMLElement | undefined {
  if (scrollY < 8) return steps[0];
  return steps.find((step) => step.getBoundingClientRect().bottom > innerHeight / 2) ?? steps.at(-1);
}

/** Where the reader is in the article: the address's target, until they have left it. */
function articlePosition({ steps, hasInteracted }: Switch): Element | null {
  const target = addressTarget();
  const top = target?.getBoundingClientRect().top ?? -1;
  const isThere = !hasInteracted() || (top > -1 && top < innerHeight);
  return (isThere ? target : null) ?? stepInView(steps) ?? null;
}

/** Remembers the reader's position in the article; the result restores it in the new layout. */
function keepPosition(change: Switch): (view: View) => void {
  const target = scrollY < 8 ? null : articlePosition(change);
  return (view) => {
    if (target === null || target === change.steps[0]) return;
    const step = stepOf(target);
    if (step !== null) view.goTo(step, "jump");
    else target.scrollIntoView({ block: "start", behavior: "instant" });
  };
}

/** Remembers where the active step is in the window; the result scrolls it back there once the view has ended. */
function keepActiveStep({ name, view: { active } }: Current, steps: readonly HTMLElement[]): () => void {
  const top = active?.getBoundingClientRect().top ?? 0;
  return () => {
    if (active === undefined) return;
    if (active === steps[0]) scrollTo({ top: 0, behavior: "instant" });
    else if (name === "slides") active.scrollIntoView({ block: "start", behavior: "instant" });
    // Never so low that the step before would fill more of the window.
    else scrollBy({ top: active.getBoundingClientRect().top - Math.min(top, innerHeight / 3), behavior: "instant" });
  };
}
