import { startHost } from "./host.ts";

/** Runs on a host's page, once however often it is included: a further copy only adds the site that it came from. */
const script = document.currentScript;
const known = window.loopEmbed;
// A host's element whose id is this name also stands there, but looks after nothing.
const looked = typeof known?.watch === "function" ? known : startHost();
window.loopEmbed = looked;
if (script instanceof HTMLScriptElement)
  looked.from(script.dataset["home"] ?? new URL(".", script.src || location.href).href);
