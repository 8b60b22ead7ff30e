import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import subsetFont from "subset-font";
import { once } from "#text/once.ts";
import { cached } from "./disk-cache.ts";
import { packageVersion } from "./package-version.ts";

const { resolve } = createRequire(import.meta.url);

/** The two families of the site, by the name of their font files. */
export const families = {
  newsreader: {
    name: "Newsreader",
    source: "@fontsource-variable/newsreader/files/newsreader-latin-wght-normal.woff2",
    features: ["kern", "liga", "pnum", "tnum", "rvrn"],
  },
  "libre-franklin": {
    name: "Libre Franklin",
    source: "@fontsource-variable/libre-franklin/files/libre-franklin-latin-wght-normal.woff2",
    features: ["kern", "liga"],
  },
} as const;

export type Family = keyof typeof families;

interface SubsetOptions {
  readonly weight: number | { readonly min: number; readonly max: number };
  readonly format: "woff2" | "sfnt";
  readonly features?: readonly string[];
}

const made = new Map<string, Promise<Buffer>>();

/** A font file with only these characters and this range of weights; the same wish is granted once, and remembered by later builds. */
export function subset(family: Family, text: string, wanted: SubsetOptions): Promise<Buffer> {
  const characters = distinct(text);
  const key = JSON.stringify([family, characters, wanted]);
  const before = made.get(key);
  if (before !== undefined) return before;
  const font = make(family, characters, wanted);
  made.set(key, font);
  return font;
}

/** Each character of a text once, in the order of Unicode, so that equal sets give equal files. */
export function distinct(text: string): string {
  return [...new Set(text)].sort((a, b) => (a.codePointAt(0) ?? 0) - (b.codePointAt(0) ?? 0)).join("");
}

/** A short name for these bytes, which changes with them. */
export function fingerprint(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex").slice(0, 10);
}

/** What makes subsets, in which version. */
const maker = once(() => packageVersion("subset-font"));

async function make(family: Family, text: string, { weight, format, features }: SubsetOptions): Promise<Buffer> {
  const { source, features: usual } = families[family];
  const font = await readFile(resolve(source));
  const how = {
    targetFormat: format,
    variationAxes: { wght: weight },
    keepFeatures: features ?? usual,
    noHinting: true,
  };
  const key = JSON.stringify([maker(), fingerprint(font), text, how]);
  return cached({ shelf: "subsets", key }, () => subsetFont(font, text, how));
}
