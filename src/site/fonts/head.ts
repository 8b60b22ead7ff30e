import { colours, markCss, tintTextureCss } from "#scene/mark-styles.ts";
import { memoize } from "#text/memoize.ts";
import { familyNames, fontAddress, fontFaceCss } from "./fonts.ts";

/** What every page needs before its first paint. */
export interface PageHead {
  /** Colours by day and night, and the faces of type. */
  readonly style: string;
  /** Addresses of the fonts, to be fetched early. */
  readonly fonts: readonly string[];
}

/** Colours by day and by night: as the reader's system has it, unless `data-theme` on the root says otherwise. */
export const themeCss = [
  `:root{${colours("day")};color-scheme:light dark}`,
  `@media screen and (prefers-color-scheme:dark){:root:not([data-theme=light]){${colours("night")}}}`,
  `@media screen{:root[data-theme=dark]{${colours("night")};color-scheme:dark}}`,
  ":root[data-theme=light]{color-scheme:light}",
  "@media print{:root{color-scheme:light}}",
].join("");

/** Which rules give way to which, whatever sheet a page names first. */
const layers = "@layer base,article,story,print;";

/** The head's style and fonts: made once in a build, anew in development, where the letters of the content may change. */
export function pageHead(base: string): Promise<PageHead> {
  if (import.meta.env.DEV) return readHead(base);
  return readHeadOnce(base);
}

const readHeadOnce = memoize(readHead);

async function readHead(base: string): Promise<PageHead> {
  const [faces, fonts] = await Promise.all([
    fontFaceCss(base),
    Promise.all(familyNames.map((family) => fontAddress(family, base))),
  ]);
  return { style: `${layers}${themeCss}${faces}`, fonts };
}

/** How marks look on a stage. It comes when the page stands, so its labels may wait for their type without moving anything. */
export async function stageCss(base: string): Promise<string> {
  const labels = await fontAddress("libre-franklin", base);
  const face = `@font-face{font-family:"Franklin labels";font-weight:400 700;font-display:swap;src:url("${labels}") format("woff2")}`;
  return `${face}@layer base{${markCss}${tintTextureCss}}@layer story{.stage .label{font-family:"Franklin labels",var(--labels)}}`;
}
