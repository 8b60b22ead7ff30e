import { loadDrawing } from "#diagrams/index.ts";
import { listen } from "../ui/listen.ts";
import { layoutFor, matches, pictureQuery, reducedMotionQuery } from "../ui/media.ts";
import { replaceAddressAtRest } from "../ui/replace-address.ts";
import { listenToToggle } from "../ui/toggle-button.ts";
import { openDiagramPlayer, type DiagramPlayer } from "./diagram-player.ts";
import type { PlayerSettings } from "./picture-player.ts";
import { createStepper, stepBySwipes } from "./stepper.ts";

/** The elements of a diagram's page. */
interface StatesPage {
  readonly home: HTMLElement;
  readonly states: readonly HTMLElement[];
  /** A status that screen readers announce. */
  readonly status: Element | null;
}

/**
 * Replaces the pictures of one diagram by a player with a stepper. The states are `.state[id]` in `home`, the shown one marked
 * `.now`, beside a `figure.stage` and the numbers as JSON. Rejects where the first picture cannot be drawn, and has then changed nothing.
 */
export async function startStates(home: HTMLElement, settings: Partial<PlayerSettings> = {}): Promise<void> {
  const figure = home.querySelector<HTMLElement>("figure.stage");
  const states = [...home.querySelectorAll<HTMLElement>(".state[id]")];
  const controls = home.querySelector<HTMLElement>(".stepper");
  if (figure === null || controls === null) throw new Error("the page has no stage for its states");
  const page: StatesPage = { home, states, status: home.querySelector("[role='status']") };
  let now = addressedState(states);
  const options = { load: loadDrawing, data: readData(home), layout: layoutFor(pictureQuery), ...settings };
  const player = await openDiagramPlayer(figure, pictureName(page, now), options);
  figure.hidden = false;
  const goTo = (index: number) => {
    const next = Math.min(states.length - 1, Math.max(0, index));
    if (next === now) return;
    now = next;
    void player.show(pictureName(page, now));
    markState(page, now);
    announce(page, now);
    stepper.update(now, states.length);
    replaceAddressAtRest(() => `#${states[now]?.id ?? ""}`);
  };
  const onStep = (count: number) => goTo(now + count);
  const stepper = createStepper({ controls, onStep });
  markState(page, now);
  stepper.update(now, states.length);
  controls.hidden = states.length < 2;
  stepBySwipes(figure, onStep);
  listenToLinks(page, goTo);
  startPauseButton(home, player);
  listen(window, { hashchange: () => goTo(states.findIndex(({ id }) => `#${id}` === location.hash)) });
}

/** The numbers of the page's diagram, as a player takes them. */
function readData(home: HTMLElement): Readonly<Record<string, unknown>> {
  const json = home.querySelector("script[type='application/json']")?.textContent ?? "{}";
  return { [home.dataset["diagram"] ?? ""]: JSON.parse(json) as unknown };
}

/** The state that the address names, else the first. */
function addressedState(states: readonly HTMLElement[]): number {
  return Math.max(
    0,
    states.findIndex(({ id }) => `#${id}` === location.hash),
  );
}

function pictureName({ home, states }: StatesPage, index: number): string {
  return `${home.dataset["diagram"] ?? ""}/${states[index]?.id ?? ""}`;
}

/** Marks the shown state in the text and the list, and tells the rest of the page by the event `arrive`. */
function markState({ home, states }: StatesPage, now: number): void {
  const id = states[now]?.id ?? "";
  states.forEach((state, index) => state.classList.toggle("now", index === now));
  for (const link of home.querySelectorAll(".state-list a")) {
    if (link.getAttribute("href") === `#${id}`) link.setAttribute("aria-current", "step");
    else link.removeAttribute("aria-current");
  }
  home.dataset["now"] = id;
  home.dispatchEvent(new Event("arrive", { bubbles: true }));
}

function announce({ states, status }: StatesPage, now: number): void {
  const texts = states[now]?.querySelectorAll("h2, .message") ?? [];
  if (status !== null) status.textContent = [...texts].map(({ textContent }) => textContent.trim()).join(" ");
}

/** The list's links step instead of scrolling, and scroll the picture back where it is out of view. */
function listenToLinks({ home, states }: StatesPage, goTo: (index: number) => void): void {
  home.querySelector(".state-list")?.addEventListener("click", (event) => {
    const link = event.target instanceof Element ? event.target.closest("a") : null;
    const index = states.findIndex(({ id }) => `#${id}` === link?.getAttribute("href"));
    const keys = event instanceof MouseEvent && (event.metaKey || event.ctrlKey || event.shiftKey);
    if (index < 0 || keys) return;
    event.preventDefault();
    goTo(index);
    if (home.getBoundingClientRect().top < 0) home.scrollIntoView({ block: "start" });
  });
}

/** Shows the pause button while the picture has something that loops. */
function startPauseButton(home: HTMLElement, { canvas, pause }: DiagramPlayer): void {
  const button = home.querySelector<HTMLButtonElement>("[data-do='pause']");
  if (button === null) return;
  const update = () => (button.hidden = matches(reducedMotionQuery) || canvas.querySelector("[data-travel]") === null);
  new MutationObserver(update).observe(canvas, { childList: true, subtree: true });
  update();
  listenToToggle(button, pause);
}
