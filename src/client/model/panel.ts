import style from "#styles/stress.css?url&no-inline";
import type { StressData } from "#diagrams/stress/data.ts";
import type { Inputs } from "#diagrams/stress/model.ts";
import { assumptions, limits } from "#diagrams/stress/words.ts";
import type { Layout } from "#scene/scene.ts";
import { wearStyle } from "../ui/load-stylesheet.ts";
import { listen } from "../ui/listen.ts";
import { make } from "../ui/create-element.ts";
import { calmQuery, holds } from "../ui/media.ts";
import { readAddress, writeAddress } from "./address.ts";
import { createControls, type Change } from "./controls.ts";
import { createAnswer } from "./result.ts";

/** Milliseconds for a leap from case to case; while a slider is held the picture follows at once. */
const paces: Readonly<Record<Change, number>> = { leap: 800, choice: 350, slide: 0 };
const intro =
  "What would each cloud’s books show if something assumed here did not hold? Move a slider, write a share, or choose a case. It is an illustration, never a forecast, and nothing is stored or sent.";
/** CSS pixels that the wide picture needs. */
const wideFrom = 640;

/** Lets a reader change what the model assumes, in the section that waits for it. */
export async function startPanel(section: HTMLElement): Promise<void> {
  const numbers = section.dataset["numbers"] ?? "";
  const stageStyle = new URL("stage.css", new URL(numbers, location.href)).href;
  const [data] = await Promise.all([
    fetchData(numbers),
    // Without its styles the panel is plain, and works.
    ...[style, stageStyle].map((address) => wearStyle(address).catch(() => undefined)),
  ]);
  const { inputs: first, notes } = readAddress(new URLSearchParams(location.search), data);
  let now = first;
  const answer = createAnswer(data);
  const note = make("p", { class: "asked-note", role: "status" });
  const share = make("a", { class: "share-link" }, "Link to these assumptions");
  const layout = (): Layout => (answer.figure.clientWidth >= wideFrom ? "wide" : "tall");
  const show = (change: Change) => answer.show(now, layout(), holds(calmQuery) ? 0 : paces[change]);
  const controls = createControls(data, (inputs, change) => {
    now = inputs;
    show(change);
    if (change === "slide") return;
    note.textContent = "";
    share.href = sayAddress(now, data, section.id);
  });
  section.append(panelOf({ controls: controls.element, note, answer, share }));
  share.href = addressOf(now, data, section.id).href;
  controls.show(now, true);
  show("slide");
  note.textContent = notes.join(" ");
  section.dataset["ready"] = "";
  listen(window, {
    resize() {
      if (answer.figure.dataset["layout"] !== layout()) show("slide");
    },
  });
}

async function fetchData(address: string): Promise<StressData> {
  const reply = await fetch(address);
  if (!reply.ok) throw new Error(`no numbers for the panel: ${String(reply.status)}`);
  return (await reply.json()) as StressData;
}

interface Parts {
  readonly controls: HTMLElement;
  readonly note: HTMLElement;
  readonly answer: ReturnType<typeof createAnswer>;
  readonly share: HTMLElement;
}

function panelOf({ controls, note, answer, share }: Parts): HTMLElement {
  const known = document.querySelector(".stress-assumptions");
  const list = make("ul", {}, ...assumptions.map((text) => make("li", {}, text)));
  const printed = make(
    "section",
    { class: "stress-assumptions", "aria-labelledby": "assumptions-title" },
    make("h3", { id: "assumptions-title" }, "What the model takes for granted"),
    list,
    make("p", {}, limits),
  );
  return make(
    "div",
    { class: "stress-live" },
    make("p", { class: "intro" }, intro),
    answer.figure,
    make("div", { class: "stress-set" }, note, controls, answer.summary, make("p", {}, share)),
    answer.table,
    ...(known === null ? [printed] : []),
  );
}

/** The page's address with these assumptions in it, at the panel. */
function addressOf(inputs: Inputs, data: StressData, id: string): URL {
  const address = new URL(location.href);
  writeAddress(address.searchParams, inputs, data);
  address.hash = id;
  return address;
}

function sayAddress(inputs: Inputs, data: StressData, id: string): string {
  const address = addressOf(inputs, data, id);
  history.replaceState(history.state, "", address);
  return address.href;
}
