import { fontFiles } from "../fonts/files.ts";
import { once } from "#text/once.ts";
import { cached } from "../fonts/disk-cache.ts";
import { packageVersion } from "../fonts/package-version.ts";
import { sourceText } from "../source-text.ts";
import { rasteriseInWorker } from "./pool.ts";

/** Pictures on their way: a step and its share image may ask for the same one at once. */
const pending = new Map<string, Promise<Buffer>>();

/** What draws, in which version and with which options. */
const maker = once(async () => `${packageVersion("@resvg/resvg-js")}\n${await sourceText("src/site/raster/png.ts")}`);

/** SVG text as a PNG of that width in pixels; drawn anew only where the text or the type has changed. */
export async function rasterise(svg: string, width: number): Promise<Buffer> {
  const [fonts, by] = await Promise.all([fontFiles(), maker()]);
  const key = `${by}\n${String(width)}\n${fonts.join("\n")}\n${svg}`;
  const known = pending.get(key) ?? cached({ shelf: "pictures", key }, () => rasteriseInWorker({ svg, width, fonts }));
  pending.set(key, known);
  return known.finally(() => pending.delete(key));
}
