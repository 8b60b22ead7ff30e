import style from "#styles/contents.css?url&no-inline";
import { listChapters } from "./list.ts";
import { wearStyle } from "../ui/load-stylesheet.ts";
import { make, makeButton } from "../ui/create-element.ts";
import { readingsShown, showReadings } from "../reader/readings.ts";
import { shareButtons } from "./share-step.ts";
import { minutesFor, wordsFrom } from "./time-left.ts";
import type { View } from "../reader/view-controller.ts";

interface Story {
  readonly steps: readonly HTMLElement[];
  /** The step that the reader is at. */
  readonly here: HTMLElement | undefined;
  readonly view: View;
  readonly choose: (view: View) => void;
  /** The address under which the site lives. */
  readonly site: URL;
}

/** Shows where the reader is, what else there is, and the ways to read and share it; one at a time. */
export async function openContents(story: Story): Promise<void> {
  await wearStyle(style);
  if (document.querySelector("dialog.contents") !== null) return;
  const dialog = make("dialog", { class: "contents", "aria-labelledby": "contents-title" });
  const close = () => dialog.close();
  dialog.append(
    make("h2", { id: "contents-title" }, "Contents"),
    makeButton({ class: "close", "aria-label": "Close the contents" }, "×", close),
    make("p", { class: "where" }, whereWords(story)),
    viewButtons(story, close),
    readingsChoice(story.here),
    ...(story.here === undefined ? [] : [shareButtons(story.here, story.site)]),
    listChapters(story.steps, story.here, close),
  );
  dialog.addEventListener("close", () => dialog.remove());
  // A press on the ground beside it closes it too.
  dialog.addEventListener("click", ({ target }) => {
    if (target === dialog) close();
  });
  document.body.append(dialog);
  dialog.showModal();
  dialog.querySelector("[aria-current]")?.scrollIntoView({ block: "center", behavior: "instant" });
  dialog.scrollTop = 0;
}

function whereWords({ steps, here }: Story): string {
  const index = here === undefined ? 0 : steps.indexOf(here);
  const minutes = minutesFor(wordsFrom(steps.slice(index)));
  const left = minutes === 1 ? "About a minute" : `About ${String(minutes)} minutes`;
  return `You are at step ${String(index + 1)} of ${String(steps.length)}. ${left} left to read.`;
}

const named: readonly (readonly [View, string])[] = [
  ["story", "Scroll story"],
  ["article", "Article"],
  ["slides", "Slides"],
];

function viewButtons({ view, choose }: Story, close: () => void): HTMLElement {
  const buttons = named.map(([one, words]) => {
    const pick = () => {
      close();
      choose(one);
    };
    return makeButton({ "data-view-choice": one, "aria-pressed": String(one === view) }, words, pick);
  });
  return make("div", { class: "views", role: "group", "aria-label": "Read it as" }, ...buttons);
}

/** Shows or hides critic and defender; the reader's step stays where it is. */
function readingsChoice(here: HTMLElement | undefined): HTMLElement {
  const box = make("input", { type: "checkbox" });
  box.checked = readingsShown();
  box.addEventListener("change", () => {
    const top = here?.getBoundingClientRect().top ?? 0;
    showReadings(box.checked);
    scrollBy({ top: (here?.getBoundingClientRect().top ?? 0) - top, behavior: "instant" });
  });
  return make("label", { class: "readings-choice" }, box, " Show what the critic and the defender say");
}
