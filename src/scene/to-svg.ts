import { patternDefs } from "./patterns.ts";
import { escaped } from "./escaped.ts";
import { colours, markCss, palettes, tintTextureCss } from "./mark-styles.ts";
import { markup } from "./markup.ts";
import { canvases, type Mark, type Scene } from "./scene.ts";
import { allMarks } from "./walk.ts";

const background = '<rect class="ground" width="100%" height="100%"/>';

/** A scene as an SVG element without styles; the page's style sheet applies. */
export function toSvg(scene: Scene): string {
  return svg(scene, `<defs>${patternDefs}</defs>`);
}

/** The colours of a file: those that its viewer prefers, or always those of the dark scheme. */
export type FileColours = "viewer" | "night";

const schemes: Readonly<Record<FileColours, string>> = {
  viewer: `svg{${colours("day")};color-scheme:light dark}@media (prefers-color-scheme:dark){svg{${colours("night")}}}`,
  night: `svg{${colours("night")};color-scheme:dark}`,
};

/** A scene as a self-contained file: with background, both colour schemes and the glyphs that it needs. */
export function toSvgFile(scene: Scene, glyphs: string, scheme: FileColours = "viewer"): string {
  const style = [
    `@font-face{font-family:"Libre Franklin";font-weight:400 700;src:url(${glyphs}) format("woff2")}`,
    schemes[scheme],
    `@media print{svg{${colours("day")}}}`,
    ".ground{fill:var(--paper)}",
    markCss,
    tintTextureCss,
  ].join("");
  return `${svg(scene, `<defs><style>${style}</style>${patternDefs}</defs>\n${background}`)}\n`;
}

/** A scene as a file in the light scheme, for programs that support neither custom properties nor embedded fonts. */
export function toFlatSvg(scene: Scene): string {
  const flat = (text: string) => text.replace(/var\(--(\w+)\)/g, (whole, name: string) => dayColour(name) ?? whole);
  const head = `<defs><style>.ground{fill:var(--paper)}${markCss}</style>${patternDefs}</defs>\n${background}`;
  return svg(scene, flat(head));
}

function dayColour(name: string): string | undefined {
  return Object.entries(palettes.day).find(([known]) => known === name)?.[1];
}

/** Every character of a scene's labels. */
export function charactersOf(marks: readonly Mark[]): string {
  return allMarks(marks)
    .flatMap((mark) => (mark.kind === "label" ? mark.text : []))
    .join("");
}

function svg(scene: Scene, head: string): string {
  const { width, height } = canvases[scene.layout];
  const size = `viewBox="0 0 ${width} ${height}" width="${width}" height="${height}"`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" ${size} role="img" data-show="${scene.name}">`,
    `<title>${escaped(scene.message)}</title>`,
    `<desc>${escaped(`${scene.title}. ${scene.description}`)}</desc>`,
    head,
    `<g class="marks ${scene.layout}">`,
    markup(scene.marks, "  "),
    "</g>",
    "</svg>",
  ].join("\n");
}
