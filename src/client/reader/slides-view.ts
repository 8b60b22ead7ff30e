import style from "#styles/slides.css?url&no-inline";
import { offerFullScreen } from "./full-screen.ts";
import { wearStyle } from "../ui/load-stylesheet.ts";
import { make } from "../ui/create-element.ts";
import type { Rendering, Scenery } from "../player/rendering.ts";
import { slideKeys, stepByKeys, stepBySwipes } from "../player/stepper.ts";

/** Milliseconds of rest after which the address names the step; browsers allow only so many changes in a time. */
const restAfter = 140;
/** Keys that scroll a slide which is taller than the view, before they step on. */
const scrollKeys = [" ", "ArrowUp", "ArrowDown", "PageUp", "PageDown"];

/** Fetches what slides need, so that they may start at once. */
export async function prepareSlides(): Promise<typeof startSlides> {
  await wearStyle(style);
  return startSlides;
}

/** One step a screen, beginning with `first`; buttons, keys and swipes step. */
function startSlides(scenery: Scenery, first: HTMLElement): Rendering {
  const { figure, steps } = scenery;
  const main = figure.parentElement ?? document.body;
  const slide = createSlide(scenery, main);
  const by = (count: number) => {
    const index = Math.min(Math.max(steps.indexOf(slide.active() ?? first) + count, 0), steps.length - 1);
    const step = steps[index];
    if (step !== undefined && step !== slide.active()) slide.come(step, Math.abs(count) === 1 ? "scroll" : "jump");
  };
  slide.come(first, "jump");
  const ends = [stepByKeys(document, slideKeys, by, hasMore), stepBySwipes(main, by), offerFullScreen()];
  return {
    get active() {
      return slide.active();
    },
    go: slide.come,
    look(_, named) {
      const start = named?.matches(".chapter") ? named.querySelector<HTMLElement>("section.step[id]") : null;
      if (start !== null) slide.come(start, "jump");
      else openNote(named ?? null);
    },
    stop() {
      ends.forEach((end) => end());
      slide.stop();
    },
  };
}

interface Slide {
  active: () => HTMLElement | undefined;
  come: Rendering["go"];
  stop: () => void;
}

/** The slide at hand: which step it is, and all that says so. */
function createSlide(scenery: Scenery, main: HTMLElement): Slide {
  const { steps } = scenery;
  const place = main.appendChild(make("p", { class: "slide-place", role: "status" }));
  let active: HTMLElement | undefined;
  let rest: ReturnType<typeof setTimeout> | undefined;
  const leave = () => {
    clearTimeout(rest);
    closeNotes();
    active?.removeAttribute("aria-current");
  };
  return {
    active: () => active,
    come(step, arrival) {
      leave();
      active = step;
      step.setAttribute("aria-current", "step");
      scrollTo({ top: 0, behavior: "instant" });
      place.replaceChildren(...placeWords(step, steps));
      scenery.come(step, arrival);
      rest = setTimeout(() => scenery.rest(step), restAfter);
    },
    stop() {
      leave();
      place.remove();
    },
  };
}

/** Whether a key has more of this slide to scroll to. */
function hasMore(key: string, count: number): boolean {
  const { scrollHeight } = document.documentElement;
  const more = count > 0 ? scrollHeight - innerHeight - scrollY : scrollY;
  return scrollKeys.includes(key) && more > 2;
}

/** Chapter, step and how many there are; a listener hears the step's title as well. */
function placeWords(step: HTMLElement, steps: readonly HTMLElement[]): (Node | string)[] {
  const chapter = step.closest(".chapter");
  const words = [chapter?.querySelector(".kicker")?.textContent, chapter?.querySelector("h2")?.textContent];
  const named = words.flatMap((word) => (word === undefined ? [] : [word.trim()])).join(": ");
  const title = step.querySelector("h3")?.firstChild?.textContent?.trim();
  return [
    make("span", {}, named),
    make("span", {}, `Step ${String(steps.indexOf(step) + 1)} of ${String(steps.length)}`),
    ...(title === undefined ? [] : [make("span", { class: "heard" }, title)]),
  ];
}

/** Shows the note that a link on the slide leads to, under the slide. */
function openNote(named: Element | null): void {
  const note = named?.closest<HTMLElement>(".notes > li") ?? null;
  closeNotes();
  if (note === null) return;
  note.dataset["open"] = "";
  note.scrollIntoView({ block: "nearest", behavior: "instant" });
}

function closeNotes(): void {
  for (const note of document.querySelectorAll<HTMLElement>(".notes > [data-open]")) delete note.dataset["open"];
}
