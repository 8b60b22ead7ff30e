import { select } from "d3-selection";
import { attributesOf, rounded, tagOf, translation } from "./attributes.ts";
import { clothes } from "./patterns.ts";
import { markup } from "./markup.ts";
import { play, type Tween } from "./tween.ts";
import { canvases, type Group, type Mark, type Picture, type Point } from "./scene.ts";
import { opacityOf, placeOf, standing, startOf, type Standing } from "./placed-boxes.ts";

const svgNamespace = "http://www.w3.org/2000/svg";
/** Geometry glides; all else changes at once. */
const gliding = new Set(["transform", "x", "y", "width", "height", "cx", "cy", "r", "d", "font-size"]);
/** What goes fades first, then what stays moves, then what is new appears. */
const phases = { leave: [0, 0.3], move: [0.1, 0.8], enter: [0.65, 1] } as const;

type Phase = readonly [begin: number, end: number];

interface Plan {
  readonly tweens: Tween[];
  readonly leaving: Element[];
  /** Boxes that stand on the canvas before anything moves; a group that gets one takes it over from where it stands. */
  readonly standing: Standing;
  /** When marks of the group at hand come and go. */
  readonly leave: Phase;
  readonly enter: Phase;
}

/** An empty stage for scenes. */
export function createCanvas(owner: Document): SVGSVGElement {
  const canvas = owner.createElementNS(svgNamespace, "svg");
  const defs = canvas.appendChild(owner.createElementNS(svgNamespace, "defs"));
  defs.innerHTML = clothes;
  canvas.appendChild(owner.createElementNS(svgNamespace, "g")).setAttribute("class", "marks");
  return canvas;
}

/**
 * Makes `canvas` show `picture`, whatever it shows now, over `duration` milliseconds (0: at once), then calls `arrived`.
 * Marks with a known key move, boxes even from group to group; the rest comes and goes. The result stops the movement where it stands;
 * the next call takes over from there.
 */
export function drawScene(canvas: SVGSVGElement, picture: Picture, duration: number, arrived: () => void): () => void {
  const { width, height } = canvases[picture.layout];
  canvas.setAttribute("viewBox", `0 0 ${width} ${height}`);
  canvas.setAttribute("data-show", picture.name);
  const marks = canvas.querySelector(":scope > .marks");
  if (marks === null) throw new Error("no .marks group: was the canvas made by createCanvas?");
  marks.setAttribute("class", `marks ${picture.layout}`);
  if (duration === 0 && marks.childElementCount === 0) {
    // The stage's first drawing comes while a phone is still starting, and text is then read in half the time.
    marks.innerHTML = markup(picture.marks);
    arrived();
    return () => undefined;
  }
  reclaim(marks);
  const plan: Plan = {
    tweens: [],
    leaving: [],
    standing: standing(marks),
    leave: phases.leave,
    enter: phases.enter,
  };
  join(marks, picture.marks, plan, { x: 0, y: 0 });
  const settle = () => {
    for (const { element, name, to } of plan.tweens) settleAttribute(element, name, to);
    for (const element of plan.leaving) element.remove();
    arrived();
  };
  if (duration > 0) return play(plan.tweens, duration, settle);
  settle();
  return () => undefined;
}

function settleAttribute(element: Element, name: string, value: string): void {
  if (name === "opacity") element.removeAttribute(name);
  else element.setAttribute(name, value);
}

/** D3's keyed join of marks with the elements of one parent, and so on into groups; `origin` is where the parent now has its zero. */
function join(parent: Element, marks: readonly Mark[], plan: Plan, origin: Point): void {
  select(parent)
    .selectChildren<SVGElement, unknown>()
    .data(marks, keyOf)
    .join(
      (entering) =>
        entering
          .append((mark) => takenOver(mark, plan) ?? parent.ownerDocument.createElementNS(svgNamespace, tagOf(mark)))
          .each((mark, index, elements) => {
            const element = elements[index];
            if (element !== undefined) enter(element, mark, plan, origin);
          }),
      (staying) =>
        staying.each((mark, index, elements) => {
          const element = elements[index];
          if (element !== undefined) stay(element, mark, plan, origin);
        }),
      (leaving) => leaving.call((gone) => retire(parent, gone.nodes(), plan)),
    )
    .order();
}

/** The element of a box that stands in another group. */
function takenOver(mark: Mark, { standing }: Plan): SVGElement | undefined {
  return mark.kind === "group" ? undefined : standing.get(mark.key)?.element;
}

function takesOver(group: Element, mark: Mark, plan: Plan): boolean {
  return (takenOver(mark, plan)?.parentElement ?? group) !== group;
}

/** The key of a mark that is to be drawn (`this` is then its parent), or of an element that stands. */
function keyOf(this: Element, mark: unknown): string {
  return (mark as Mark | undefined)?.key ?? this.getAttribute("data-key") ?? "";
}

function enter(element: SVGElement, mark: Mark, plan: Plan, origin: Point): void {
  if (mark.kind === "group") {
    enterGroup(element, mark, plan, origin);
    return;
  }
  const stood = plan.standing.get(mark.key);
  if (stood?.element === element) {
    element.setAttribute("x", rounded(stood.x - origin.x));
    element.setAttribute("y", rounded(stood.y - origin.y));
    const own = stood.opacity / opacityOf(element.parentElement);
    if (own < 1) element.setAttribute("opacity", String(own));
    else element.removeAttribute("opacity");
    stay(element, mark, plan, origin);
    return;
  }
  write(element, mark);
  fade(element, "0", "1", plan.enter, plan);
}

/** A group that is new begins where the first box stands that it takes over; else it flies in from where it says, or fades in. */
function enterGroup(element: SVGElement, mark: Group, plan: Plan, origin: Point): void {
  const place = translation(mark.x, mark.y);
  const start = startOf(mark, plan.standing, origin);
  if (start !== null) {
    for (const [name, value] of attributesOf(mark)) element.setAttribute(name, value);
    const from = translation(start.x - origin.x, start.y - origin.y);
    if (from !== place) move(element, "transform", from, place, plan);
    join(element, mark.marks, plan, start);
    return;
  }
  write(element, mark);
  if (mark.from === undefined) {
    fade(element, "0", "1", plan.enter, plan);
    return;
  }
  move(element, "transform", translation(mark.from.x, mark.from.y), place, plan);
  fade(element, "0", "1", phases.leave, plan);
}

/** All of a mark and what it holds, at once. */
function write(element: SVGElement, mark: Mark): void {
  for (const [name, value] of attributesOf(mark)) element.setAttribute(name, value);
  if (mark.kind === "label") element.textContent = mark.text;
  if (mark.kind !== "group") return;
  for (const child of mark.marks) {
    const inner = element.ownerDocument.createElementNS(svgNamespace, tagOf(child));
    write(inner, child);
    element.append(inner);
  }
}

function stay(element: SVGElement, mark: Mark, plan: Plan, origin: Point): void {
  if (element.tagName !== tagOf(mark))
    throw new Error(`mark ${mark.key} was a ${element.tagName} and is now a ${tagOf(mark)}`);
  const now = mark.kind === "group" ? placeOf(element, origin) : origin;
  const wanted = new Map(attributesOf(mark));
  for (const { name } of [...element.attributes]) {
    if (!wanted.has(name) && name !== "opacity") element.removeAttribute(name);
  }
  for (const [name, to] of wanted) {
    const from = element.getAttribute(name);
    if (from === to) continue;
    if (from !== null && gliding.has(name)) move(element, name, from, to, plan);
    else element.setAttribute(name, to);
  }
  // A faint group would dim what it takes over.
  if (mark.kind === "group" && mark.marks.some((inner) => takesOver(element, inner, plan))) handDown(element);
  const opacity = element.getAttribute("opacity");
  if (opacity !== null) fade(element, opacity, "1", phases.move, plan);
  if (mark.kind === "label" && element.textContent !== mark.text) element.textContent = mark.text;
  // What a group holds changes clothes while it moves, so that it is never without.
  if (mark.kind === "group") join(element, mark.marks, { ...plan, leave: phases.move, enter: phases.move }, now);
}

/** Lets what leaves a parent fade as one, since each thing that moves costs the reader's machine time. */
function retire(parent: Element, nodes: readonly Element[], plan: Plan): void {
  // What another group has taken over does not leave.
  const gone = nodes.filter(({ parentNode }) => parentNode === parent);
  if (gone.length === 0) return;
  const retired = parent.ownerDocument.createElementNS(svgNamespace, "g");
  retired.append(...gone);
  parent.prepend(retired);
  fade(retired, "1", "0", plan.leave, plan);
  plan.leaving.push(retired);
}

/** Takes back what was leaving when its way was stopped, as faint as it is, so that a mark that returns is the element it was. */
function reclaim(marks: Element): void {
  for (const retired of marks.querySelectorAll("g:not([data-key])")) {
    handDown(retired);
    retired.replaceWith(...retired.children);
  }
}

/** Makes what a group holds as faint as the group is, and the group itself whole. */
function handDown(group: Element): void {
  const faint = Number(group.getAttribute("opacity") ?? 1);
  group.removeAttribute("opacity");
  for (const element of faint < 1 ? group.children : [])
    element.setAttribute("opacity", String(faint * Number(element.getAttribute("opacity") ?? 1)));
}

function move(element: SVGElement, name: string, from: string, to: string, plan: Plan): void {
  plan.tweens.push({ element, name, from, to, begin: phases.move[0], end: phases.move[1] });
}

function fade(element: SVGElement, from: string, to: string, [begin, end]: Phase, plan: Plan): void {
  plan.tweens.push({ element, name: "opacity", from, to, begin, end });
}
