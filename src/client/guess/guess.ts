import { makeField } from "./field.ts";
import { drawLine } from "./line.ts";
import { percent } from "./share.ts";
import { make } from "../ui/create-element.ts";

/** Lets the reader answer a question before its fact is shown; nothing of it is stored or sent. */
export function askGuess(block: HTMLElement): void {
  const fact = block.querySelector<HTMLElement>(".fact");
  const claim = fact?.querySelector<HTMLDataElement>("data.claim");
  const known = { value: Number(claim?.value), words: claim?.textContent ?? "" };
  if (!fact || !Number.isFinite(known.value)) return;
  const { min = "0", max = "100" } = block.dataset;
  const span = { min: Number(min), max: Number(max) };
  // Empty at first: what comes into a status later is read out.
  const answer = make("div", { class: "answer", role: "status" });
  const show = (guess: number | null) => {
    const own = guess === null ? [] : [make("p", {}, `You guessed ${percent(guess)}.`)];
    const words = [...fact.children].map((child) => child.cloneNode(true));
    answer.replaceChildren(...own, ...words, drawLine(guess, known));
    answer.scrollIntoView({ block: "nearest", behavior: "instant" });
  };
  block.append(makeField(span, show), answer);
  block.dataset["asks"] = "";
}
