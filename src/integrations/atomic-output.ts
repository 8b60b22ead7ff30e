import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import { takeBuildLock } from "./build-lock.ts";
import { bundleSizeTable } from "./bundle-size.ts";
import { backupOf, replaceFolder, restoreFolder } from "./replace-folder.ts";

/**
 * Replaces the output folder only after a complete build. Astro writes to a temporary folder, so a build that fails, is killed
 * or runs out of disk space leaves the previous output unchanged. A second build beside it is refused.
 */
export default function atomicOutput(): AstroIntegration {
  let output = "";
  return {
    name: "atomic-output",
    hooks: {
      "astro:config:setup": async ({ command, config, updateConfig }) => {
        if (command !== "build") return;
        output = fileURLToPath(config.outDir);
        takeBuildLock(fileURLToPath(new URL(".astro/build.lock", config.root)));
        const outDir = new URL(".astro/next/", config.root);
        await restoreFolder(backupOf(fileURLToPath(outDir)), output);
        updateConfig({ outDir });
      },
      "astro:build:done": async ({ dir, logger }) => {
        await replaceFolder(output, fileURLToPath(dir));
        logger.info(`published in ${output}\n${await bundleSizeTable(output)}`);
      },
    },
  };
}
