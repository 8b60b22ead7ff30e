import { join } from "node:path";
import { once } from "#text/once.ts";
import { writeWhole } from "./disk-cache.ts";
import { fingerprint, subset } from "./subset.ts";

const folder = join(process.cwd(), "node_modules", ".cache", "fonts");
const weights = [400, 700];

/** Paths of Libre Franklin as plain font files, one a weight, for programs that read nothing else. */
export const fontFiles = once(() => Promise.all(weights.map(writeFont)));

async function writeFont(weight: number): Promise<string> {
  const letters = Array.from({ length: 0x17f - 0x20 }, (_, index) => String.fromCodePoint(0x20 + index)).join("");
  const bytes = await subset("libre-franklin", `${letters}–—‘’“”…€−·`, { weight, format: "sfnt" });
  const file = join(folder, `libre-franklin-${String(weight)}.${fingerprint(bytes)}.ttf`);
  await writeWhole(file, bytes);
  return file;
}
