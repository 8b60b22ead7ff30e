import { readFile } from "node:fs/promises";
import { join } from "node:path";

/** Packages by others whose code or type reaches readers; all else works only while the site is built. */
export const shipped = [
  "@fontsource-variable/libre-franklin",
  "@fontsource-variable/newsreader",
  "d3-array",
  "d3-color",
  "d3-ease",
  "d3-interpolate",
  "d3-selection",
  "internmap",
  "scrollama",
] as const;

/** The licence of each, in full, as its authors ask for. Throws where a package comes without one. */
export async function licenceTexts(root: string): Promise<string> {
  const texts = shipped.map(async (name) => {
    const folder = join(root, "node_modules", name);
    const { version, license } = JSON.parse(await readFile(join(folder, "package.json"), "utf8")) as Package;
    const text = await readFile(join(folder, "LICENSE"), "utf8");
    return `${name} ${version} (${license})\n\n${text.trim()}\n`;
  });
  return `What this site takes from others, with its licences.\n\n${(await Promise.all(texts)).join(`\n${"-".repeat(72)}\n\n`)}`;
}

interface Package {
  readonly version: string;
  readonly license: string;
}
