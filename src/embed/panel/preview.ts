import type { Theme } from "../messages.ts";
import type { EmbedMeta, SnippetOptions } from "../snippets/embed-meta.ts";
import { snippet } from "../snippets/snippet.ts";

export interface Preview {
  show: (options: SnippetOptions) => void;
}

/** Pixels of width below which the narrowest column is selected first. */
const enough = 480;
const grounds = { auto: "light dark", light: "light", dark: "dark" } as const;

/** Shows the snippet in an empty page of the chosen width, scaled down where the column is narrower. */
export function createPreview(preview: HTMLElement, meta: EmbedMeta): Preview {
  const window = preview.querySelector<HTMLElement>(".window");
  if (window === null) throw new Error("the preview has no window");
  const frame = window.appendChild(preview.ownerDocument.createElement("iframe"));
  frame.title = "The snippet in a page of another site";
  let options: SnippetOptions | undefined;
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
      applyStyles(frame.contentDocument, options?.theme ?? "auto");
      grown.observe(frame.contentDocument.body);
    }
    fit();
  });
  const narrowest = preview.querySelector<HTMLInputElement>("input[name='preview']");
  if (narrowest !== null && window.clientWidth < enough) narrowest.checked = true;
  preview.addEventListener("change", fit);
  return {
    show(next) {
      if (JSON.stringify(next) === JSON.stringify(options)) return;
      options = next;
      frame.srcdoc = previewPage(meta, next);
    },
  };
}

/**
 * The snippet as another site's page shows it: without the script, which would fit a frame that fits already. This
 * page's policy holds in the preview too, and refuses styles that are written; `applyStyles` sets them instead.
 */
function previewPage(meta: EmbedMeta, options: SnippetOptions): string {
  const written = snippet({ ...meta, script: null }, options).replaceAll(' style="', ' data-style="');
  return `<!doctype html><html lang="en"><title>Preview</title><body>${written}`;
}

function applyStyles({ documentElement, body }: Document, theme: Theme): void {
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
