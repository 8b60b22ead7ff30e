import { diagramNames } from "#diagrams/index.ts";
import { readContent } from "#story/read-content.ts";
import { runCommand } from "./lib/command-line.ts";
import { deadLinks } from "./lib/dead-links.ts";
import { root } from "./lib/project.ts";

/** Requests the address of every source and prints those that lead to no page. */
async function checkLinks(): Promise<void> {
  const { ledger } = await readContent(root, await diagramNames());
  const sources = [...ledger.sources.values()].filter(({ url }) => url !== null);
  const dead = await deadLinks(sources.map(({ url }) => url ?? ""));
  for (const { url, why } of dead) {
    const ids = sources.filter((source) => source.url === url).map(({ id }) => id);
    console.log(`${ids.join(", ")}: ${url} ${why}`);
  }
  console.log(`${sources.length} sources asked, ${dead.length} without an answer`);
  if (dead.length > 0) process.exitCode = 1;
}

const summary = "Requests the address of every source in the ledger and lists those that lead to no page.";
await runCommand({ run: "npm run links", summary, options: {}, positionals: [] }, checkLinks);
