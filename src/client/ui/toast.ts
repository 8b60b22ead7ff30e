import style from "#styles/toast.css?url&no-inline";
import { createButton, createElement } from "./create-element.ts";
import { loadStylesheet } from "./load-stylesheet.ts";

interface Action {
  readonly label: string;
  readonly act: () => void;
}

let shown: HTMLElement | undefined;

/** Shows a message that the reader can close, with one action where there is one; a newer toast replaces an older one. */
export async function showToast(message: string, action?: Action): Promise<void> {
  await loadStylesheet(style);
  shown?.remove();
  // Empty at first: screen readers announce what comes into a status later.
  const status = createElement("p", { role: "status" });
  const toast = createElement("div", { class: "toast" }, status);
  const close = () => toast.remove();
  shown = toast;
  if (action !== undefined) {
    const act = () => {
      close();
      action.act();
    };
    toast.append(createButton({ class: "take" }, action.label, act));
  }
  toast.append(createButton({ class: "close", "aria-label": "Close this note" }, "×", close));
  document.body.append(toast);
  requestAnimationFrame(() => requestAnimationFrame(() => (status.textContent = message)));
}
