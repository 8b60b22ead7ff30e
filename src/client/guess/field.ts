import { writePercent } from "#text/read-percent.ts";
import { createButton, createElement } from "../ui/create-element.ts";
import { readGuess, type Range } from "./read-guess.ts";
import { createShareWall } from "./share-wall.ts";

interface Options {
  readonly range: Range;
  /** A name for what is asked, and the id of the question's text. */
  readonly name: string;
  readonly question: string;
  /** Gets each guess while the reader changes it. */
  readonly onChange: (guess: number) => void;
  /** Gets the guess that is to be compared; null where the reader skips it. */
  readonly onGuess: (guess: number | null) => void;
}

export interface GuessForm {
  readonly element: HTMLFormElement;
  /** Takes a share that was painted elsewhere, in percent. */
  readonly set: (share: number) => void;
}

const hint = "Paint the squares, or write a number. You may also skip this.";

/** A wall of squares, a slider for keys and a text field for one share. */
export function createGuessForm({ range, name, question, onChange, onGuess }: Options): GuessForm {
  const { slider, text, error } = createInputs(range, question);
  const set = (share: number) => {
    const guess = Math.min(range.max, Math.max(range.min, share));
    slider.value = String(guess);
    text.value = writePercent(guess);
    slider.setAttribute("aria-valuetext", text.value);
    text.removeAttribute("aria-invalid");
    error.textContent = "";
    wall.paint(guess);
    onChange(guess);
  };
  const wall = createShareWall(set);
  wall.element.append(slider);
  /** The guess in the text field; null where it is none, and then an error says why. */
  const read = (): number | null => {
    const guess = readGuess(text.value, range);
    if ("percent" in guess) {
      set(guess.percent);
      return guess.percent;
    }
    text.setAttribute("aria-invalid", "true");
    error.textContent = guess.refusal;
    return null;
  };
  slider.addEventListener("input", () => set(slider.valueAsNumber));
  text.addEventListener("change", read);
  const send = createElement("button", { type: "submit" }, "Compare");
  const skip = createButton({}, "Just show it", () => onGuess(null));
  const legend = createElement("legend", {}, name);
  const words = createElement("p", { class: "hint" }, hint);
  const group = createElement("fieldset", {}, legend, words, wall.element, text, send, skip, error);
  const element = createElement("form", { novalidate: "" }, group);
  element.addEventListener("submit", (event) => {
    event.preventDefault();
    const guess = read();
    if (guess === null) text.focus();
    else onGuess(guess);
  });
  return { element, set };
}

function createInputs({ min, max }: Range, question: string) {
  const error = createElement("p", { class: "field-error", id: `${question}-error`, role: "alert" });
  const range = { min: String(min), max: String(max), value: String(Math.round((min + max) / 2)) };
  return {
    error,
    slider: createElement("input", {
      type: "range",
      ...range,
      "aria-label": "Your guess in percent, on a slider",
      "aria-describedby": question,
      "aria-valuetext": "no guess yet",
    }),
    text: createElement("input", {
      type: "text",
      inputmode: "decimal",
      autocomplete: "off",
      placeholder: "%",
      "aria-label": "Your guess in percent",
      "aria-describedby": `${question} ${error.id}`,
    }),
  };
}
