import { writePercent } from "#text/read-percent.ts";
import { createElement } from "../ui/create-element.ts";
import { createGuessForm } from "./field.ts";
import { createHatching, drawComparedWall } from "./share-wall.ts";
import { createStageWall, type StageWall } from "./stage-wall.ts";

/** Lets the reader guess a number before the fact is shown; the page keeps the guess while it is open, and stores and sends nothing. */
export function startGuess(block: HTMLElement): void {
  const fact = block.querySelector<HTMLElement>(".fact");
  const claim = fact?.querySelector<HTMLDataElement>("data.claim");
  const known = { value: Number(claim?.value), words: claim?.textContent ?? "" };
  const step = block.closest<HTMLElement>("section.step");
  if (!fact || !step || !Number.isFinite(known.value)) return;
  const { min = "0", max = "100", unit = "" } = block.dataset;
  // Empty at first: screen readers announce what comes into a status later.
  const answer = createElement("div", { class: "answer", role: "status" });
  const form = createGuessForm({
    range: { min: Number(min), max: Number(max) },
    name: `Your guess, in percent ${unit}`.trim(),
    question: nameQuestion(block, step.id),
    onChange: (guess) => stage?.show({ guess, known: null }),
    onGuess(guess) {
      const own = guess === null ? [] : [createElement("p", {}, `You guessed ${writePercent(guess)}.`)];
      const words = [...fact.children].map((child) => child.cloneNode(true));
      answer.replaceChildren(...own, ...words, drawComparedWall(guess, known));
      answer.scrollIntoView({ block: "nearest", behavior: "instant" });
      stage?.show({ guess, known: known.value });
      if (guess === null) return;
      block.dataset["guess"] = String(guess);
      block.dispatchEvent(new CustomEvent("guess", { bubbles: true }));
    },
  });
  const stage = findStageWall(block, step, form.set);
  if (document.getElementById("guess-hatch") === null) document.body.append(createHatching());
  block.append(form.element, answer);
  block.dataset["asks"] = "";
}

/** The id of the question's text, which the fields refer to. */
function nameQuestion(block: HTMLElement, step: string): string {
  const question = block.querySelector<HTMLElement>(":scope > p:not(.side)");
  const id = `${step}-question`;
  if (question !== null) question.id = id;
  return id;
}

/** The squares of the step's picture on the stage; undefined where there is no stage, or the share is of something else. */
function findStageWall(
  { dataset }: HTMLElement,
  step: HTMLElement,
  onShare: (share: number) => void,
): StageWall | undefined {
  const figure = document.querySelector<HTMLElement>("figure.stage");
  const whole = Number(dataset["whole"]);
  if (figure === null || !(whole > 0)) return undefined;
  return createStageWall({ figure, picture: step.dataset["show"] ?? "", whole, onShare });
}
