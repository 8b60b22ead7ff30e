import { readFile, readdir } from "node:fs/promises";
import { join } from "node:path";
import { fallbackCss } from "./fallback.ts";
import { families, fingerprint, subset } from "./subset.ts";
import type { Family } from "./subset.ts";

const weight = { min: 400, max: 700 };
const typographic = "–—‘’“”…€£×÷−←→·";

/** The families that the site serves. */
export const familyNames = Object.keys(families) as readonly Family[];

/** The font file of a family, with the characters that the site may need. */
export async function fontBytes(family: Family): Promise<Buffer> {
  return subset(family, `${ascii()}${typographic}${await contentCharacters()}`, { weight, format: "woff2" });
}

/** The name of that file without its ending; it changes with the file's content, so browsers may keep it for good. */
export async function fontName(family: Family): Promise<string> {
  return `${family}.${fingerprint(await fontBytes(family))}`;
}

/** The address of that file under the site's base path, for preloading. */
export async function fontAddress(family: Family, base: string): Promise<string> {
  return `${base.replace(/\/$/, "")}/fonts/${await fontName(family)}.woff2`;
}

/** The rules of both families and of the system faces that stand in for them: "Newsreader fallback", "Franklin fallback". */
export async function fontFaceCss(base: string): Promise<string> {
  const rules = familyNames.map(async (family) => {
    const address = await fontAddress(family, base);
    const face = [
      `@font-face{font-family:"${families[family].name}"`,
      `font-weight:${weight.min} ${weight.max}`,
      `font-display:optional`,
      `src:url("${address}") format("woff2")}`,
    ].join(";");
    return `${face}\n${await fallbackCss(family)}`;
  });
  return (await Promise.all(rules)).join("");
}

/** A data URI of Libre Franklin with just the characters of a text, for a picture that must carry its own glyphs. */
export async function subsetForText(text: string): Promise<string> {
  const bytes = await subset("libre-franklin", text, { weight, format: "woff2", features: ["kern"] });
  return `data:font/woff2;base64,${bytes.toString("base64")}`;
}

/** What the site's own words are written in; other letters come with the content that has them. */
function ascii(): string {
  return Array.from({ length: 0x7e - 0x20 + 1 }, (_, index) => String.fromCodePoint(0x20 + index)).join("");
}

async function contentCharacters(): Promise<string> {
  const folder = join(process.cwd(), "content");
  const names = await readdir(folder, { recursive: true }).catch(() => []);
  const texts = names.filter((name) => /\.(md|ya?ml)$/.test(name)).map((name) => readFile(join(folder, name), "utf8"));
  return (await Promise.all(texts)).join("").replace(/\p{C}/gu, "");
}
