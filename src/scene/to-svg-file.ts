import { attributeText, FileStyle, type FileColours } from "./file-style.ts";
import { markup } from "./markup.ts";
import type { Scene } from "./scene.ts";
import { svgElement } from "./to-svg.ts";

/** A scene as a self-contained file: with background, both colour schemes and the glyphs that it needs. */
export function toSvgFile(scene: Scene, glyphs: string, colours: FileColours = "viewer"): string {
  const style = new FileStyle(scene, colours);
  const marks = fileMarks(scene, style);
  const patterns = style.patterns();
  return `${svgElement(scene, `<defs><style>${style.sheet(glyphs)}</style>${patterns}</defs>\n${marks}`, style.scope)}\n`;
}

/** A scene as a file in the light scheme, for programs that support neither style sheets nor embedded fonts. */
export function toFlatSvg(scene: Scene): string {
  const style = new FileStyle(scene);
  const marks = fileMarks(scene, style);
  return svgElement(scene, `<defs>${style.patterns()}</defs>\n${marks}`, style.scope);
}

function fileMarks({ marks }: Scene, style: FileStyle): string {
  const ground = `<rect${attributeText(style.ground())} width="100%" height="100%"/>`;
  return `${ground}\n<g>\n${markup(marks, "  ", (mark) => style.attributesOf(mark))}\n</g>`;
}
