import { select } from "d3-selection";
import { adoptLabels } from "./adopt.ts";
import { attributesOf, rounded, tagOf, translation } from "./attributes.ts";
import {
  effectiveOpacity,
  entryOrigin,
  groupOrigin,
  pushOpacityDown,
  type PlacedBox,
  type PlacedBoxes,
} from "./placed-boxes.ts";
import { areNumbers, isCountable } from "./count.ts";
import type { Group, Label, Mark, Point } from "./scene.ts";
import { swap, timingInGroup, topOf, topOfElement, type Phase, type Timing } from "./timing.ts";
import { countName, type Tween } from "./tween.ts";

const svgNamespace = "http://www.w3.org/2000/svg";
/** Attributes that are interpolated; all others change at once. */
const tweenedAttributes = new Set(["transform", "x", "y", "width", "height", "cx", "cy", "r", "d", "font-size"]);

/** What a change from one picture to the next does, collected while elements are joined with marks. */
export interface Transition {
  readonly tweens: Tween[];
  readonly exiting: Element[];
  /** Boxes on the canvas before the transition; a group that gets one of them moves it from where it is. */
  readonly boxes: PlacedBoxes;
  /** Labels that get their text at the end. */
  readonly texts: Map<Element, string>;
  /** When marks of the current group exit and enter. */
  readonly timing: Timing;
  /** Height of the canvas. */
  readonly height: number;
}

/** A transition on a canvas that shows these boxes, before anything is joined. */
export function newTransition(boxes: PlacedBoxes, timing: Timing, height: number): Transition {
  return { tweens: [], exiting: [], boxes, texts: new Map(), timing, height };
}

/** Joins marks by key with the elements of one parent, then does the same inside groups; `origin` is the parent's present zero point. */
export function join(parent: Element, marks: readonly Mark[], transition: Transition, origin: Point): void {
  adoptLabels(parent, marks);
  select(parent)
    .selectChildren<SVGElement, unknown>()
    .data(marks, keyOf)
    .join(
      (entering) =>
        entering
          .append(
            (mark) => boxElement(mark, transition) ?? parent.ownerDocument.createElementNS(svgNamespace, tagOf(mark)),
          )
          .each((mark, index, elements) => {
            const element = elements[index];
            if (element !== undefined) enter(element, mark, transition, origin);
          }),
      (updating) =>
        updating.each((mark, index, elements) => {
          const element = elements[index];
          if (element !== undefined) update(element, mark, transition, origin);
        }),
      (exiting) => exiting.call((removed) => exit(parent, removed.nodes(), transition, origin)),
    )
    .order();
}

/** The element of a box that is already on the canvas, in whatever group. */
function boxElement(mark: Mark, { boxes }: Transition): SVGElement | undefined {
  return mark.kind === "group" ? undefined : boxes.get(mark.key)?.element;
}

function takesFromOtherGroup(group: Element, mark: Mark, transition: Transition): boolean {
  return (boxElement(mark, transition)?.parentElement ?? group) !== group;
}

/** The key of a mark (`this` is then the parent element), or of an element. */
function keyOf(this: Element, mark: unknown): string {
  return (mark as Mark | undefined)?.key ?? this.getAttribute("data-key") ?? "";
}

function enter(element: SVGElement, mark: Mark, transition: Transition, origin: Point): void {
  if (mark.kind === "group") {
    enterGroup(element, mark, transition, origin);
    return;
  }
  const box = transition.boxes.get(mark.key);
  if (box?.element === element) {
    placeInGroup(box, origin);
    update(element, mark, transition, origin);
    return;
  }
  render(element, mark);
  transition.tweens.push(fade(element, "0", "1", enterPhase(mark, transition, origin)));
}

function enterPhase(mark: Mark, { timing, height }: Transition, origin: Point): Phase {
  return timing.enter(mark.key, (origin.y + topOf(mark)) / height);
}

/** Gives a box that came from another group the coordinates and the opacity that keep it looking as it did. */
function placeInGroup({ element, x, y, opacity }: PlacedBox, origin: Point): void {
  element.setAttribute("x", rounded(x - origin.x));
  element.setAttribute("y", rounded(y - origin.y));
  const own = opacity / effectiveOpacity(element.parentElement);
  if (own < 1) element.setAttribute("opacity", String(own));
  else element.removeAttribute("opacity");
}

/** A new group starts at the first box that it takes from another group; without one it flies in from `from`, or fades in. */
function enterGroup(element: SVGElement, mark: Group, transition: Transition, origin: Point): void {
  const { boxes, tweens, timing } = transition;
  const to = translation(mark.x, mark.y);
  const start = entryOrigin(mark, boxes, origin);
  if (start !== null) {
    for (const [name, value] of attributesOf(mark)) element.setAttribute(name, value);
    const from = translation(start.x - origin.x, start.y - origin.y);
    if (from !== to) tweens.push(move(element, "transform", [from, to], timing.update));
    join(element, mark.marks, transition, start);
    return;
  }
  render(element, mark);
  if (mark.from === undefined) {
    tweens.push(fade(element, "0", "1", enterPhase(mark, transition, origin)));
    return;
  }
  tweens.push(
    move(element, "transform", [translation(mark.from.x, mark.from.y), to], timing.flight),
    fade(element, "0", "1", timing.takeoff),
  );
}

/** Writes a mark and everything in it at once. */
function render(element: SVGElement, mark: Mark): void {
  for (const [name, value] of attributesOf(mark)) element.setAttribute(name, value);
  if (mark.kind === "label") element.textContent = mark.text;
  if (mark.kind !== "group") return;
  for (const child of mark.marks) {
    const inner = element.ownerDocument.createElementNS(svgNamespace, tagOf(child));
    render(inner, child);
    element.append(inner);
  }
}

function update(element: SVGElement, mark: Mark, transition: Transition, origin: Point): void {
  if (element.tagName !== tagOf(mark))
    throw new Error(`mark ${mark.key} was a ${element.tagName} and is now a ${tagOf(mark)}`);
  const now = mark.kind === "group" ? groupOrigin(element, origin) : origin;
  const { tweens, timing } = transition;
  const text = mark.kind === "label" ? element.textContent : "";
  const counts = mark.kind === "label" && timing.counts && isCount(element, mark);
  tweens.push(...updateAttributes(element, mark, timing.update));
  // A half transparent group would dim the boxes that it takes over.
  if (mark.kind === "group" && mark.marks.some((inner) => takesFromOtherGroup(element, inner, transition)))
    pushOpacityDown(element);
  if (mark.kind === "label" && text !== mark.text && !counts) {
    replaceText(element, mark, transition);
    return;
  }
  if (counts) tweens.push(move(element, countName, [text, mark.text], timing.update));
  const opacity = element.getAttribute("opacity");
  if (opacity !== null) tweens.push(fade(element, opacity, "1", timing.update));
  if (mark.kind === "group") join(element, mark.marks, { ...transition, timing: timingInGroup(timing) }, now);
}

/** Whether a label tells an amount or a bare number before and after, in the same words. */
function isCount(element: Element, { amount, text }: Label): boolean {
  const before = element.textContent;
  const isNumber = (amount !== undefined && element.hasAttribute("data-claim")) || areNumbers(before, text);
  return isNumber && isCountable(before, text);
}

/** The old text stays until a twin with the new one has come. */
function replaceText(element: SVGElement, mark: Label, { tweens, exiting, texts }: Transition): void {
  const twin = element.ownerDocument.createElementNS(svgNamespace, tagOf(mark));
  render(twin, mark);
  for (const { name } of [...twin.attributes]) if (name.startsWith("data-")) twin.removeAttribute(name);
  element.after(twin);
  texts.set(element, mark.text);
  exiting.push(twin);
  tweens.push(fade(element, element.getAttribute("opacity") ?? "1", "0", swap), fade(twin, "0", "1", swap));
}

/** Sets a mark's attributes on its element; returns the tweens of those that are interpolated. */
function updateAttributes(element: SVGElement, mark: Mark, phase: Phase): Tween[] {
  const wanted = new Map(attributesOf(mark));
  for (const { name } of [...element.attributes]) {
    if (!wanted.has(name) && name !== "opacity") element.removeAttribute(name);
  }
  return [...wanted].flatMap(([name, to]) => {
    const from = element.getAttribute(name);
    if (from === to) return [];
    if (from !== null && tweenedAttributes.has(name)) return move(element, name, [from, to], phase);
    element.setAttribute(name, to);
    return [];
  });
}

/** Fades the removed elements of a parent as one group for each phase, because each animated element costs time. */
function exit(parent: Element, nodes: readonly Element[], transition: Transition, origin: Point): void {
  const { tweens, exiting, timing, height } = transition;
  const groups = new Map<Phase, Element>();
  for (const node of nodes) {
    // A box that another group has taken has another parent by now.
    if (node.parentNode !== parent) continue;
    const phase = timing.exit(node.getAttribute("data-key") ?? "", (origin.y + topOfElement(node)) / height);
    const group = groups.get(phase) ?? parent.ownerDocument.createElementNS(svgNamespace, "g");
    groups.set(phase, group);
    group.append(node);
  }
  for (const [phase, group] of groups) {
    tweens.push(fade(group, "1", "0", phase));
    exiting.push(group);
  }
  parent.prepend(...groups.values());
}

function move(element: SVGElement, name: string, [from, to]: readonly [string, string], [begin, end]: Phase): Tween {
  return { element, name, from, to, begin, end };
}

function fade(element: Element, from: string, to: string, [begin, end]: Phase): Tween {
  return { element, name: "opacity", from, to, begin, end };
}
