import { makeButton } from "../ui/create-element.ts";

const key = "readings";
const root = () => document.documentElement;

/** Whether the reader sees what critic and defender say. */
export function readingsShown(): boolean {
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
  for (const button of document.querySelectorAll<HTMLElement>(".readings > button")) say(button);
}

/** Gives each step with readings a button that hides or shows them all. */
export function offerReadings(): void {
  for (const block of document.querySelectorAll(".readings")) {
    const button = makeButton({}, "", () => {
      const top = block.getBoundingClientRect().top;
      showReadings(!readingsShown());
      // Steps above have become shorter or taller too: the reader's own stays where it is.
      scrollBy({ top: block.getBoundingClientRect().top - top, behavior: "instant" });
    });
    say(button);
    block.prepend(button);
  }
}

function say(button: HTMLElement): void {
  const shown = readingsShown();
  button.textContent = shown ? "Hide" : "Show";
  button.setAttribute("aria-label", `${shown ? "Hide" : "Show"} critic and defender, in all steps`);
}
