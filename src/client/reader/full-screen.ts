import { createButton, createSvgElement } from "../ui/create-element.ts";
import { listen } from "../ui/listen.ts";

/** Adds a full-screen button to the bar where the browser allows one; the result removes it and leaves full screen. */
export function addFullScreenButton(): () => void {
  const tools = document.querySelector(".bar .tools");
  if (!document.fullscreenEnabled || tools === null) return () => undefined;
  const isFull = () => document.fullscreenElement !== null;
  const leave = () => void document.exitFullscreen().catch(() => undefined);
  const button = createButton({ "data-do": "full", "aria-label": "Full screen" }, createIcon(), () => {
    // A browser may still refuse; then nothing changes.
    if (isFull()) leave();
    else void document.documentElement.requestFullscreen().catch(() => undefined);
  });
  const update = () => button.setAttribute("aria-pressed", String(isFull()));
  update();
  tools.append(button);
  const stopListening = listen(document, { fullscreenchange: update });
  return () => {
    stopListening();
    button.remove();
    if (isFull()) leave();
  };
}

/** Four corners of a frame. */
function createIcon(): SVGSVGElement {
  const icon = createSvgElement("svg", { viewBox: "0 0 16 16", "aria-hidden": "true" });
  icon.append(createSvgElement("path", { d: "M3 6V3h3M10 3h3v3M13 10v3h-3M6 13H3v-3" }));
  return icon;
}
