import { make } from "../ui/create-element.ts";
import { isShare, readShare, writeShare } from "#text/read-percent.ts";
import { tenths } from "./address.ts";

/** A share that a reader sets with a slider, or writes in words or numbers. */
export interface Dial {
  readonly element: HTMLElement;
  /** Shows a share that was set elsewhere. */
  show: (percent: number) => void;
}

interface Ask {
  readonly id: string;
  readonly label: string;
  /** What the share means, in a few words. */
  readonly hint: string;
}

/** A slider and a field for one share; `set` hears of it, `done` being false while the slider is held. */
export function createDial({ id, label, hint }: Ask, set: (percent: number, done: boolean) => void): Dial {
  const said = make("p", { class: "said", id: `${id}-said`, role: "status" });
  const range = make("input", { type: "range", min: "0", max: "100", step: "1", "aria-label": label });
  const field = make("input", { id, type: "text", autocomplete: "off", "aria-describedby": `${id}-hint ${id}-said` });
  const show = (percent: number) => {
    range.value = String(Math.round(percent));
    range.setAttribute("aria-valuetext", writeShare(percent));
    field.value = writeShare(percent);
    field.removeAttribute("aria-invalid");
    said.textContent = "";
  };
  const slide = (done: boolean) => {
    show(Number(range.value));
    set(Number(range.value), done);
  };
  range.addEventListener("input", () => slide(false));
  range.addEventListener("change", () => slide(true));
  field.addEventListener("change", () => {
    const read = readShare(field.value);
    if (!isShare(read)) {
      field.setAttribute("aria-invalid", "true");
      said.textContent = read.refused;
      return;
    }
    show(tenths(read.percent));
    set(tenths(read.percent), true);
    said.textContent = read.note ?? "";
  });
  const head = make("div", { class: "dial-head" }, make("label", { for: id }, label), field);
  const about = make("p", { class: "hint", id: `${id}-hint` }, hint);
  return { element: make("div", { class: "dial" }, head, range, about, said), show };
}
