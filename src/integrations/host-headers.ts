import { readdir, writeFile } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import { headersFile } from "./headers-file.ts";

/** Writes `_headers` for hosts that read it, by the files that the site has. */
export default function hostHeaders(): AstroIntegration {
  return {
    name: "host-headers",
    hooks: {
      "astro:build:done": async ({ dir }) => {
        const folder = fileURLToPath(dir);
        const entries = await readdir(folder, { recursive: true, withFileTypes: true });
        const files = entries
          .filter((entry) => entry.isFile())
          .map(({ parentPath, name }) => relative(folder, join(parentPath, name)));
        await writeFile(join(folder, "_headers"), headersFile(files.map((file) => file.split(sep).join("/"))));
      },
    },
  };
}
