import { startHost, type Host } from "./host.ts";
import { defineLoopDiagram } from "./loop-diagram.ts";
import { version } from "../snippets/version.ts";

/** Runs on a host's page, once however often it is included; another copy only adds the site that it came from. */
const script = document.currentScript;
const known = window.loopEmbed;
// A host's element with this id is found there too, but has no such method; an older copy does not know all that this one does.
const isEnough =
  typeof known?.watch === "function" && known.version.localeCompare(version, "en", { numeric: true }) >= 0;
if (isEnough) addHome(known);
else {
  const host = startHost();
  window.loopEmbed = host;
  addHome(host);
  defineLoopDiagram(host);
}

/** Adds the folder that the script came from; a script that was bundled, inlined or imported does not know it. */
function addHome(looked: LoopEmbed | Host): void {
  if (!(script instanceof HTMLScriptElement)) return;
  const { home } = script.dataset;
  if (home !== undefined) looked.from(home);
  else if (/\/embed(?:-[\d.]+)?\.js(?:[?#]|$)/.test(script.src)) looked.from(new URL(".", script.src).href);
}
