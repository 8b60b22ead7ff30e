import { geometry, rounded } from "./attributes.ts";
import { canvases, type Group, type Label, type Layout, type Mark, type Picture, type Point } from "./scene.ts";
import { startOf } from "./placed-boxes.ts";
import { textWidth, unmeasured } from "./text-width.ts";
import { allMarks, walk } from "./walk.ts";

interface Rectangle {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** A mark with its bounding box on the canvas. */
interface BoundedMark {
  readonly mark: Exclude<Mark, Group>;
  /** Key of the group that holds it; empty at the top level. */
  readonly within: string;
  readonly bounds: Rectangle;
}

/** Smallest label in canvas units: 12 px where the tall canvas fills a phone 360 px wide. */
export const smallestLabel: Readonly<Record<Layout, number>> = { wide: 13, tall: 12 };
/** Share of the type size above and below the baseline. */
const ascent = 0.74;
const descent = 0.2;

/** Something wrong with a picture, and the marks it shows in. */
export interface Fault {
  readonly message: string;
  readonly marks: readonly Mark[];
}

/** What is wrong with a picture, in plain words; nothing where it can be shown. */
export function checkScene(scene: Picture): string[] {
  return faultsOf(scene).map(({ message }) => `${scene.name} (${scene.layout}): ${message}`);
}

/** What is wrong with a picture, with the marks in which it shows. */
export function faultsOf(scene: Picture): Fault[] {
  const bounded = boundedMarks(scene.marks);
  return [
    ...repeatedKeys(scene.marks).map((message) => ({ message, marks: [] })),
    ...bounded.flatMap((one) => outside(one, scene.layout).map((message) => ({ message, marks: [one.mark] }))),
    ...overlaps(bounded),
    ...bounded.flatMap(({ mark }) =>
      mark.kind === "label" ? labelFaults(mark, scene.layout).map((message) => ({ message, marks: [mark] })) : [],
    ),
  ];
}

/**
 * How many elements move between two pictures: what leaves a group fades as one, a group that only changes its place counts
 * once, and a box that another group takes over counts where it does not move with that group.
 */
export function movingMarks(from: readonly Mark[], to: readonly Mark[]): number {
  const boxes = new Map(
    boundedMarks(from).map(({ mark, bounds }) => [mark.key, { x: bounds.left, y: bounds.top }] as const),
  );
  return changes(from, to, { boxes, kept: new Set(keysOf(to)) }, { x: 0, y: 0 });
}

interface Stage {
  /** Where boxes stood. */
  readonly boxes: ReadonlyMap<string, Point>;
  readonly kept: ReadonlySet<string>;
}

/** Counts within one parent, whose zero stands at `origin` before anything moves. */
function changes(from: readonly Mark[], to: readonly Mark[], stage: Stage, origin: Point): number {
  const before = new Map(from.map((mark) => [mark.key, mark]));
  const after = new Set(to.map((mark) => mark.key));
  const leaves = ({ kind, key }: Mark) => !after.has(key) && (kind === "group" || !stage.kept.has(key));
  const count = (mark: Mark) => {
    const then = before.get(mark.key);
    return then === undefined ? entering(mark, stage, origin) : staying(then, mark, stage, origin);
  };
  return to.reduce((sum, mark) => sum + count(mark), from.some(leaves) ? 1 : 0);
}

const sameGeometry = (one: Mark, other: Mark) => JSON.stringify(geometry(one)) === JSON.stringify(geometry(other));

function staying(before: Mark, after: Mark, stage: Stage, origin: Point): number {
  const moved = sameGeometry(before, after) ? 0 : 1;
  if (before.kind !== "group" || after.kind !== "group") return moved;
  return moved + changes(before.marks, after.marks, stage, { x: origin.x + before.x, y: origin.y + before.y });
}

function entering(mark: Mark, stage: Stage, origin: Point): number {
  const { boxes } = stage;
  if (mark.kind !== "group") {
    const stood = "width" in mark ? boxes.get(mark.key) : undefined;
    const start = stood && { x: stood.x - origin.x, y: stood.y - origin.y };
    return start !== undefined && "width" in mark && sameGeometry({ ...mark, ...start }, mark) ? 0 : 1;
  }
  const start = startOf(mark, boxes, origin);
  if (start === null) return 1;
  const moved = start.x - origin.x === mark.x && start.y - origin.y === mark.y ? 0 : 1;
  return moved + changes([], mark.marks, stage, start);
}

function boundedMarks(marks: readonly Mark[]): BoundedMark[] {
  return [...walk(marks)].flatMap(({ mark, origin, parent }) =>
    mark.kind === "group" ? [] : { mark, within: parent?.key ?? "", bounds: shift(boundsOf(mark), origin.x, origin.y) },
  );
}

function shift({ left, top, right, bottom }: Rectangle, x: number, y: number): Rectangle {
  return { left: left + x, top: top + y, right: right + x, bottom: bottom + y };
}

function boundsOf(mark: Exclude<Mark, Group>): Rectangle {
  switch (mark.kind) {
    case "disc":
      return shift({ left: -mark.radius, top: -mark.radius, right: mark.radius, bottom: mark.radius }, mark.x, mark.y);
    case "label":
      return labelBounds(mark);
    case "arrow":
    case "line":
      return pathBounds(mark.path);
    default:
      return { left: mark.x, top: mark.y, right: mark.x + mark.width, bottom: mark.y + mark.height };
  }
}

function labelBounds({ x, y, text, size, weight, anchor }: Label): Rectangle {
  const width = textWidth(text, size, weight);
  const left = anchor === "end" ? x - width : anchor === "middle" ? x - width / 2 : x;
  return { left, top: y - size * ascent, right: left + width, bottom: y + size * descent };
}

/**
 * A box around all points of a path made of absolute M, L, C and Q commands, control points included.
 * What is none of these becomes NaN, and so do the bounds.
 */
function pathBounds(path: string): Rectangle {
  const words = path.split(/[MLCQZ ,]+/).filter((word) => word !== "");
  const numbers = words.map(Number);
  const xs = numbers.filter((_, index) => index % 2 === 0);
  const ys = numbers.filter((_, index) => index % 2 === 1);
  return { left: Math.min(...xs), top: Math.min(...ys), right: Math.max(...xs), bottom: Math.max(...ys) };
}

function repeatedKeys(marks: readonly Mark[]): string[] {
  const seen = new Set<string>();
  const twice = keysOf(marks).filter((key) => seen.size === seen.add(key).size);
  return [...new Set(twice)].map((key) => `key "${key}" is used twice`);
}

const keysOf = (marks: readonly Mark[]) => allMarks(marks).map(({ key }) => key);

function outside({ mark, bounds }: BoundedMark, layout: Layout): string[] {
  const { width, height } = canvases[layout];
  const { left, top, right, bottom } = bounds;
  // False for NaN, for a negative size and for a path without points too.
  const inside = 0 <= left && left <= right && right <= width && 0 <= top && top <= bottom && bottom <= height;
  if (inside) return [];
  const box = [left, top, right, bottom].map(rounded).join(" ");
  return [`${mark.kind} "${mark.key}" leaves the canvas (${box})`];
}

/** Labels over labels, and labels over tiles and notes that they do not belong to. */
function overlaps(bounded: readonly BoundedMark[]): Fault[] {
  const labels = bounded.filter(({ mark }) => mark.kind === "label");
  const boxes = bounded.filter(({ mark }) => mark.kind === "tile" || mark.kind === "note");
  return labels.flatMap((label, index) =>
    [...labels.slice(index + 1), ...boxes.filter(({ within }) => within === "" || within !== label.within)]
      .filter((other) => meet(label.bounds, other.bounds))
      .map((other) => ({
        message: `label "${label.mark.key}" lies over ${other.mark.kind} "${other.mark.key}"`,
        marks: [label.mark, other.mark],
      })),
  );
}

function meet(one: Rectangle, other: Rectangle): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}

/** Labels that nobody can read: too small, empty, or with letters whose width is not known. */
function labelFaults({ key, size, text, weight }: Label, layout: Layout): string[] {
  const least = smallestLabel[layout];
  const strange = [...new Set(unmeasured(text, weight))];
  return [
    ...(size < least ? [`label "${key}" is ${rounded(size)} units high, smallest is ${String(least)}`] : []),
    ...(text === "" ? [`label "${key}" is empty`] : []),
    ...(strange.length > 0 ? [`label "${key}" has letters that pictures do not have: ${strange.join(" ")}`] : []),
  ];
}
