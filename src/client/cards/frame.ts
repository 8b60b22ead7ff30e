import { createElement } from "../ui/create-element.ts";

/** The dialog's own elements, whatever card it shows. */
export interface Frame {
  readonly dialog: HTMLDialogElement;
  readonly back: HTMLButtonElement;
  readonly close: HTMLButtonElement;
  readonly body: HTMLElement;
}

/** An empty dialog on the page; it closes by its button, by Escape and by a click beside it. */
export function createFrame(): Frame {
  const close = createElement("button", { type: "button", "aria-label": "Close" }, "×");
  const back = createElement("button", { type: "button", class: "card-back" });
  const body = createElement("div", { class: "card-body" });
  const bar = createElement("div", { class: "card-bar" }, back, close);
  const attributes = { class: "card", "aria-labelledby": "card-title", closedby: "any", tabindex: "-1" };
  return { dialog: document.body.appendChild(createElement("dialog", attributes, bar, body)), back, close, body };
}

/** Whether a click was outside the dialog's box, for browsers that do not know `closedby`. */
export function isOutside({ target, clientX, clientY }: MouseEvent, dialog: HTMLElement): boolean {
  const { left, right, top, bottom } = dialog.getBoundingClientRect();
  return target === dialog && (clientX < left || clientX > right || clientY < top || clientY > bottom);
}
