import { createHash } from "node:crypto";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { renderAsync } from "@resvg/resvg-js";
import { fontFiles } from "../styles/font-files.ts";

/** Pictures that were drawn before, by content; safe to delete. */
const shelf = join(process.cwd(), "node_modules", ".cache", "pictures");

/** SVG text as a PNG of that width in pixels; drawn anew only where the text or the type has changed. */
export async function rasterise(svg: string, width: number): Promise<Buffer> {
  const fonts = await fontFiles();
  const name = createHash("sha256")
    .update(`${String(width)}\n${fonts.join("\n")}\n${svg}`)
    .digest("hex")
    .slice(0, 24);
  const file = join(shelf, `${name}.png`);
  const known = await readFile(file).catch(() => undefined);
  if (known !== undefined) return known;
  const picture = await renderAsync(svg, {
    fitTo: { mode: "width", value: width },
    font: { fontFiles: [...fonts], loadSystemFonts: false, defaultFontFamily: "Libre Franklin" },
  });
  const png = picture.asPng();
  await mkdir(shelf, { recursive: true });
  // Under another name first, so that a build that is cut off leaves no half picture behind.
  await writeFile(`${file}.part`, png);
  await rename(`${file}.part`, file);
  return png;
}
