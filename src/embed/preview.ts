import type { Choice, Exhibit } from "./exhibit.ts";
import { snippet } from "./snippet.ts";

export interface Preview {
  show: (choice: Choice) => void;
}

const grounds = { auto: "light dark", light: "light", dark: "dark" } as const;

/** The snippet in a bare page of the chosen width, made smaller where the column has no room for it. */
export function showPreview(preview: HTMLElement, exhibit: Exhibit): Preview {
  const window = preview.querySelector<HTMLElement>(".window");
  if (window === null) throw new Error("the preview has no window");
  const frame = window.appendChild(preview.ownerDocument.createElement("iframe"));
  frame.title = "The snippet in a page of another site";
  let choice: Choice | undefined;
  const width = () => Number(new FormData(formOf(preview)).get("preview") ?? 600);
  const fit = () => {
    const scale = Math.min(1, window.clientWidth / width());
    frame.style.width = `${width()}px`;
    const height = frame.contentDocument?.documentElement.getBoundingClientRect().height ?? 0;
    frame.style.height = `${height}px`;
    frame.style.transform = `scale(${scale})`;
    frame.style.left = `${Math.max(0, (window.clientWidth - width() * scale) / 2)}px`;
    window.style.height = `${Math.ceil(height * scale)}px`;
  };
  const grown = new ResizeObserver(fit);
  frame.addEventListener("load", () => {
    grown.disconnect();
    grown.observe(window);
    if (frame.contentDocument !== null) grown.observe(frame.contentDocument.body);
    fit();
  });
  const narrowest = preview.querySelector<HTMLInputElement>("input[name='preview']");
  if (narrowest !== null && window.clientWidth < width()) narrowest.checked = true;
  preview.addEventListener("change", fit);
  return {
    show(next) {
      if (JSON.stringify(next) === JSON.stringify(choice)) return;
      choice = next;
      frame.srcdoc = page(exhibit, next);
    },
  };
}

/** The snippet as another site's page shows it: without the script, which would fit a frame that fits already. */
function page(exhibit: Exhibit, choice: Choice): string {
  const style = `:root{color-scheme:${grounds[choice.theme]}}body{margin:0;padding:1px 8px;font:16px/1.5 system-ui,sans-serif}`;
  return `<!doctype html><html lang="en"><title>Preview</title><style>${style}</style>${snippet({ ...exhibit, script: null }, choice)}`;
}

function formOf(preview: HTMLElement): HTMLFormElement {
  const form = preview.querySelector("form");
  if (form === null) throw new Error("the preview has no form");
  return form;
}
