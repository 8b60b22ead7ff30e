import { select } from "d3-selection";
import { attributesOf, rounded, tagOf, translation } from "./attributes.ts";
import {
  effectiveOpacity,
  entryOrigin,
  groupOrigin,
  pushOpacityDown,
  type PlacedBox,
  type PlacedBoxes,
} from "./placed-boxes.ts";
import type { Group, Mark, Point } from "./scene.ts";
import type { Tween } from "./tween.ts";

const svgNamespace = "http://www.w3.org/2000/svg";
/** Attributes that are interpolated; all others change at once. */
const tweenedAttributes = new Set(["transform", "x", "y", "width", "height", "cx", "cy", "r", "d", "font-size"]);
/** Shares of the duration: marks that exit fade first, then updated marks move, then new marks fade in. */
const phases = { exit: [0, 0.3], update: [0.1, 0.8], enter: [0.65, 1] } as const;

type Phase = readonly [begin: number, end: number];

/** What a change from one picture to the next does, collected while elements are joined with marks. */
export interface Transition {
  readonly tweens: Tween[];
  readonly exiting: Element[];
  /** Boxes on the canvas before the transition; a group that gets one of them moves it from where it is. */
  readonly boxes: PlacedBoxes;
  /** When marks of the current group exit and enter. */
  readonly exit: Phase;
  readonly enter: Phase;
}

/** A transition on a canvas that shows these boxes, before anything is joined. */
export function newTransition(boxes: PlacedBoxes): Transition {
  return { tweens: [], exiting: [], boxes, exit: phases.exit, enter: phases.enter };
}

/** Joins marks by key with the elements of one parent, then does the same inside groups; `origin` is the parent's present zero point. */
export function join(parent: Element, marks: readonly Mark[], transition: Transition, origin: Point): void {
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
      (exiting) => exiting.call((removed) => exit(parent, removed.nodes(), transition)),
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
  transition.tweens.push(fade(element, "0", "1", transition.enter));
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
  const { boxes, tweens } = transition;
  const to = translation(mark.x, mark.y);
  const start = entryOrigin(mark, boxes, origin);
  if (start !== null) {
    for (const [name, value] of attributesOf(mark)) element.setAttribute(name, value);
    const from = translation(start.x - origin.x, start.y - origin.y);
    if (from !== to) tweens.push(move(element, "transform", from, to));
    join(element, mark.marks, transition, start);
    return;
  }
  render(element, mark);
  if (mark.from === undefined) {
    tweens.push(fade(element, "0", "1", transition.enter));
    return;
  }
  tweens.push(
    move(element, "transform", translation(mark.from.x, mark.from.y), to),
    fade(element, "0", "1", phases.exit),
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
  transition.tweens.push(...updateAttributes(element, mark));
  // A half transparent group would dim the boxes that it takes over.
  if (mark.kind === "group" && mark.marks.some((inner) => takesFromOtherGroup(element, inner, transition)))
    pushOpacityDown(element);
  const opacity = element.getAttribute("opacity");
  if (opacity !== null) transition.tweens.push(fade(element, opacity, "1", phases.update));
  if (mark.kind === "label" && element.textContent !== mark.text) element.textContent = mark.text;
  // Inside a group that moves, old and new marks cross-fade during the move, so that the group is never empty.
  if (mark.kind === "group")
    join(element, mark.marks, { ...transition, exit: phases.update, enter: phases.update }, now);
}

/** Sets a mark's attributes on its element; returns the tweens of those that are interpolated. */
function updateAttributes(element: SVGElement, mark: Mark): Tween[] {
  const wanted = new Map(attributesOf(mark));
  for (const { name } of [...element.attributes]) {
    if (!wanted.has(name) && name !== "opacity") element.removeAttribute(name);
  }
  return [...wanted].flatMap(([name, to]) => {
    const from = element.getAttribute(name);
    if (from === to) return [];
    if (from !== null && tweenedAttributes.has(name)) return move(element, name, from, to);
    element.setAttribute(name, to);
    return [];
  });
}

/** Fades the removed elements of a parent as one group, because each animated element costs time. */
function exit(parent: Element, nodes: readonly Element[], { exit: phase, tweens, exiting }: Transition): void {
  // A box that another group has taken has another parent by now.
  const removed = nodes.filter(({ parentNode }) => parentNode === parent);
  if (removed.length === 0) return;
  const group = parent.ownerDocument.createElementNS(svgNamespace, "g");
  group.append(...removed);
  parent.prepend(group);
  tweens.push(fade(group, "1", "0", phase));
  exiting.push(group);
}

function move(element: SVGElement, name: string, from: string, to: string): Tween {
  return { element, name, from, to, begin: phases.update[0], end: phases.update[1] };
}

function fade(element: SVGElement, from: string, to: string, [begin, end]: Phase): Tween {
  return { element, name: "opacity", from, to, begin, end };
}
