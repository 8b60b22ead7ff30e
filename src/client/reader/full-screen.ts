import { listen } from "../ui/listen.ts";
import { makeButton } from "../ui/create-element.ts";

/** Puts a full-screen button into the bar where the browser allows one; the result takes it out and leaves full screen. */
export function offerFullScreen(): () => void {
  const tools = document.querySelector(".bar .tools");
  if (!document.fullscreenEnabled || tools === null) return () => undefined;
  const isOn = () => document.fullscreenElement !== null;
  const leave = () => void document.exitFullscreen().catch(() => undefined);
  const button = makeButton({ "data-do": "full", "aria-label": "Full screen" }, corners(), () => {
    // A browser may still refuse; then nothing changes.
    if (isOn()) leave();
    else void document.documentElement.requestFullscreen().catch(() => undefined);
  });
  const say = () => button.setAttribute("aria-pressed", String(isOn()));
  say();
  tools.append(button);
  const stopListening = listen(document, { fullscreenchange: say });
  return () => {
    stopListening();
    button.remove();
    if (isOn()) leave();
  };
}

function corners(): SVGSVGElement {
  const space = "http://www.w3.org/2000/svg";
  const icon = document.createElementNS(space, "svg");
  icon.setAttribute("viewBox", "0 0 16 16");
  icon.setAttribute("aria-hidden", "true");
  const path = document.createElementNS(space, "path");
  path.setAttribute("d", "M3 6V3h3M10 3h3v3M13 10v3h-3M6 13H3v-3");
  icon.append(path);
  return icon;
}
