import { startHost } from "./host.ts";

/** Runs on a host's page, once however often it is included; another copy only adds the site that it came from. */
const script = document.currentScript;
const known = window.loopEmbed;
// A host's element with this id is found there too, but has no such method.
const looked = typeof known?.watch === "function" ? known : startHost();
window.loopEmbed = looked;
if (script instanceof HTMLScriptElement)
  looked.from(script.dataset["home"] ?? new URL(".", script.src || location.href).href);
