import { copyText } from "./copy.ts";
import { themes } from "../messages.ts";
import { forms, leastWidth, stateOf, type EmbedMeta, type SnippetOptions } from "../snippets/embed-meta.ts";
import { createPreview } from "./preview.ts";
import { cmsTargets } from "../snippets/cms-targets.ts";

/** The page's JSON: the diagram, and the options that its snippets were written for. */
interface PanelData {
  readonly exhibit: EmbedMeta;
  readonly start: SnippetOptions;
}

/**
 * Lets an author choose and copy. `panel` holds form, preview and the texts to paste; `states` is where the reader
 * steps through the pictures: the state shown there is selected here, until the author selects another.
 */
export function startPanel(panel: HTMLElement, states: HTMLElement): void {
  const form = panel.querySelector<HTMLFormElement>("form.choices");
  const preview = panel.querySelector<HTMLElement>(".preview");
  const given = panel.querySelector("script[type='application/json']")?.textContent;
  if (form === null || preview === null || given === undefined)
    throw new Error("the page has no panel for its snippets");
  const { exhibit: meta, start } = JSON.parse(given) as PanelData;
  form.hidden = false;
  preview.hidden = false;
  const home = new URL(panel.dataset["home"] ?? "/", location.href).href;
  const view = createPreview(preview, { ...meta, home });
  const update = () => {
    const options = readForm(new FormData(form), meta, start);
    writeSnippets(panel, meta, options);
    view.show(options);
  };
  const select = form.querySelector("select");
  const follow = () => {
    if (select !== null) select.value = states.dataset["now"] ?? select.value;
    filterNumbers(states.dataset["now"] ?? "");
    update();
  };
  completeChoices(form);
  form.addEventListener("input", update);
  form.addEventListener("submit", (event) => event.preventDefault());
  states.addEventListener("arrive", follow);
  addCopyButtons(panel);
  addFilter(() => filterNumbers(states.dataset["now"] ?? ""));
  follow();
}

/** The form's options; an invalid value is replaced by that of the start. */
export function readForm(form: FormData, meta: EmbedMeta, start: SnippetOptions): SnippetOptions {
  const said = (name: string) => {
    const value = form.get(name);
    return typeof value === "string" ? value : "";
  };
  const width = Number(said("width") === "other" ? said("other-width") : said("width"));
  return {
    state: stateOf(meta, said("state")).state,
    all: form.has("all") ? said("all") === "yes" : start.all,
    form: forms.find((one) => one === said("form")) ?? start.form,
    theme: themes.find((one) => one === said("theme")) ?? start.theme,
    width: Number.isInteger(width) && width > 0 ? Math.max(leastWidth, width) : null,
  };
}

/** A still picture is one state, and a frame all of them, until the author says otherwise; a width that is typed is chosen. */
function completeChoices(form: HTMLFormElement): void {
  let hasChosen = false;
  const choose = (name: string, value: string) => {
    const field = form.querySelector<HTMLInputElement>(`input[name="${name}"][value="${value}"]`);
    if (field !== null) field.checked = true;
  };
  form.addEventListener("input", ({ target }) => {
    if (!(target instanceof HTMLInputElement)) return;
    if (target.name === "all") hasChosen = true;
    if (target.name === "form" && !hasChosen) choose("all", target.value === "picture" ? "no" : "yes");
    if (target.name === "other-width") choose("width", "other");
  });
}

function writeSnippets(panel: HTMLElement, meta: EmbedMeta, options: SnippetOptions): void {
  for (const system of cmsTargets) {
    const text = panel.querySelector<HTMLTextAreaElement>(`[data-system="${system.id}"] textarea`);
    if (text !== null) text.value = system.write(meta, options);
  }
}

function addCopyButtons(panel: HTMLElement): void {
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

/** Shows only the table's rows of one picture, where the reader asks for that. */
function filterNumbers(state: string): void {
  const only = document.querySelector<HTMLInputElement>(".filter input")?.checked === true;
  for (const row of document.querySelectorAll<HTMLElement>(".numbers [data-states]"))
    row.hidden = only && !(row.dataset["states"] ?? "").split(" ").includes(state);
}

function addFilter(filter: () => void): void {
  const label = document.querySelector<HTMLElement>(".filter");
  if (label === null) return;
  label.hidden = false;
  label.addEventListener("change", filter);
}
