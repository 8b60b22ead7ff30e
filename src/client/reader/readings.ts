import { createButton } from "../ui/create-element.ts";

const key = "readings";
const root = () => document.documentElement;

/** Whether the reader sees what critic and defender say. */
export function areReadingsShown(): boolean {
  return root().dataset["readings"] !== "hidden";
}

/** Shows or hides what critic and defender say, in every step at once; the choice lasts for the visit where storage is allowed. */
export function showReadings(shown: boolean): void {
  if (shown) delete root().dataset["readings"];
  else root().dataset["readings"] = "hidden";
  try {
    if (shown) sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, "hidden");
  } catch {
    // Storage is refused: the choice lasts until the page is left.
  }
  for (const button of document.querySelectorAll<HTMLElement>(".readings > button")) label(button);
}

/** Adds a button to each step with readings that hides or shows them all. */
export function addReadingButtons(): void {
  for (const block of document.querySelectorAll(".readings")) {
    const button = createButton({}, "", () => {
      const top = block.getBoundingClientRect().top;
      showReadings(!areReadingsShown());
      // The steps above changed their height too; this block keeps its position.
      scrollBy({ top: block.getBoundingClientRect().top - top, behavior: "instant" });
    });
    label(button);
    block.prepend(button);
  }
}

function label(button: HTMLElement): void {
  const action = areReadingsShown() ? "Hide" : "Show";
  button.textContent = action;
  button.setAttribute("aria-label", `${action} critic and defender, in all steps`);
}

/** Adds to each reading that a small window folds a button that opens and closes it; so does a tap on its words. */
export function addFoldButtons(): void {
  for (const reading of document.querySelectorAll<HTMLElement>(".reading:has(.rest, .side + p + p)")) {
    const side = reading.querySelector(".side")?.textContent ?? "";
    const button = createButton({ class: "more" }, "", () => openReading(reading, button, side));
    labelFold(reading, button, side);
    reading.querySelector(".side + p")?.after(button);
    reading.addEventListener("click", ({ target }) => {
      const isOwn = target instanceof Element && target.closest("a, button") !== null;
      if (!isOwn && button.checkVisibility() && !("open" in reading.dataset)) openReading(reading, button, side);
    });
  }
}

function openReading(reading: HTMLElement, button: HTMLElement, side: string): void {
  reading.toggleAttribute("data-open");
  labelFold(reading, button, side);
}

function labelFold(reading: HTMLElement, button: HTMLElement, side: string): void {
  const isOpen = reading.hasAttribute("data-open");
  button.textContent = isOpen ? "−" : "…";
  button.setAttribute("aria-expanded", String(isOpen));
  button.setAttribute("aria-label", `${side}, in full`);
}
