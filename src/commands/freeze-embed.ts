import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { integrityOf } from "#site/embed-script.ts";
import { version } from "#embed/snippets/version.ts";
import { runCommand } from "./lib/command-line.ts";
import { hostScript } from "./lib/host-script.ts";
import { root } from "./lib/project.ts";

/** Writes the script for host pages as the file of its version; a file that differs is never overwritten. */
async function freeze(): Promise<void> {
  const file = join(root, "public", `embed-${version}.js`);
  const [before, text] = await Promise.all([readFile(file, "utf8").catch(() => null), hostScript()]);
  if (before !== null && before !== text) {
    throw new Error(
      `${file} differs from the source: if it was published, raise the version in src/embed/snippets/version.ts, else delete it.`,
    );
  }
  await writeFile(file, text);
  console.log(`${file}: ${Buffer.byteLength(text)} bytes, ${integrityOf(text)}`);
}

const summary = "Writes the script for host pages to public/embed-<version>.js, which is never changed once published.";
await runCommand({ run: "npm run freeze-embed", summary, options: {}, positionals: [] }, freeze);
