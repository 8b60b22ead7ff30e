import { markup } from "./markup.ts";
import { patternDefs } from "./patterns.ts";
import { canvases, type Picture } from "./scene.ts";

const svgNamespace = "http://www.w3.org/2000/svg";

/** Creates an empty canvas for scenes. */
export function createCanvas(owner: Document): SVGSVGElement {
  const canvas = owner.createElementNS(svgNamespace, "svg");
  const defs = canvas.appendChild(owner.createElementNS(svgNamespace, "defs"));
  defs.innerHTML = patternDefs;
  canvas.appendChild(owner.createElementNS(svgNamespace, "g")).setAttribute("class", "marks");
  return canvas;
}

/**
 * Draws a picture on an empty canvas at once; false where the canvas shows one already. The first picture is drawn while a phone is
 * still loading: it needs nothing of what changes pictures, and parsing text takes half the time of a join.
 */
export function drawFirst(canvas: SVGSVGElement, picture: Picture): boolean {
  const marks = marksOf(canvas);
  if (marks.childElementCount > 0) return false;
  nameCanvas(canvas, picture);
  canvas.setAttribute("viewBox", viewBoxOf(picture));
  marks.innerHTML = markup(picture.marks);
  return true;
}

/** The group of marks on a canvas. */
export function marksOf(canvas: SVGSVGElement): Element {
  const marks = canvas.querySelector(":scope > .marks");
  if (marks === null) throw new Error("no .marks group: was the canvas made by createCanvas?");
  return marks;
}

/** Says on the canvas what it shows or changes to. */
export function nameCanvas(canvas: SVGSVGElement, { name, layout }: Picture): void {
  canvas.setAttribute("data-show", name);
  marksOf(canvas).setAttribute("class", `marks ${layout}`);
}

/** The part of the canvas that a picture shows. */
export function viewBoxOf({ window, layout }: Picture): string {
  const { x, y, width, height } = window ?? { x: 0, y: 0, ...canvases[layout] };
  return `${x} ${y} ${width} ${height}`;
}
