import { fileURLToPath } from "node:url";
import sitemap from "@astrojs/sitemap";
import { defineConfig } from "astro/config";
import contentGuard from "./src/commands/content-guard.ts";
import pagePolicy from "./src/commands/page-policy.ts";
import { sitePlace } from "./src/commands/site-place.ts";

const { address, base } = sitePlace(fileURLToPath(new URL(".", import.meta.url)));

export default defineConfig({
  output: "static",
  site: address,
  base,
  trailingSlash: "always",
  compressHTML: true,
  // Several at once, since pictures are drawn outside the main thread.
  build: { format: "directory", inlineStylesheets: "always", concurrency: 4 },
  devToolbar: { enabled: false },
  // The guard publishes what is built, so it comes last.
  integrations: [sitemap({ filter: (page) => !page.includes("/embed/") }), pagePolicy(), contentGuard()],
});
