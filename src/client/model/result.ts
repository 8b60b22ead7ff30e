import type { StressData } from "#diagrams/stress/data.ts";
import { factsOf } from "#diagrams/stress/data.ts";
import { stress, type Inputs } from "#diagrams/stress/model.ts";
import { payersOf, rowsOf, tableHeads } from "#diagrams/stress/table.ts";
import { messageOf } from "#diagrams/stress/words.ts";
import { drawWith } from "#diagrams/stress/index.ts";
import type { Layout } from "#scene/scene.ts";
import { createCanvas, drawScene } from "#scene/to-dom.ts";
import { make } from "../ui/create-element.ts";

/** What the model answers: a picture, a table, and a sentence for those who listen. */
export interface Answer {
  readonly figure: HTMLElement;
  readonly table: HTMLElement;
  readonly summary: HTMLElement;
  show: (inputs: Inputs, layout: Layout, duration: number) => void;
}

/** Milliseconds without a change after which a listener is told of the answer. */
const restAfter = 500;

export function createAnswer(data: StressData): Answer {
  const canvas = createCanvas(document);
  const figure = make("figure", { class: "stress-picture", "aria-hidden": "true" });
  figure.append(canvas);
  const body = make("tbody");
  const payers = make("p", { class: "payers" });
  const summary = make("p", { class: "summary", role: "status" });
  const facts = factsOf(data);
  let halt = () => {};
  let rest: ReturnType<typeof setTimeout> | undefined;
  return {
    figure,
    table: make("div", { class: "card-table" }, tableAround(body), payers),
    summary,
    show(inputs, layout, duration) {
      const result = stress(facts, inputs);
      halt();
      figure.dataset["moving"] = "";
      figure.dataset["layout"] = layout;
      halt = drawScene(canvas, drawWith(data, inputs, layout), duration, () => delete figure.dataset["moving"]);
      body.replaceChildren(...rowsOf(data, result).map((row) => rowElement(Object.values(row))));
      payers.textContent = payersOf(result);
      clearTimeout(rest);
      rest = setTimeout(() => {
        const message = messageOf(result);
        if (summary.textContent !== message) summary.textContent = message;
      }, restAfter);
    },
  };
}

function tableAround(body: HTMLElement): HTMLTableElement {
  const heads = tableHeads.map((head) => make("th", { scope: "col" }, head));
  const caption = make("caption", {}, "What the books would show in this model, in billions of dollars");
  return make("table", {}, caption, make("thead", {}, make("tr", {}, ...heads)), body);
}

function rowElement([first = "", ...rest]: readonly string[]): HTMLElement {
  const cells = rest.map((words, index) => make("td", { "data-head": tableHeads[index + 1] ?? "" }, words));
  return make("tr", {}, make("th", { scope: "row" }, first), ...cells);
}
