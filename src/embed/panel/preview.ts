import type { Choice, Exhibit, Theme } from "../snippets/embed-meta.ts";
import { snippet } from "../snippets/snippet.ts";

export interface Preview {
  show: (choice: Choice) => void;
}

/** Pixels of room below which the narrowest column is shown first. */
const enough = 480;
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
    if (frame.contentDocument !== null) {
      dress(frame.contentDocument, choice?.theme ?? "auto");
      grown.observe(frame.contentDocument.body);
    }
    fit();
  });
  const narrowest = preview.querySelector<HTMLInputElement>("input[name='preview']");
  if (narrowest !== null && window.clientWidth < enough) narrowest.checked = true;
  preview.addEventListener("change", fit);
  return {
    show(next) {
      if (JSON.stringify(next) === JSON.stringify(choice)) return;
      choice = next;
      frame.srcdoc = page(exhibit, next);
    },
  };
}

/**
 * The snippet as another site's page shows it: without the script, which would fit a frame that fits already. This
 * page's policy holds in the preview too, and refuses styles that are written; `dress` sets them instead.
 */
function page(exhibit: Exhibit, choice: Choice): string {
  const written = snippet({ ...exhibit, script: null }, choice).replaceAll(' style="', ' data-style="');
  return `<!doctype html><html lang="en"><title>Preview</title><body>${written}`;
}

function dress({ documentElement, body }: Document, theme: Theme): void {
  documentElement.style.cssText = `color-scheme:${grounds[theme]};background:Canvas;color:CanvasText`;
  body.style.cssText = "margin:0;padding:1px 8px;font:16px/1.5 system-ui,sans-serif";
  for (const element of body.querySelectorAll<HTMLElement>("[data-style]"))
    element.style.cssText = element.dataset["style"] ?? "";
}

function formOf(preview: HTMLElement): HTMLFormElement {
  const form = preview.querySelector("form");
  if (form === null) throw new Error("the preview has no form");
  return form;
}
