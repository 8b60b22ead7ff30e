import { fileURLToPath } from "node:url";
import sitemap from "@astrojs/sitemap";
import { defineConfig } from "astro/config";
import contentGuard from "./src/commands/content-guard.ts";
import pagePolicy from "./src/commands/page-policy.ts";
import { sitePlace } from "./src/commands/site-place.ts";

const { address, base } = sitePlace(fileURLToPath(new URL(".", import.meta.url)));

/** Script that is always asked for together, in a file for each: a phone waits for requests more than for bytes. */
const together = [
  {
    name: "scene",
    test: /src\/scene\/|src\/stage\/(?:show|travel|listen|media|make|late-style)\.ts|node_modules\/d3-/,
  },
  { name: "drawing", test: /src\/diagrams\/(?:diagram|frame|runs|tiles|coins|write)\.ts/ },
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
    environments: { client: { build: { rolldownOptions: { output: { codeSplitting: { groups: together } } } } } },
  },
  // The guard publishes what is built, so it comes last.
  integrations: [sitemap({ filter: (page) => !page.includes("/embed/") }), pagePolicy(), contentGuard()],
});
