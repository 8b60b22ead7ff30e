import { patternDefs } from "./patterns.ts";
import { escaped } from "./escaped.ts";
import { markup } from "./markup.ts";
import { canvases, type Mark, type Scene } from "./scene.ts";
import { allMarks } from "./walk.ts";

/** A scene as an SVG element without styles; the page's style sheet applies. */
export function toSvg(scene: Scene): string {
  const marks = `<g class="marks ${scene.layout}">\n${markup(scene.marks, "  ")}\n</g>`;
  return svgElement(scene, `<defs>${patternDefs}</defs>\n${marks}`);
}

/** Every character of a scene's labels. */
export function charactersOf(marks: readonly Mark[]): string {
  return allMarks(marks)
    .flatMap((mark) => (mark.kind === "label" ? mark.text : []))
    .join("");
}

/** The SVG element of a scene around what it draws, with its text alternatives. */
export function svgElement(
  { name, layout, message, title, description }: Scene,
  inside: string,
  className?: string,
): string {
  const { width, height } = canvases[layout];
  const classed = className === undefined ? "" : ` class="${className}"`;
  const size = `viewBox="0 0 ${width} ${height}" width="${width}" height="${height}"`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg"${classed} ${size} role="img" data-show="${name}">`,
    `<title>${escaped(message)}</title>`,
    `<desc>${escaped(`${title}. ${description}`)}</desc>`,
    inside,
    "</svg>",
  ].join("\n");
}
