import { existsSync } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import { byteTable } from "./byte-table.ts";
import { watchContent } from "./content-overlay.ts";

/** Keeps wrong content from being published: a build with problems ends in an error, and `dev` shows them in the page. */
export default function contentGuard(): AstroIntegration {
  let root = "";
  let published = "";
  return {
    name: "content",
    hooks: {
      "astro:config:setup": ({ command, config, updateConfig }) => {
        root = fileURLToPath(config.root);
        published = fileURLToPath(config.outDir);
        // A dev server asks for a final slash even after the name of a file, such as a font's; a build does not.
        if (command === "dev") updateConfig({ trailingSlash: "ignore" });
        if (command !== "build") return;
        // A build writes beside the published folder, so that one which fails halfway leaves the last good one whole.
        updateConfig({ outDir: new URL(".astro/next/", config.root) });
      },
      "astro:server:setup": ({ server }) => watchContent(server, root),
      "astro:build:start": () => refuseProblems(root),
      "astro:build:done": async ({ dir, logger }) => {
        await publish(fileURLToPath(dir), published);
        logger.info(`published in ${published}\n${await byteTable(published)}`);
      },
    },
  };
}

async function refuseProblems(root: string): Promise<void> {
  const { closingLine, contentProblems } = await import("./content-problems.ts");
  const problems = await contentProblems(root);
  if (problems.length === 0) return;
  const error = new Error(`${closingLine(problems.length)} Nothing was built.`);
  // An editor needs the place in the content, not the place in the code.
  error.stack = "";
  console.error(`\n${problems.join("\n\n")}\n`);
  throw error;
}

async function publish(built: string, published: string): Promise<void> {
  const previous = `${built.replace(/[\\/]+$/, "")}-previous`;
  await rm(previous, { recursive: true, force: true });
  if (existsSync(published)) await rename(published, previous);
  await rename(built, published);
  await rm(previous, { recursive: true, force: true });
}
