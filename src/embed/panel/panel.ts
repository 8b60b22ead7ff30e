import { copyText } from "./copy.ts";
import { forms, stateOf, themes, type Choice, type Exhibit } from "../snippets/embed-meta.ts";
import { showPreview } from "./preview.ts";
import { systems } from "../snippets/cms-targets.ts";

/** What the page hands over: the diagram, and the choice that its snippets were written for. */
interface Given {
  readonly exhibit: Exhibit;
  readonly start: Choice;
}

/**
 * Lets an author choose and copy. `panel` holds form, preview and the texts to paste; `states` is where the reader
 * steps through the pictures: what is shown there is chosen here, until the author chooses another.
 */
export function startPanel(panel: HTMLElement, states: HTMLElement): void {
  const form = panel.querySelector<HTMLFormElement>("form.choices");
  const preview = panel.querySelector<HTMLElement>(".preview");
  const given = panel.querySelector("script[type='application/json']")?.textContent;
  if (form === null || preview === null || given === undefined)
    throw new Error("the page has no panel for its snippets");
  const { exhibit, start } = JSON.parse(given) as Given;
  form.hidden = false;
  preview.hidden = false;
  const home = new URL(panel.dataset["home"] ?? "/", location.href).href;
  const here = showPreview(preview, { ...exhibit, home });
  const update = () => {
    const choice = choiceOf(new FormData(form), exhibit, start);
    write(panel, exhibit, choice);
    here.show(choice);
  };
  const select = form.querySelector("select");
  const follow = () => {
    if (select !== null) select.value = states.dataset["now"] ?? select.value;
    filterNumbers(states.dataset["now"] ?? "");
    update();
  };
  form.addEventListener("change", update);
  form.addEventListener("submit", (event) => event.preventDefault());
  states.addEventListener("arrive", follow);
  offerCopies(panel);
  offerFilter(() => filterNumbers(states.dataset["now"] ?? ""));
  follow();
}

/** What the form says; anything it should not say is as it was at the start. */
export function choiceOf(form: FormData, exhibit: Exhibit, start: Choice): Choice {
  const said = (name: string) => {
    const value = form.get(name);
    return typeof value === "string" ? value : "";
  };
  const width = Number(said("width"));
  return {
    state: stateOf(exhibit, said("state")).state,
    all: form.has("all") ? said("all") === "yes" : start.all,
    form: forms.find((one) => one === said("form")) ?? start.form,
    theme: themes.find((one) => one === said("theme")) ?? start.theme,
    width: Number.isInteger(width) && width > 0 ? width : null,
  };
}

function write(panel: HTMLElement, exhibit: Exhibit, choice: Choice): void {
  for (const system of systems) {
    const text = panel.querySelector<HTMLTextAreaElement>(`[data-system="${system.id}"] textarea`);
    if (text !== null) text.value = system.write(exhibit, choice);
  }
}

function offerCopies(panel: HTMLElement): void {
  const done = panel.querySelector(".done");
  const say = (words: string) => {
    if (done !== null) done.textContent = words;
  };
  panel.addEventListener("change", () => say(""));
  for (const paste of panel.querySelectorAll(".paste")) {
    const button = paste.querySelector<HTMLButtonElement>("[data-do='copy']");
    const text = paste.querySelector("textarea");
    if (button === null || text === null) continue;
    button.hidden = false;
    button.addEventListener("click", () => void copyText(text).then(say));
  }
}

/** The table's rows of the picture at hand, where the reader asks for these alone. */
function filterNumbers(state: string): void {
  const only = document.querySelector<HTMLInputElement>(".filter input")?.checked === true;
  for (const row of document.querySelectorAll<HTMLElement>(".numbers [data-states]"))
    row.hidden = only && !(row.dataset["states"] ?? "").split(" ").includes(state);
}

function offerFilter(filter: () => void): void {
  const label = document.querySelector<HTMLElement>(".filter");
  if (label === null) return;
  label.hidden = false;
  label.addEventListener("change", filter);
}
