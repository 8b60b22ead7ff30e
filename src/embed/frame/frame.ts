import { openDiagramPlayer, type DiagramPlayer } from "#client/player/diagram-player.ts";
import type { PlayerSettings } from "#client/player/picture-player.ts";
import { createStepper, stepBySwipes } from "#client/player/stepper.ts";
import { layoutFor, pictureQuery } from "#client/ui/media.ts";
import { listenToToggle } from "#client/ui/toggle-button.ts";
import type { Drawing } from "#diagrams/diagram.ts";
import { message } from "../messages.ts";
import { connectToHost, post } from "./height-reporter.ts";

/** Starts a frame's page. Until its first picture is drawn, and if it never is, the page stays as it was built. */
export async function startFrame(
  name: string,
  diagram: Drawing,
  data: unknown,
  settings: Partial<PlayerSettings> = {},
): Promise<void> {
  const wrapper = find(document, ".frame");
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
  connectToHost({ wrapper, onHello: states.reportToHost, onShow: states.show });
  if (document.documentElement.dataset["controls"] !== "no") startControls(wrapper, figure, states, player);
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

/** Switches between states: picture, words and the link into the story. */
function createStateSwitch(wrapper: HTMLElement, player: DiagramPlayer, name: string): StateSwitch {
  const words = [...wrapper.querySelectorAll<HTMLElement>(".words > [data-state]")];
  const states = words.map(({ dataset }) => dataset["state"] ?? "");
  const link = find(wrapper, "a.way");
  const status = find(wrapper, ".spoken");
  let now = words.findIndex(({ classList }) => classList.contains("now"));
  let notify: (index: number, count: number) => void = () => undefined;
  let report: () => void = () => undefined;
  const switchTo = (index: number) => {
    const next = words[index];
    if (next === undefined || index === now) return;
    now = index;
    words.forEach((one) => one.classList.toggle("now", one === next));
    link.setAttribute("href", next.dataset["way"] ?? "");
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
