import { existsSync } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import { takeBuildLock } from "./build-lock.ts";
import { bundleSizeTable } from "./bundle-size.ts";

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
        await restore(backupOf(fileURLToPath(outDir)), output);
        updateConfig({ outDir });
      },
      "astro:build:done": async ({ dir, logger }) => {
        await replace(output, fileURLToPath(dir));
        logger.info(`published in ${output}\n${await bundleSizeTable(output)}`);
      },
    },
  };
}

/** Where the previous output is kept while it is being replaced. */
function backupOf(built: string): string {
  return `${built.replace(/[\\/]+$/, "")}-previous`;
}

/** Restores the previous output, in case a build was killed between removing it and moving its own into place. */
async function restore(backup: string, output: string): Promise<void> {
  if (existsSync(backup) && !existsSync(output)) await rename(backup, output);
}

async function replace(output: string, built: string): Promise<void> {
  const backup = backupOf(built);
  await rm(backup, { recursive: true, force: true });
  if (existsSync(output)) await rename(output, backup);
  await rename(built, output).catch(async (error: unknown) => {
    await restore(backup, output);
    throw error;
  });
  await rm(backup, { recursive: true, force: true });
}
