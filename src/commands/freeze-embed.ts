import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { bundleScript } from "#integrations/bundle.ts";
import { integrityOf } from "#site/embed-script.ts";
import { version } from "#embed/snippets/version.ts";
import { root } from "./lib/project.ts";

/** The script for host pages, as its source says today. */
export function hostScript(): Promise<string> {
  return bundleScript('import "/src/embed/host/script.ts";');
}

/** Writes the script for host pages as the file of its version, which is never written again. */
async function freeze(): Promise<void> {
  const file = join(root, "public", `embed-${version}.js`);
  const [before, text] = await Promise.all([readFile(file, "utf8").catch(() => null), hostScript()]);
  if (before !== null && before !== text) {
    console.error(
      `${file} is another script. If it was published, raise the version in src/embed/snippets/version.ts; else delete it.`,
    );
    process.exitCode = 1;
    return;
  }
  await writeFile(file, text);
  console.log(`${file}: ${String(Buffer.byteLength(text))} bytes, ${integrityOf(text)}`);
}

if (import.meta.main) await freeze();
