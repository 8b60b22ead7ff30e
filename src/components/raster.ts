import { createHash } from "node:crypto";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fontFiles } from "../styles/font-files.ts";
import { drawAside } from "./raster-crew.ts";

/** Pictures that were drawn before, by content; safe to delete. */
const shelf = join(process.cwd(), "node_modules", ".cache", "pictures");

/** Pictures on their way: a step and its share image may ask for the same one at once. */
const coming = new Map<string, Promise<Buffer>>();

/** SVG text as a PNG of that width in pixels; drawn anew only where the text or the type has changed. */
export async function rasterise(svg: string, width: number): Promise<Buffer> {
  const fonts = await fontFiles();
  const name = createHash("sha256")
    .update(`${String(width)}\n${fonts.join("\n")}\n${svg}`)
    .digest("hex")
    .slice(0, 24);
  const known = coming.get(name) ?? keep(join(shelf, `${name}.png`), () => drawAside({ svg, width, fonts }));
  coming.set(name, known);
  return known.finally(() => coming.delete(name));
}

/** What a file holds; where it is not there yet, what it is to hold. */
async function keep(file: string, make: () => Promise<Buffer>): Promise<Buffer> {
  const known = await readFile(file).catch(() => undefined);
  if (known !== undefined) return known;
  const made = await make();
  await mkdir(shelf, { recursive: true });
  // Under another name first, so that a build that is cut off leaves no half picture behind.
  await writeFile(`${file}.part`, made);
  await rename(`${file}.part`, file);
  return made;
}
