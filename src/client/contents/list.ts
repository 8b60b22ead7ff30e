import { make } from "../ui/create-element.ts";
import { minutesFor, wordsFrom } from "./time-left.ts";

/** Chapters and steps as links, each step with its picture; the reader's own is marked. */
export function listChapters(
  steps: readonly HTMLElement[],
  here: HTMLElement | undefined,
  followed: () => void,
): HTMLElement {
  const items: HTMLElement[] = [];
  for (const part of new Set(steps.map(partOf))) {
    const own = steps.filter((step) => partOf(step) === part);
    const links = own.map((step) => make("li", {}, linkTo(step, step === here, followed)));
    items.push(make("li", {}, heading(part, own), make("ol", { class: "step-list" }, ...links)));
  }
  return make("nav", { "aria-label": "Chapters and steps" }, make("ol", { class: "chapter-list" }, ...items));
}

const partOf = (step: HTMLElement) => step.closest<HTMLElement>(".chapter, .cover");

/** A chapter's name, and how long it takes to read. */
function heading(part: HTMLElement | null, steps: readonly HTMLElement[]): HTMLElement {
  const [kicker, title] = [textOf(part, ".kicker"), textOf(part, "h2")];
  if (part === null || title === null) return make("h3", {}, "Cover");
  const minutes = make("small", {}, `${String(minutesFor(wordsFrom(steps)))} min`);
  const number = make("span", { class: "number" }, kicker?.replace(/\D+/g, "") ?? "");
  return make("h3", {}, number, ` ${title} `, minutes);
}

function linkTo(step: HTMLElement, isHere: boolean, followed: () => void): HTMLElement {
  const picture = step.querySelector<HTMLElement>(".step-picture img, .cover-picture");
  const image = make("img", {
    src: picture?.getAttribute("src") ?? picture?.dataset["file"] ?? "",
    alt: "",
    loading: "lazy",
    decoding: "async",
    width: "72",
    height: "60",
  });
  const words = make("span", {}, titleOf(step));
  const current: Record<string, string> = isHere ? { "aria-current": "step" } : {};
  const link = make("a", { href: `#${step.id}`, ...current }, image, words);
  link.addEventListener("click", followed);
  return link;
}

/** What a step is called: its own heading, else that of the page. */
function titleOf(step: HTMLElement): string {
  return textOf(step, "h3") ?? textOf(step.closest(".cover"), "h1") ?? step.id;
}

/** The words of a heading, without the link to itself that stands in it. */
function textOf(part: HTMLElement | null, name: string): string | null {
  return part?.querySelector(name)?.firstChild?.textContent?.trim() ?? null;
}
