import { pictureOfInputs } from "#diagrams/stress/picture.ts";
import { factsOf, type StressData } from "#diagrams/stress/data.ts";
import { runModel, type Inputs } from "#diagrams/stress/model.ts";
import { payersOf, rowsOf, tableHeads } from "#diagrams/stress/result-table.ts";
import { messageOf } from "#diagrams/stress/stress-text.ts";
import { createPicturePlayer, type PlayerSettings } from "../player/picture-player.ts";
import { createElement } from "../ui/create-element.ts";

/** What the model gives: a picture, a table, and a sentence for screen readers. */
export interface Result {
  readonly figure: HTMLElement;
  readonly table: HTMLElement;
  readonly summary: HTMLElement;
  /** Shows the result of these inputs; the picture moves to it in `duration` milliseconds. */
  show: (inputs: Inputs, duration: number) => void;
}

export interface ResultSettings extends Partial<PlayerSettings> {
  /** Milliseconds without a change after which the summary is announced. */
  readonly summaryDelay?: number;
}

/** CSS pixels that the wide picture needs. */
const wideFrom = 640;

export function createResult(data: StressData, { summaryDelay = 500, ...settings }: ResultSettings = {}): Result {
  const figure = createElement("figure", { class: "stress-picture", "aria-hidden": "true" });
  const player = createPicturePlayer<Inputs>(figure, {
    load: (inputs) => Promise.resolve((layout) => pictureOfInputs(data, inputs, layout)),
    layout: () => (figure.clientWidth >= wideFrom ? "wide" : "tall"),
    ...settings,
  });
  const body = createElement("tbody");
  const payers = createElement("p", { class: "payers" });
  const summary = createElement("p", { class: "summary", role: "status" });
  const facts = factsOf(data);
  let timer: ReturnType<typeof setTimeout> | undefined;
  return {
    figure,
    table: createElement("div", { class: "card-table" }, createTable(body), payers),
    summary,
    show(inputs, duration) {
      const result = runModel(facts, inputs);
      void player.show(inputs, duration);
      body.replaceChildren(...rowsOf(data, result).map((row) => createRow(Object.values(row))));
      payers.textContent = payersOf(result);
      clearTimeout(timer);
      timer = setTimeout(() => {
        const message = messageOf(result);
        if (summary.textContent !== message) summary.textContent = message;
      }, summaryDelay);
    },
  };
}

function createTable(body: HTMLElement): HTMLTableElement {
  const heads = tableHeads.map((head) => createElement("th", { scope: "col" }, head));
  const caption = createElement("caption", {}, "What the books would show in this model, in billions of dollars");
  return createElement("table", {}, caption, createElement("thead", {}, createElement("tr", {}, ...heads)), body);
}

function createRow([first = "", ...rest]: readonly string[]): HTMLElement {
  const cells = rest.map((words, index) => createElement("td", { "data-head": tableHeads[index + 1] ?? "" }, words));
  return createElement("tr", {}, createElement("th", { scope: "row" }, first), ...cells);
}
