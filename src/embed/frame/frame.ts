import type { Drawing } from "#diagrams/diagram.ts";
import { calmQuery, holds, pictureQuery } from "#client/ui/media.ts";
import { createStage, type Stage } from "#client/player/show.ts";
import { createStepper, stepBySwipes } from "#client/player/stepper.ts";
import { message } from "../messages.ts";
import { listenToHost, tell } from "./height-reporter.ts";

/** Milliseconds that a change of picture takes. */
const pace = 800;

/** Brings a frame's page to life. Until its first picture stands, and if it never does, the page stays as it was built. */
export async function startFrame(name: string, diagram: Drawing, data: unknown): Promise<void> {
  const wrapper = find(document, ".frame");
  const figure = find(wrapper, ".stage");
  const stills = [...figure.children];
  const stage = createStage(figure, {
    load: () => Promise.resolve(diagram),
    data: { [name]: data },
    layout: () => (holds(pictureQuery) ? "wide" : "tall"),
    duration: () => (holds(calmQuery) ? 0 : pace),
    pauses: false,
  });
  const turner = createTurner(wrapper, stage, name);
  await stage.show(figure.dataset["show"] ?? "", true);
  for (const still of stills) still.remove();
  matchMedia(pictureQuery).addEventListener("change", () => void stage.redraw());
  listenToHost({ wrapper, greeted: turner.greet, show: turner.show });
  if (document.documentElement.dataset["controls"] !== "no") control(wrapper, figure, turner, stage);
}

interface Turner {
  readonly by: (count: number) => void;
  /** Shows a state for the host, silently: its reader is reading. */
  readonly show: (state: string) => void;
  /** From now on the host is told each state; the first call tells it the one at hand. */
  readonly greet: () => void;
  /** Is called with the place of each state that comes, and at once with that of the one at hand. */
  readonly follow: (say: (index: number, count: number) => void) => void;
}

/** Turns from state to state: picture, words and the way into the story. */
function createTurner(wrapper: HTMLElement, stage: Stage, name: string): Turner {
  const words = [...wrapper.querySelectorAll<HTMLElement>(".words > [data-state]")];
  const states = words.map(({ dataset }) => dataset["state"] ?? "");
  const way = find(wrapper, "a.way");
  const spoken = find(wrapper, ".spoken");
  let now = words.findIndex(({ classList }) => classList.contains("now"));
  let say: (index: number, count: number) => void = () => undefined;
  let report: () => void = () => undefined;
  const turn = (index: number) => {
    const next = words[index];
    if (next === undefined || index === now) return;
    now = index;
    words.forEach((one) => one.classList.toggle("now", one === next));
    way.setAttribute("href", next.dataset["way"] ?? "");
    spoken.textContent = "";
    void stage.show(`${name}/${states[now] ?? ""}`, false);
    say(now, states.length);
    report();
  };
  return {
    by(count) {
      turn(now + count);
      spoken.textContent = words[now]?.textContent ?? "";
    },
    show: (state) => turn(states.indexOf(state)),
    greet() {
      report = () => tell(message({ type: "state", diagram: name, state: states[now] ?? "", states }));
      report();
    },
    follow(listener) {
      say = listener;
      say(now, states.length);
    },
  };
}

/** Lets the reader step by buttons, keys and swipes, and hold what goes round. */
function control(wrapper: HTMLElement, figure: HTMLElement, { by, follow }: Turner, stage: Stage): void {
  const controls = find(wrapper, ".tools");
  follow(createStepper({ controls, by }).say);
  stepBySwipes(figure, by);
  const pause = controls.querySelector('[data-do="pause"]');
  pause?.addEventListener("click", () => {
    const paused = pause.getAttribute("aria-pressed") !== "true";
    pause.setAttribute("aria-pressed", String(paused));
    stage.pause(paused);
  });
  document.documentElement.dataset["live"] = "";
}

function find(within: ParentNode, selector: string): HTMLElement {
  const found = within.querySelector<HTMLElement>(selector);
  if (found === null) throw new Error(`the page has no ${selector}`);
  return found;
}
