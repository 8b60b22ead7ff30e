import { fileURLToPath } from "node:url";
import sitemap from "@astrojs/sitemap";
import { defineConfig } from "astro/config";
import * as mediaConditions from "./src/client/ui/media-conditions.ts";
import hostHeaders from "./src/integrations/host-headers.ts";
import contentGuard from "./src/integrations/content-guard.ts";
import { stripBuildCode } from "./src/integrations/strip-build-code.ts";
import contentSecurityPolicy from "./src/integrations/csp.ts";
import { pureD3 } from "./src/integrations/pure-d3.ts";
import uniqueIds from "./src/integrations/unique-ids.ts";
import pageEditor from "./src/integrations/page-editor/index.ts";
import atomicOutput from "./src/integrations/atomic-output.ts";
import { styleSheets } from "./src/integrations/style-sheets.ts";
import { siteUrl } from "./src/integrations/site-url.ts";

const { address, base } = siteUrl(fileURLToPath(new URL(".", import.meta.url)));

/** Which diagrams' script comes as one file, by the order in which the story needs it and by what they share; backlog, the first, is one by itself. */
const diagrams = {
  // With what makes notes go round, since no other pictures need it.
  rounds:
    "src/client/player/loop-|src/diagrams/(?:loop|pairs|swap|market|shared/(?:cash-tiles|party-plates|square-block))[./]",
  accounts: "src/diagrams/(?:bill|gain|cash|contracts|growth)[./]",
  prospects: "src/diagrams/(?:coverage|exposure|stress|shared/pieces)[./]",
};

/** Script that is asked for together, in a file for each: a phone waits for requests more than for bytes. */
const together = [
  // What the pages' own scripts share; it must not bring the stage along.
  {
    name: "page",
    priority: 3,
    test: /vite\/preload-helper|rolldown\/runtime|src\/styles\/cards\.css|src\/client\/(?:cards\/watch|model\/lazy-load|ui\/theme)\.ts/,
  },
  // All that draws: what diagrams share, and the piles of backlog, which stress draws too.
  {
    name: "scene",
    priority: 2,
    test: /src\/scene\/(?!change-scene|join|adopt|placed-boxes|timing|stagger|count|tween)|src\/client\/(?:player\/(?:picture-player|diagram-player|stepper)|ui\/(?:listen|media(?:-conditions)?|create-element|load-stylesheet|toggle-button))\.ts|node_modules\/d3-(?!selection|interpolate|ease)|src\/text\/(?:list|once|memoize|share-words)|src\/diagrams\/(?:[\w-]+|shared\/(?!cash-tiles|party-plates|square-block|pieces)[\w-]+|backlog\/(?:cloud-block|data|dates))\.ts/,
  },
  // What changes one picture into another: the first one needs none of it.
  {
    name: "change",
    priority: 1,
    test: /src\/scene\/(?:change-scene|join|adopt|placed-boxes|timing|stagger|count|tween)\.ts|node_modules\/d3-(?:selection|interpolate|ease)\//,
  },
  ...Object.entries(diagrams).map(([name, which]) => ({ name, test: new RegExp(which) })),
];

export default defineConfig({
  output: "static",
  site: address,
  base,
  trailingSlash: "always",
  // Several at once, since pictures are drawn outside the main thread.
  build: { format: "directory", inlineStylesheets: "always", concurrency: 4 },
  devToolbar: { enabled: false },
  vite: {
    // Its other entry is CommonJS, with helpers for it.
    resolve: { alias: { scrollama: "scrollama/index.js" } },
    plugins: [styleSheets(mediaConditions), stripBuildCode(), pureD3()],
    environments: { client: { build: { rolldownOptions: { output: { codeSplitting: { groups: together } } } } } },
  },
  // What is published is whole only when all others are done with it.
  integrations: [
    sitemap({ filter: (page) => !page.includes("/embed/") }),
    contentSecurityPolicy(),
    contentGuard(),
    pageEditor(),
    uniqueIds(),
    hostHeaders(),
    atomicOutput(),
  ],
});
