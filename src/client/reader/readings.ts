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
