import { make } from "../ui/create-element.ts";

/** The dialog's own elements, whatever card it shows. */
export interface Frame {
  readonly dialog: HTMLDialogElement;
  readonly back: HTMLButtonElement;
  readonly close: HTMLButtonElement;
  readonly body: HTMLElement;
}

/** An empty dialog on the page; it closes by its button, by Escape and by a press beside it. */
export function createFrame(): Frame {
  const close = make("button", { type: "button", "aria-label": "Close" }, "×");
  const back = make("button", { type: "button", class: "card-back" });
  const body = make("div", { class: "card-body" });
  const bar = make("div", { class: "card-bar" }, back, close);
  const names = { class: "card", "aria-labelledby": "card-title", closedby: "any", tabindex: "-1" };
  return { dialog: document.body.appendChild(make("dialog", names, bar, body)), back, close, body };
}

/** Whether a press fell outside the box, for browsers that do not know `closedby`. */
export function isBeside({ target, clientX, clientY }: MouseEvent, dialog: HTMLElement): boolean {
  const { left, right, top, bottom } = dialog.getBoundingClientRect();
  return target === dialog && (clientX < left || clientX > right || clientY < top || clientY > bottom);
}
