import { openDiagramPlayer, type DiagramPlayer } from "#client/player/diagram-player.ts";
import type { PlayerSettings } from "#client/player/picture-player.ts";
import { createStepper, stepBySwipes } from "#client/player/stepper.ts";
import { layoutFor, pictureQuery } from "#client/ui/media.ts";
import { listenToToggle } from "#client/ui/toggle-button.ts";
import type { Drawing } from "#diagrams/diagram.ts";
import { message, type Theme } from "../messages.ts";
import { connectToHost, post } from "./height-reporter.ts";

/**
 * Starts a frame's page. Until its first picture is drawn, and if it never is, the page stays as it was built; the host
 * is told its height in any case.
 */
export async function startFrame(
  name: string,
  diagram: Drawing,
  data: unknown,
  settings: Partial<PlayerSettings> = {},
): Promise<void> {
  const wrapper = find(document, ".frame");
  const opened = openStates({ wrapper, name, diagram, data, settings });
  const withStates = (act: (states: StateSwitch) => void) => void opened.then(act, () => undefined);
  connectToHost({
    wrapper,
    onHello: () => withStates((states) => states.reportToHost()),
    onShow: (state) => withStates((states) => states.show(state)),
    onTheme: setTheme,
  });
  await opened;
}

interface FramePage {
  readonly wrapper: HTMLElement;
  readonly name: string;
  readonly diagram: Drawing;
  readonly data: unknown;
  readonly settings: Partial<PlayerSettings>;
}

/** Replaces the built pictures by a player with controls. */
async function openStates({ wrapper, name, diagram, data, settings }: FramePage): Promise<StateSwitch> {
  const figure = find(wrapper, ".stage");
  const staticPictures = [...figure.children];
  const player = await openDiagramPlayer(figure, figure.dataset["show"] ?? "", {
    load: () => Promise.resolve(diagram),
    data: { [name]: data },
    layout: layoutFor(pictureQuery),
    ...settings,
  });
  for (const picture of staticPictures) picture.remove();
  const states = createStateSwitch(wrapper, player, name);
  if (document.documentElement.dataset["controls"] !== "no") startControls(wrapper, figure, states, player);
  return states;
}

/** Sets the frame's colours; `auto` follows the reader's system. */
function setTheme(theme: Theme): void {
  const root = document.documentElement;
  if (theme === "auto") delete root.dataset["theme"];
  else root.dataset["theme"] = theme;
}

interface StateSwitch {
  readonly onStep: (count: number) => void;
  /** Shows a state for the host without an announcement, since the reader is reading the host's text. */
  readonly show: (state: string) => void;
  /** Reports the state to the host now and after each change. */
  readonly reportToHost: () => void;
  /** Calls the listener now and after each change. */
  readonly observe: (listener: (index: number, count: number) => void) => void;
}

/** Switches between states: picture, words, the link into the story and the one to the picture's file. */
function createStateSwitch(wrapper: HTMLElement, player: DiagramPlayer, name: string): StateSwitch {
  const words = [...wrapper.querySelectorAll<HTMLElement>(".words > [data-state]")];
  const states = words.map(({ dataset }) => dataset["state"] ?? "");
  const links = { way: find(wrapper, "a.way"), file: find(wrapper, "a.file") };
  const status = find(wrapper, ".spoken");
  let now = words.findIndex(({ classList }) => classList.contains("now"));
  let notify: (index: number, count: number) => void = () => undefined;
  let report: () => void = () => undefined;
  const switchTo = (index: number) => {
    const next = words[index];
    if (next === undefined || index === now) return;
    now = index;
    words.forEach((one) => one.classList.toggle("now", one === next));
    for (const [of, link] of Object.entries(links)) link.setAttribute("href", next.dataset[of] ?? "");
    status.textContent = "";
    void player.show(`${name}/${states[now] ?? ""}`);
    notify(now, states.length);
    report();
  };
  return {
    onStep(count) {
      switchTo(now + count);
      status.textContent = words[now]?.textContent ?? "";
    },
    show: (state) => switchTo(states.indexOf(state)),
    reportToHost() {
      report = () => post(message({ type: "state", diagram: name, state: states[now] ?? "", states }));
      report();
    },
    observe(listener) {
      notify = listener;
      notify(now, states.length);
    },
  };
}

/** Lets the reader step by buttons, keys and swipes, and pause what loops. */
function startControls(
  wrapper: HTMLElement,
  figure: HTMLElement,
  { onStep, observe }: StateSwitch,
  { pause }: DiagramPlayer,
): void {
  const controls = find(wrapper, ".tools");
  observe(createStepper({ controls, onStep }).update);
  stepBySwipes(figure, onStep);
  const button = controls.querySelector('[data-do="pause"]');
  if (button !== null) listenToToggle(button, pause);
  document.documentElement.dataset["live"] = "";
}

function find(within: ParentNode, selector: string): HTMLElement {
  const found = within.querySelector<HTMLElement>(selector);
  if (found === null) throw new Error(`the page has no ${selector}`);
  return found;
}
