import { percent, readShare } from "./share.ts";
import { make, makeButton } from "../ui/create-element.ts";

interface Span {
  readonly min: number;
  readonly max: number;
}

/** A slider and a number field that say the same; `show` gets the guess, or null where the reader skips it. */
export function makeField(span: Span, show: (guess: number | null) => void): HTMLFormElement {
  const slip = make("p", { class: "slip", role: "alert" });
  const { slider, written } = makeInputs(span);
  /** The guess as it is written, echoed by both; null where it is none, and then the field says why. */
  const read = (): number | null => {
    const guess = readShare(written.value, span);
    if ("share" in guess) slider.value = String(guess.share);
    if ("share" in guess) echo();
    else refuse(guess.refusal);
    return "share" in guess ? guess.share : null;
  };
  const echo = () => {
    written.value = percent(slider.valueAsNumber);
    slider.setAttribute("aria-valuetext", written.value);
    written.removeAttribute("aria-invalid");
    slip.textContent = "";
  };
  const refuse = (words: string) => {
    written.setAttribute("aria-invalid", "true");
    slip.textContent = words;
  };
  slider.addEventListener("input", echo);
  written.addEventListener("change", read);
  const send = make("button", { type: "submit" }, "Compare");
  const skip = makeButton({}, "Just show it", () => show(null));
  const form = make("form", { novalidate: "" }, slider, written, send, skip, slip);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const guess = read();
    if (guess === null) written.focus();
    else show(guess);
  });
  echo();
  return form;
}

function makeInputs({ min, max }: Span): { slider: HTMLInputElement; written: HTMLInputElement } {
  const range = { min: String(min), max: String(max), value: String(Math.round((min + max) / 2)) };
  return {
    slider: make("input", { type: "range", ...range, "aria-label": "Your guess, on a slider" }),
    written: make("input", { type: "text", inputmode: "decimal", autocomplete: "off", "aria-label": "Your guess" }),
  };
}
