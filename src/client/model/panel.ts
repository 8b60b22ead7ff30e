import style from "#styles/stress-live.css?url&no-inline";
import type { StressData } from "#diagrams/stress/data.ts";
import type { Inputs } from "#diagrams/stress/model.ts";
import { assumptions, limits } from "#diagrams/stress/stress-text.ts";
import { createElement } from "../ui/create-element.ts";
import { loadStylesheet } from "../ui/load-stylesheet.ts";
import { replaceAddressAtRest } from "../ui/replace-address.ts";
import { readAddress, writeAddress } from "./address.ts";
import { createControls, type Change } from "./controls.ts";
import { createResult, type Result, type ResultSettings } from "./result.ts";
import { createYourWall } from "./your-wall.ts";

/** Milliseconds that the picture moves after each kind of change; while a slider is dragged it follows at once. */
const durations: Readonly<Record<Change, number>> = { preset: 800, input: 350, drag: 0 };
const intro =
  "What would each cloud’s books show if something assumed here did not hold? Move a slider, write a share, or choose a case. It is an illustration, never a forecast, and nothing is stored or sent.";

/** Lets a reader change the model's assumptions, in the section that is reserved for it. */
export async function startPanel(section: HTMLElement, settings: ResultSettings = {}): Promise<void> {
  const numbers = section.dataset["numbers"] ?? "";
  const stageStyle = new URL("stage.css", new URL(numbers, location.href)).href;
  const [data] = await Promise.all([
    fetchData(numbers),
    // Without its styles the panel is plain, and works.
    ...[style, stageStyle].map((address) => loadStylesheet(address).catch(() => undefined)),
  ]);
  const { inputs: first, notes } = readAddress(new URLSearchParams(location.search), data);
  const result = createResult(data, settings);
  const note = createElement("p", { class: "model-note", role: "status" });
  const share = createElement("a", { class: "share-link" }, "Link to these assumptions");
  const picture = lastPicture(new URL(numbers, location.href));
  const wall = createYourWall({ summary: result.summary, address: () => share.href, picture });
  const controls = createControls(data, (inputs, change) => {
    result.show(inputs, durations[change]);
    if (change === "drag") return;
    note.textContent = "";
    const address = addressOf(inputs, data, section.id);
    replaceAddressAtRest(() => address);
    share.href = address.href;
  });
  section.append(createPanel({ controls: controls.element, note, result, share, wall }));
  share.href = addressOf(first, data, section.id).href;
  controls.show(first, true);
  result.show(first, 0);
  note.textContent = notes.join(" ");
  section.dataset["ready"] = "";
}

/** The picture for sharing of the story's last step; null on a page without the story. */
function lastPicture(site: URL): string | null {
  const last = [...document.querySelectorAll("section.step[id]")].at(-1);
  return last === undefined ? null : new URL(`share/${last.id}.png`, site).href;
}

async function fetchData(address: string): Promise<StressData> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`no numbers for the panel: ${String(response.status)}`);
  return (await response.json()) as StressData;
}

interface PanelContent {
  readonly controls: HTMLElement;
  readonly note: HTMLElement;
  readonly result: Result;
  readonly share: HTMLElement;
  readonly wall: HTMLElement;
}

function createPanel({ controls, note, result, share, wall }: PanelContent): HTMLElement {
  const known = document.querySelector(".stress-assumptions");
  const list = createElement("ul", {}, ...assumptions.map((text) => createElement("li", {}, text)));
  const printed = createElement(
    "section",
    { class: "stress-assumptions", "aria-labelledby": "assumptions-title" },
    createElement("h3", { id: "assumptions-title" }, "What the model takes for granted"),
    list,
    createElement("p", {}, limits),
  );
  return createElement(
    "div",
    { class: "stress-live" },
    createElement("p", { class: "intro" }, intro),
    result.figure,
    createElement("div", { class: "stress-set" }, note, controls, wall, createElement("p", {}, share)),
    result.table,
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
