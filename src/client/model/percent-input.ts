import { writePercent } from "#text/read-percent.ts";
import { createElement } from "../ui/create-element.ts";
import { tenths } from "./address.ts";
import { readShare } from "./read-share.ts";

/** A slider and a text field for one percentage. */
export interface PercentInput {
  readonly element: HTMLElement;
  /** Shows a value that was set elsewhere. */
  show: (percent: number) => void;
}

interface Field {
  readonly id: string;
  readonly label: string;
  /** What the percentage means, in a few words. */
  readonly hint: string;
}

/** Creates a percent input; `isFinal` is false while the slider is dragged. */
export function createPercentInput(
  { id, label, hint }: Field,
  onChange: (percent: number, isFinal: boolean) => void,
): PercentInput {
  const message = createElement("p", { class: "input-message", id: `${id}-said`, role: "status" });
  const range = createElement("input", { type: "range", min: "0", max: "100", step: "1", "aria-label": label });
  const described = `${id}-hint ${id}-said`;
  const text = createElement("input", { id, type: "text", autocomplete: "off", "aria-describedby": described });
  const show = (percent: number) => {
    range.value = String(Math.round(percent));
    range.setAttribute("aria-valuetext", writePercent(percent));
    text.value = writePercent(percent);
    text.removeAttribute("aria-invalid");
    message.textContent = "";
  };
  const slide = (isFinal: boolean) => {
    show(Number(range.value));
    onChange(Number(range.value), isFinal);
  };
  range.addEventListener("input", () => slide(false));
  range.addEventListener("change", () => slide(true));
  text.addEventListener("change", () => {
    const read = readShare(text.value);
    if ("refusal" in read) {
      text.setAttribute("aria-invalid", "true");
      message.textContent = read.refusal;
      return;
    }
    show(tenths(read.percent));
    onChange(tenths(read.percent), true);
    message.textContent = read.note ?? "";
  });
  const head = createElement("div", { class: "percent-input-head" }, createElement("label", { for: id }, label), text);
  const about = createElement("p", { class: "hint", id: `${id}-hint` }, hint);
  return { element: createElement("div", { class: "percent-input" }, head, range, about, message), show };
}
