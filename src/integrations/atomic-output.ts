import { existsSync } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import { byteTable } from "./bundle-size.ts";

/**
 * Puts a built site in place of the one before only when it is whole: a build writes beside the published folder, so that one
 * that fails, is killed or finds the disk full leaves the last good one as it was.
 */
export default function publishing(): AstroIntegration {
  let published = "";
  return {
    name: "publishing",
    hooks: {
      "astro:config:setup": async ({ command, config, updateConfig }) => {
        if (command !== "build") return;
        published = fileURLToPath(config.outDir);
        const outDir = new URL(".astro/next/", config.root);
        await restore(asideOf(fileURLToPath(outDir)), published);
        updateConfig({ outDir });
      },
      "astro:build:done": async ({ dir, logger }) => {
        await publish(fileURLToPath(dir), published);
        logger.info(`published in ${published}\n${await byteTable(published)}`);
      },
    },
  };
}

/** Where the site before stands while it is exchanged. */
function asideOf(built: string): string {
  return `${built.replace(/[\\/]+$/, "")}-previous`;
}

/** Brings back the site before, where a build was killed in the moment between taking it away and putting its own there. */
async function restore(aside: string, published: string): Promise<void> {
  if (existsSync(aside) && !existsSync(published)) await rename(aside, published);
}

async function publish(built: string, published: string): Promise<void> {
  const aside = asideOf(built);
  await rm(aside, { recursive: true, force: true });
  if (existsSync(published)) await rename(published, aside);
  await rename(built, published).catch(async (error: unknown) => {
    await restore(aside, published);
    throw error;
  });
  await rm(aside, { recursive: true, force: true });
}
