import { mkdir, readdir } from "node:fs/promises";
import { join, sep } from "node:path";
import { contactSheet } from "./contact-sheet.ts";
import type { Shot } from "./contact-sheet.ts";
import { dist } from "../lib/project.ts";
import { schemes } from "./steps.ts";
import type { Shoot } from "./steps.ts";

/** Puts every static picture of the diagrams on a contact sheet, light and dark; returns the number of pictures. */
export async function shootDiagrams({ browser, folder, filter }: Shoot): Promise<number> {
  const pictures = await staticPictures(filter);
  if (pictures.length === 0) return 0;
  await mkdir(folder, { recursive: true });
  for (const scheme of schemes) {
    console.log(`diagrams ${scheme}  ${pictures.length} pictures`);
    const target = join(folder, `diagrams-${scheme}.png`);
    await contactSheet({ browser, shots: pictures, scheme, shown: 480, target });
  }
  return pictures.length;
}

async function staticPictures(filter: string): Promise<Shot[]> {
  const folder = join(dist, "diagrams");
  const names = await readdir(folder, { recursive: true }).catch(() => []);
  return names
    .filter((name) => name.endsWith(".svg") && name.split(sep).length === 2)
    .map((name) => ({ file: join(folder, name), caption: name.replaceAll(sep, "/").replace(/\.svg$/, "") }))
    .filter(({ caption }) => caption.includes(filter))
    .sort((a, b) => a.caption.localeCompare(b.caption));
}
