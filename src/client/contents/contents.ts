import style from "#styles/contents.css?url&no-inline";
import { areReadingsShown, showReadings } from "../reader/readings.ts";
import type { ViewName } from "../reader/view.ts";
import { createButton, createElement } from "../ui/create-element.ts";
import { loadStylesheet } from "../ui/load-stylesheet.ts";
import { createChapterList } from "./list.ts";
import { createShareButtons } from "../ui/share-buttons.ts";
import { minutesFor, wordsFrom } from "./time-left.ts";

interface Options {
  readonly steps: readonly HTMLElement[];
  /** The step that the reader is at. */
  readonly active: HTMLElement | undefined;
  readonly view: ViewName;
  readonly choose: (view: ViewName) => void;
  /** The address under which the site lives. */
  readonly site: URL;
}

/** Opens the dialog of contents: the reader's position, chapters and steps, views and links to share; one at a time. */
export async function openContents(options: Options): Promise<void> {
  await loadStylesheet(style);
  if (document.querySelector("dialog.contents") !== null) return;
  const { steps, active, site } = options;
  const dialog = createElement("dialog", { class: "contents", "aria-labelledby": "contents-title" });
  const close = () => dialog.close();
  dialog.append(
    createElement("h2", { id: "contents-title" }, "Contents"),
    createButton({ class: "close", "aria-label": "Close the contents" }, "×", close),
    createElement("p", { class: "where" }, positionText(options)),
    createViewButtons(options, close),
    createReadingsCheckbox(active),
    ...(active === undefined ? [] : [shareButtonsOf(active, site)]),
    createDeckLink(site),
    createChapterList(steps, active, close),
  );
  dialog.addEventListener("close", () => dialog.remove());
  // A click on the backdrop closes it too.
  dialog.addEventListener("click", ({ target }) => {
    if (target === dialog) close();
  });
  document.body.append(dialog);
  dialog.showModal();
  dialog.querySelector("[aria-current]")?.scrollIntoView({ block: "center", behavior: "instant" });
  dialog.scrollTop = 0;
}

function positionText({ steps, active }: Options): string {
  const index = active === undefined ? 0 : steps.indexOf(active);
  const minutes = minutesFor(wordsFrom(steps.slice(index)));
  const left = minutes === 1 ? "About a minute" : `About ${String(minutes)} minutes`;
  return `You are at step ${String(index + 1)} of ${String(steps.length)}. ${left} left to read.`;
}

const viewLabels: readonly (readonly [ViewName, string])[] = [
  ["story", "Scroll story"],
  ["article", "Article"],
  ["slides", "Slides"],
];

function createViewButtons({ view, choose }: Options, close: () => void): HTMLElement {
  const buttons = viewLabels.map(([name, label]) => {
    const pick = () => {
      close();
      choose(name);
    };
    return createButton({ "data-view-choice": name, "aria-pressed": String(name === view) }, label, pick);
  });
  return createElement("div", { class: "views", role: "group", "aria-label": "Read it as" }, ...buttons);
}

/** Shows or hides critic and defender; the active step keeps its position. */
function createReadingsCheckbox(active: HTMLElement | undefined): HTMLElement {
  const checkbox = createElement("input", { type: "checkbox" });
  checkbox.checked = areReadingsShown();
  checkbox.addEventListener("change", () => {
    const top = active?.getBoundingClientRect().top ?? 0;
    showReadings(checkbox.checked);
    scrollBy({ top: (active?.getBoundingClientRect().top ?? 0) - top, behavior: "instant" });
  });
  return createElement("label", { class: "readings-choice" }, checkbox, " Show what the critic and the defender say");
}

/** The story as a presentation, for who tells it to others. */
function createDeckLink(site: URL): HTMLElement {
  const link = createElement("a", { href: new URL("story.pptx", site).href, download: "" }, "slides for your own talk");
  return createElement("p", { class: "deck" }, "As a file: ", link, " (PowerPoint), the words in their notes");
}

function shareButtonsOf(step: HTMLElement, site: URL): HTMLElement {
  const address = new URL(`step/${step.id}/`, site).href;
  return createShareButtons({
    address: () => address,
    copy: "Copy a link to this step",
    field: "The step’s address",
  });
}
