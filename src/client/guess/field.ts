import { writePercent } from "#text/read-percent.ts";
import { createButton, createElement } from "../ui/create-element.ts";
import { readGuess, type Range } from "./read-guess.ts";

/** A slider and a text field for one number; `onGuess` gets the guess, or null where the reader skips it. */
export function createGuessForm(range: Range, onGuess: (guess: number | null) => void): HTMLFormElement {
  const error = createElement("p", { class: "field-error", role: "alert" });
  const { slider, text } = createInputs(range);
  /** The guess in the text field, shown by both inputs; null where it is none, and then an error says why. */
  const read = (): number | null => {
    const guess = readGuess(text.value, range);
    if ("refusal" in guess) {
      showError(guess.refusal);
      return null;
    }
    slider.value = String(guess.percent);
    showSlider();
    return guess.percent;
  };
  const showSlider = () => {
    text.value = writePercent(slider.valueAsNumber);
    slider.setAttribute("aria-valuetext", text.value);
    text.removeAttribute("aria-invalid");
    error.textContent = "";
  };
  const showError = (message: string) => {
    text.setAttribute("aria-invalid", "true");
    error.textContent = message;
  };
  slider.addEventListener("input", showSlider);
  text.addEventListener("change", read);
  const send = createElement("button", { type: "submit" }, "Compare");
  const skip = createButton({}, "Just show it", () => onGuess(null));
  const form = createElement("form", { novalidate: "" }, slider, text, send, skip, error);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const guess = read();
    if (guess === null) text.focus();
    else onGuess(guess);
  });
  showSlider();
  return form;
}

function createInputs({ min, max }: Range): { slider: HTMLInputElement; text: HTMLInputElement } {
  const range = { min: String(min), max: String(max), value: String(Math.round((min + max) / 2)) };
  return {
    slider: createElement("input", { type: "range", ...range, "aria-label": "Your guess, on a slider" }),
    text: createElement("input", {
      type: "text",
      inputmode: "decimal",
      autocomplete: "off",
      "aria-label": "Your guess",
    }),
  };
}
