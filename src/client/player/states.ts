import { loadDrawing } from "#diagrams/index.ts";
import type { Layout } from "#scene/scene.ts";
import { listen } from "../ui/listen.ts";
import { calmQuery, holds, pictureQuery } from "../ui/media.ts";
import { createStage, type Stage } from "./show.ts";
import { createStepper, stepBySwipes } from "./stepper.ts";

/** Milliseconds that a change of picture takes. */
const pace = 800;

const layout = (): Layout => (holds(pictureQuery) ? "wide" : "tall");

interface Parts {
  readonly stage: Stage;
  readonly home: HTMLElement;
  readonly states: readonly HTMLElement[];
  /** What is said of each state, where the reader listens. */
  readonly spoken: Element | null;
}

/**
 * Makes the pictures of one diagram one: its states stand in `.state[id]`, the first of them marked `.now`, beside a
 * `figure.stage` and the numbers as JSON. Rejects where the first picture cannot be drawn, and has then changed nothing.
 */
export async function startStates(home: HTMLElement): Promise<void> {
  const figure = home.querySelector<HTMLElement>("figure.stage");
  const states = [...home.querySelectorAll<HTMLElement>(".state[id]")];
  const controls = home.querySelector<HTMLElement>(".stepper");
  if (figure === null || controls === null) throw new Error("the page has no stage for its states");
  const numbers = home.querySelector("script[type='application/json']")?.textContent ?? "{}";
  const data = { [home.dataset["diagram"] ?? ""]: JSON.parse(numbers) as unknown };
  const duration = () => (holds(calmQuery) ? 0 : pace);
  const stage = createStage(figure, { load: loadDrawing, data, layout, duration, pauses: false });
  const parts: Parts = { stage, home, states, spoken: home.querySelector("[role='status']") };
  let now = addressed(states);
  await stage.show(nameOf(parts, now), true).catch((error: unknown) => {
    stage.stop();
    throw error;
  });
  figure.hidden = false;
  const stepper = createStepper({ controls, by: (count) => go(now + count) });
  const go = (to: number) => {
    const next = Math.min(states.length - 1, Math.max(0, to));
    if (next === now) return;
    now = next;
    void stage.show(nameOf(parts, now), false);
    history.replaceState(history.state, "", `#${states[now]?.id ?? ""}`);
    arrive(parts, now);
    stepper.say(now, states.length);
  };
  mark(parts, now);
  stepper.say(now, states.length);
  controls.hidden = states.length < 2;
  stepBySwipes(figure, (count) => go(now + count));
  followLinks(parts, go);
  pauseWhatMoves(parts);
  listen(window, {
    hashchange: () => go(states.findIndex(({ id }) => `#${id}` === location.hash)),
    resize: () => {
      if (figure.querySelector(`.marks.${layout()}`) === null) void stage.redraw();
    },
  });
}

/** The state that the address names, else the first. */
function addressed(states: readonly HTMLElement[]): number {
  return Math.max(
    0,
    states.findIndex(({ id }) => `#${id}` === location.hash),
  );
}

function nameOf({ home, states }: Parts, index: number): string {
  return `${home.dataset["diagram"] ?? ""}/${states[index]?.id ?? ""}`;
}

/** Marks the state at hand in words, list and address bar, and tells the rest of the page. */
function mark({ home, states }: Parts, now: number): void {
  const id = states[now]?.id ?? "";
  states.forEach((state, index) => state.classList.toggle("now", index === now));
  for (const link of home.querySelectorAll(".state-list a")) {
    if (link.getAttribute("href") === `#${id}`) link.setAttribute("aria-current", "step");
    else link.removeAttribute("aria-current");
  }
  home.dataset["now"] = id;
  home.dispatchEvent(new Event("arrive", { bubbles: true }));
}

function arrive(parts: Parts, now: number): void {
  mark(parts, now);
  const said = parts.states[now]?.querySelectorAll("h2, .message") ?? [];
  if (parts.spoken !== null)
    parts.spoken.textContent = [...said].map(({ textContent }) => textContent.trim()).join(" ");
}

/** The list's links step instead of scrolling, and bring the picture back where it is out of view. */
function followLinks({ home, states }: Parts, go: (to: number) => void): void {
  home.querySelector(".state-list")?.addEventListener("click", (event) => {
    const link = event.target instanceof Element ? event.target.closest("a") : null;
    const index = states.findIndex(({ id }) => `#${id}` === link?.getAttribute("href"));
    const keys = event instanceof MouseEvent && (event.metaKey || event.ctrlKey || event.shiftKey);
    if (index < 0 || keys) return;
    event.preventDefault();
    go(index);
    if (home.getBoundingClientRect().top < 0) home.scrollIntoView({ block: "start" });
  });
}

/** A button for pictures in which something goes round. */
function pauseWhatMoves({ stage, home }: Parts): void {
  const button = home.querySelector<HTMLButtonElement>("[data-do='pause']");
  if (button === null) return;
  const look = () => (button.hidden = holds(calmQuery) || stage.canvas.querySelector("[data-travel]") === null);
  new MutationObserver(look).observe(stage.canvas, { childList: true, subtree: true });
  look();
  button.addEventListener("click", () => {
    const paused = button.getAttribute("aria-pressed") !== "true";
    button.setAttribute("aria-pressed", String(paused));
    stage.pause(paused);
  });
}
