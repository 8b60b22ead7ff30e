import { join, newTransition } from "./join.ts";
import { markup } from "./markup.ts";
import { patternDefs } from "./patterns.ts";
import { findPlacedBoxes, pushOpacityDown } from "./placed-boxes.ts";
import { canvases, type Mark, type Picture } from "./scene.ts";
import { staggerByDistance } from "./stagger.ts";
import { timingFor, type Timing } from "./timing.ts";
import { play, writeValue, type Tween } from "./tween.ts";
import { allMarks } from "./walk.ts";

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
  const timing = timingOf(marks, picture.marks);
  const transition = newTransition(findPlacedBoxes(marks), timing, height);
  join(marks, picture.marks, transition, { x: 0, y: 0 });
  const finish = () => {
    for (const tween of transition.tweens) setFinalValue(tween);
    for (const [element, text] of transition.texts) element.textContent = text;
    for (const element of transition.exiting) element.remove();
    onEnd();
  };
  if (duration > 0) return play(staggerByDistance(transition.tweens, timing.update), duration, finish);
  finish();
  return () => undefined;
}

/** How a change goes on depends on how much of what the canvas shows is in the next picture. */
function timingOf(shown: Element, next: readonly Mark[]): Timing {
  const before = Array.from(shown.querySelectorAll("[data-key]:not(g)"), (mark) => mark.getAttribute("data-key") ?? "");
  const after = allMarks(next).flatMap(({ kind, key }) => (kind === "group" ? [] : key));
  return timingFor(before, new Set(after));
}

function setFinalValue(tween: Tween): void {
  if (tween.name === "opacity") tween.element.removeAttribute(tween.name);
  else writeValue(tween, tween.to);
}

/** Puts elements back that were exiting when a transition was stopped, with their present opacity, so that a mark that returns keeps its element. */
function restoreExiting(marks: Element): void {
  for (const group of marks.querySelectorAll("g:not([data-key])")) {
    pushOpacityDown(group);
    group.replaceWith(...group.children);
  }
}
