import { createElement } from "../ui/create-element.ts";
import { minutesFor, wordsFrom } from "./time-left.ts";

/** Chapters and steps as links, each step with its picture; the active one is marked. */
export function createChapterList(
  steps: readonly HTMLElement[],
  active: HTMLElement | undefined,
  onFollow: () => void,
): HTMLElement {
  const items: HTMLElement[] = [];
  for (const chapter of new Set(steps.map(chapterOf))) {
    const own = steps.filter((step) => chapterOf(step) === chapter);
    const links = own.map((step) => createElement("li", {}, createLink(step, step === active, onFollow)));
    const list = createElement("ol", { class: "step-list" }, ...links);
    items.push(createElement("li", {}, createHeading(chapter, own), list));
  }
  const list = createElement("ol", { class: "chapter-list" }, ...items);
  return createElement("nav", { "aria-label": "Chapters and steps" }, list);
}

const chapterOf = (step: HTMLElement) => step.closest<HTMLElement>(".chapter, .cover");

/** A chapter's name, and how long it takes to read. */
function createHeading(chapter: HTMLElement | null, steps: readonly HTMLElement[]): HTMLElement {
  const [kicker, title] = [headingText(chapter, ".kicker"), headingText(chapter, "h2")];
  if (chapter === null || title === null) return createElement("h3", {}, "Cover");
  const minutes = createElement("small", {}, `${String(minutesFor(wordsFrom(steps)))} min`);
  const number = createElement("span", { class: "number" }, kicker?.replace(/\D+/g, "") ?? "");
  return createElement("h3", {}, number, ` ${title} `, minutes);
}

function createLink(step: HTMLElement, isActive: boolean, onFollow: () => void): HTMLElement {
  const picture = step.querySelector<HTMLElement>(".step-picture img, .cover-picture");
  const image = createElement("img", {
    src: picture?.getAttribute("src") ?? picture?.dataset["file"] ?? "",
    alt: "",
    loading: "lazy",
    decoding: "async",
    width: "72",
    height: "60",
  });
  const current: Record<string, string> = isActive ? { "aria-current": "step" } : {};
  const title = createElement("span", {}, titleOf(step));
  const link = createElement("a", { href: `#${step.id}`, ...current }, image, title);
  link.addEventListener("click", onFollow);
  return link;
}

/** A step's own heading, else that of the page. */
function titleOf(step: HTMLElement): string {
  return headingText(step, "h3") ?? headingText(step.closest(".cover"), "h1") ?? step.id;
}

/** The text of a heading, without the link to itself that follows it. */
function headingText(part: HTMLElement | null, selector: string): string | null {
  return part?.querySelector(selector)?.firstChild?.textContent?.trim() ?? null;
}
