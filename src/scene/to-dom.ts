import { join, newTransition } from "./join.ts";
import { markup } from "./markup.ts";
import { patternDefs } from "./patterns.ts";
import { findPlacedBoxes, pushOpacityDown } from "./placed-boxes.ts";
import { canvases, type Picture } from "./scene.ts";
import { play } from "./tween.ts";

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
 * Changes `canvas` from whatever it shows to `picture` over `duration` milliseconds (0: at once), then calls `onEnd`.
 * Marks with the same key move, boxes even from one group to another; all others enter and exit. Returns a function that stops
 * the transition where it is; the next call continues from there.
 */
export function drawScene(canvas: SVGSVGElement, picture: Picture, duration: number, onEnd: () => void): () => void {
  const { x, y, width, height } = picture.window ?? { x: 0, y: 0, ...canvases[picture.layout] };
  canvas.setAttribute("viewBox", `${x} ${y} ${width} ${height}`);
  canvas.setAttribute("data-show", picture.name);
  const marks = canvas.querySelector(":scope > .marks");
  if (marks === null) throw new Error("no .marks group: was the canvas made by createCanvas?");
  marks.setAttribute("class", `marks ${picture.layout}`);
  if (duration === 0 && marks.childElementCount === 0) {
    // The first picture is drawn while a phone is still loading, and parsing text takes half the time of a join.
    marks.innerHTML = markup(picture.marks);
    onEnd();
    return () => undefined;
  }
  restoreExiting(marks);
  const transition = newTransition(findPlacedBoxes(marks));
  join(marks, picture.marks, transition, { x: 0, y: 0 });
  const finish = () => {
    for (const { element, name, to } of transition.tweens) setFinalValue(element, name, to);
    for (const element of transition.exiting) element.remove();
    onEnd();
  };
  if (duration > 0) return play(transition.tweens, duration, finish);
  finish();
  return () => undefined;
}

function setFinalValue(element: Element, name: string, value: string): void {
  if (name === "opacity") element.removeAttribute(name);
  else element.setAttribute(name, value);
}

/** Puts elements back that were exiting when a transition was stopped, with their present opacity, so that a mark that returns keeps its element. */
function restoreExiting(marks: Element): void {
  for (const group of marks.querySelectorAll("g:not([data-key])")) {
    pushOpacityDown(group);
    group.replaceWith(...group.children);
  }
}
