import { fileURLToPath } from "node:url";
import { defineConfig } from "astro/config";
import contentGuard from "./src/commands/content-guard.ts";
import { sitePlace } from "./src/commands/site-place.ts";

const { address, base } = sitePlace(fileURLToPath(new URL(".", import.meta.url)));

export default defineConfig({
  output: "static",
  site: address,
  base,
  trailingSlash: "always",
  compressHTML: true,
  build: { format: "directory", inlineStylesheets: "always" },
  devToolbar: { enabled: false },
  integrations: [contentGuard()],
});
