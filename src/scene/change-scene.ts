import { join, newTransition } from "./join.ts";
import { findPlacedBoxes, pushOpacityDown } from "./placed-boxes.ts";
import { canvases, type Mark, type Picture } from "./scene.ts";
import { staggerByDistance } from "./stagger.ts";
import { timingFor, type Timing } from "./timing.ts";
import { drawFirst, marksOf, nameCanvas, viewBoxOf } from "./to-dom.ts";
import { play, writeValue, type Tween } from "./tween.ts";
import { allMarks } from "./walk.ts";

/**
 * Changes `canvas` from whatever it shows to `picture` over `duration` milliseconds (0: at once), then calls `onEnd`.
 * Marks with the same key move, boxes even from one group to another; all others enter and exit. Returns a function that stops
 * the transition where it is; the next call continues from there.
 */
export function drawScene(canvas: SVGSVGElement, picture: Picture, duration: number, onEnd: () => void): () => void {
  if (duration === 0 && drawFirst(canvas, picture)) {
    onEnd();
    return () => undefined;
  }
  nameCanvas(canvas, picture);
  const marks = marksOf(canvas);
  restoreExiting(marks);
  const timing = timingOf(marks, picture.marks);
  const transition = newTransition(findPlacedBoxes(marks), timing, canvases[picture.layout].height);
  transition.tweens.push(...changeWindow(canvas, picture, timing));
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

/** Where the next picture shows another part of the canvas, the view moves there with the marks. */
function changeWindow(canvas: SVGSVGElement, picture: Picture, { update: [begin, end] }: Timing): Tween[] {
  const [from, to] = [canvas.getAttribute("viewBox"), viewBoxOf(picture)];
  if (from !== null && from !== to) return [{ element: canvas, name: "viewBox", from, to, begin, end }];
  canvas.setAttribute("viewBox", to);
  return [];
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
