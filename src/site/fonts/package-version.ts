import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

const { resolve } = createRequire(import.meta.url);

/** The version of an installed package, such as "subset-font 2.4.0"; throws where it is not installed. */
export function packageVersion(name: string): string {
  // Not by `require("<name>/package.json")`, which a package's exports may refuse.
  let folder = dirname(resolve(name));
  for (;;) {
    const manifest = readManifest(join(folder, "package.json"));
    if (manifest?.name === name) return `${name} ${manifest.version ?? "?"}`;
    if (folder === dirname(folder)) throw new Error(`no package.json of "${name}"`);
    folder = dirname(folder);
  }
}

function readManifest(file: string): { readonly name?: string; readonly version?: string } | null {
  try {
    return JSON.parse(readFileSync(file, "utf8")) as { readonly name?: string; readonly version?: string };
  } catch {
    return null;
  }
}
