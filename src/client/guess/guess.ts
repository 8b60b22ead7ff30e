import { writePercent } from "#text/read-percent.ts";
import { createElement } from "../ui/create-element.ts";
import { createGuessForm } from "./field.ts";
import { drawNumberLine } from "./line.ts";

/** Lets the reader guess a number before the fact is shown; the page keeps the guess while it is open, and stores and sends nothing. */
export function startGuess(block: HTMLElement): void {
  const fact = block.querySelector<HTMLElement>(".fact");
  const claim = fact?.querySelector<HTMLDataElement>("data.claim");
  const known = { value: Number(claim?.value), words: claim?.textContent ?? "" };
  if (!fact || !Number.isFinite(known.value)) return;
  const { min = "0", max = "100" } = block.dataset;
  const range = { min: Number(min), max: Number(max) };
  // Empty at first: screen readers announce what comes into a status later.
  const answer = createElement("div", { class: "answer", role: "status" });
  const show = (guess: number | null) => {
    const own = guess === null ? [] : [createElement("p", {}, `You guessed ${writePercent(guess)}.`)];
    const words = [...fact.children].map((child) => child.cloneNode(true));
    answer.replaceChildren(...own, ...words, drawNumberLine(guess, known));
    answer.scrollIntoView({ block: "nearest", behavior: "instant" });
    if (guess === null) return;
    block.dataset["guess"] = String(guess);
    block.dispatchEvent(new CustomEvent("guess", { bubbles: true }));
  };
  block.append(createGuessForm(range, show), answer);
  block.dataset["asks"] = "";
}
