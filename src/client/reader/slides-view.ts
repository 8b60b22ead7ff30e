import style from "#styles/slides-view.css?url&no-inline";
import { slideKeys, stepByKeys, stepBySwipes } from "../player/stepper.ts";
import { createElement } from "../ui/create-element.ts";
import { loadStylesheet } from "../ui/load-stylesheet.ts";
import { addFullScreenButton } from "./full-screen.ts";
import type { View, ViewContext } from "./view.ts";

/** Milliseconds without a step after which the address names the slide; browsers limit how often it may change. */
const scrollEndDelay = 140;
/** Keys that scroll a slide which is taller than the window, before they step on. */
const scrollKeys = [" ", "ArrowUp", "ArrowDown", "PageUp", "PageDown"];

/** Fetches what slides need, so that they can start at once. */
export async function loadSlides(): Promise<typeof startSlides> {
  await loadStylesheet(style);
  return startSlides;
}

/** One step a screen, beginning with `first`; buttons, keys and swipes step. */
function startSlides(context: ViewContext, first: HTMLElement): View {
  const { figure, steps } = context;
  const main = figure.parentElement ?? document.body;
  const slide = createSlide(context, main);
  const onStep = (count: number) => {
    const index = Math.min(Math.max(steps.indexOf(slide.active() ?? first) + count, 0), steps.length - 1);
    const step = steps[index];
    if (step !== undefined && step !== slide.active()) slide.goTo(step, Math.abs(count) === 1 ? "scroll" : "jump");
  };
  slide.goTo(first, "jump");
  const stops = [
    stepByKeys(document, slideKeys, onStep, canScroll),
    stepBySwipes(main, onStep),
    addFullScreenButton(),
    followSearch(steps, slide),
  ];
  return {
    get active() {
      return slide.active();
    },
    goTo: slide.goTo,
    update(_, target) {
      const start = target?.matches(".chapter") ? target.querySelector<HTMLElement>("section.step[id]") : null;
      if (start !== null) slide.goTo(start, "jump");
      else openNote(target ?? null);
    },
    stop() {
      stops.forEach((stop) => stop());
      slide.stop();
    },
  };
}

/** Turns to the slide in which the browser's search has found its words. */
function followSearch(steps: readonly HTMLElement[], slide: Slide): () => void {
  const turn = ({ target }: Event) => {
    const found = steps.find((step) => slideOf(step) === target);
    if (found !== undefined) slide.goTo(found, "jump");
  };
  document.addEventListener("beforematch", turn);
  return () => document.removeEventListener("beforematch", turn);
}

/** The element that holds all of a step's slide. */
function slideOf(step: HTMLElement): HTMLElement {
  return step.closest<HTMLElement>(".cover") ?? step;
}

interface Slide {
  active: () => HTMLElement | undefined;
  goTo: View["goTo"];
  stop: () => void;
}

/** Shows one step at a time, and says which one it is. */
function createSlide(context: ViewContext, main: HTMLElement): Slide {
  const { steps } = context;
  const position = main.appendChild(createElement("p", { class: "slide-position", role: "status" }));
  let active: HTMLElement | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const leave = () => {
    clearTimeout(timer);
    closeNotes();
    active?.removeAttribute("aria-current");
    if (active !== undefined) slideOf(active).hidden = "until-found";
  };
  for (const step of steps) slideOf(step).hidden = "until-found";
  return {
    active: () => active,
    goTo(step, arrival) {
      leave();
      active = step;
      step.setAttribute("aria-current", "step");
      slideOf(step).hidden = false;
      scrollTo({ top: 0, behavior: "instant" });
      position.replaceChildren(...positionText(step, steps));
      context.onEnter(step, arrival);
      timer = setTimeout(() => context.onScrollEnd(step), scrollEndDelay);
    },
    stop() {
      leave();
      for (const step of steps) slideOf(step).hidden = false;
      position.remove();
    },
  };
}

/** Whether a key can scroll further in this slide. */
function canScroll(key: string, count: number): boolean {
  const { scrollHeight } = document.documentElement;
  const left = count > 0 ? scrollHeight - innerHeight - scrollY : scrollY;
  return scrollKeys.includes(key) && left > 2;
}

/** Chapter, number of the step and how many there are; a screen reader hears the step's title as well. */
function positionText(step: HTMLElement, steps: readonly HTMLElement[]): (Node | string)[] {
  const chapter = step.closest(".chapter");
  const names = [chapter?.querySelector(".kicker")?.textContent, chapter?.querySelector("h2")?.textContent];
  const chapterName = names.flatMap((name) => (name === undefined ? [] : [name.trim()])).join(": ");
  const title = step.querySelector("h3")?.firstChild?.textContent?.trim();
  return [
    createElement("span", {}, chapterName),
    createElement("span", {}, `Step ${String(steps.indexOf(step) + 1)} of ${String(steps.length)}`),
    ...(title === undefined ? [] : [createElement("span", { class: "heard" }, title)]),
  ];
}

/** Shows the note that a link on the slide leads to, under the slide. */
function openNote(target: Element | null): void {
  const note = target?.closest<HTMLElement>(".notes > li") ?? null;
  closeNotes();
  if (note === null) return;
  note.dataset["open"] = "";
  const fold = note.closest("details");
  if (fold !== null) fold.open = true;
  note.scrollIntoView({ block: "nearest", behavior: "instant" });
}

function closeNotes(): void {
  for (const note of document.querySelectorAll<HTMLElement>(".notes > [data-open]")) delete note.dataset["open"];
}
