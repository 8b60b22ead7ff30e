import { fontFiles } from "../fonts/files.ts";
import { cached } from "../fonts/disk-cache.ts";
import { rasteriseInWorker } from "./pool.ts";

/** Pictures on their way: a step and its share image may ask for the same one at once. */
const pending = new Map<string, Promise<Buffer>>();

/** SVG text as a PNG of that width in pixels; drawn anew only where the text or the type has changed. */
export async function rasterise(svg: string, width: number): Promise<Buffer> {
  const fonts = await fontFiles();
  const wish = `${String(width)}\n${fonts.join("\n")}\n${svg}`;
  const known = pending.get(wish) ?? cached("pictures", wish, () => rasteriseInWorker({ svg, width, fonts }));
  pending.set(wish, known);
  return known.finally(() => pending.delete(wish));
}
