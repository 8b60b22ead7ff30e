import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fingerprint, subset } from "./subset.ts";

const folder = join(process.cwd(), "node_modules", ".cache", "fonts");
const weights = [400, 700];
let written: Promise<readonly string[]> | undefined;

/** Paths of Libre Franklin as plain font files, one a weight, for programs that read nothing else. */
export function fontFiles(): Promise<readonly string[]> {
  written ??= Promise.all(weights.map(writeFont));
  return written;
}

async function writeFont(weight: number): Promise<string> {
  const letters = Array.from({ length: 0x17f - 0x20 }, (_, index) => String.fromCodePoint(0x20 + index)).join("");
  const bytes = await subset("libre-franklin", `${letters}–—‘’“”…€−·`, { weight, format: "sfnt" });
  await mkdir(folder, { recursive: true });
  const file = join(folder, `libre-franklin-${String(weight)}.${fingerprint(bytes)}.ttf`);
  await writeFile(file, bytes);
  return file;
}
