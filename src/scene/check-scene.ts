import { geometry, rounded } from "./attributes.ts";
import { canvases, type Label, type Layout, type Mark, type Scene } from "./scene.ts";
import { textWidth, unmeasured } from "./text-width.ts";

interface Rectangle {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

interface Placed {
  readonly mark: Mark;
  /** Key of the group it stands in. */
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
export function checkScene(scene: Scene): string[] {
  return faultsOf(scene).map(({ message }) => `${scene.name} (${scene.layout}): ${message}`);
}

/** What is wrong with a picture, with the marks in which it shows. */
export function faultsOf(scene: Scene): Fault[] {
  const placed = place(scene.marks, 0, 0, "");
  return [
    ...repeatedKeys(scene.marks).map((message) => ({ message, marks: [] })),
    ...placed.flatMap((one) => outside(one, scene.layout).map((message) => ({ message, marks: [one.mark] }))),
    ...overlaps(placed),
    ...placed.flatMap(({ mark }) =>
      mark.kind === "label" ? labelFaults(mark, scene.layout).map((message) => ({ message, marks: [mark] })) : [],
    ),
  ];
}

/** How many elements move between two pictures: what leaves a group fades as one, a group that only changes its place counts once. */
export function movingMarks(from: readonly Mark[], to: readonly Mark[]): number {
  const before = new Map(from.map((mark) => [mark.key, mark]));
  const after = new Set(to.map((mark) => mark.key));
  const gone = from.some((mark) => !after.has(mark.key)) ? 1 : 0;
  return to.reduce((sum, mark) => sum + changes(before.get(mark.key), mark), gone);
}

function changes(before: Mark | undefined, after: Mark): number {
  if (before === undefined) return 1;
  const moved = JSON.stringify(geometry(before)) === JSON.stringify(geometry(after)) ? 0 : 1;
  return before.kind === "group" && after.kind === "group" ? moved + movingMarks(before.marks, after.marks) : moved;
}

function place(marks: readonly Mark[], x: number, y: number, within: string): Placed[] {
  return marks.flatMap((mark) =>
    mark.kind === "group"
      ? place(mark.marks, x + mark.x, y + mark.y, mark.key)
      : [{ mark, within, bounds: shift(boundsOf(mark), x, y) }],
  );
}

function shift({ left, top, right, bottom }: Rectangle, x: number, y: number): Rectangle {
  return { left: left + x, top: top + y, right: right + x, bottom: bottom + y };
}

function boundsOf(mark: Exclude<Mark, { kind: "group" }>): Rectangle {
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
  const twice = allKeys(marks).filter((key) => seen.size === seen.add(key).size);
  return [...new Set(twice)].map((key) => `key "${key}" is used twice`);
}

function allKeys(marks: readonly Mark[]): string[] {
  return marks.flatMap((mark) => (mark.kind === "group" ? [mark.key, ...allKeys(mark.marks)] : [mark.key]));
}

function outside({ mark, bounds }: Placed, layout: Layout): string[] {
  const { width, height } = canvases[layout];
  const { left, top, right, bottom } = bounds;
  // False for NaN, for a negative size and for a path without points too.
  const inside = 0 <= left && left <= right && right <= width && 0 <= top && top <= bottom && bottom <= height;
  if (inside) return [];
  const box = [left, top, right, bottom].map(rounded).join(" ");
  return [`${mark.kind} "${mark.key}" leaves the canvas (${box})`];
}

/** Labels over labels, and labels over tiles and notes that they do not belong to. */
function overlaps(placed: readonly Placed[]): Fault[] {
  const labels = placed.filter(({ mark }) => mark.kind === "label");
  const boxes = placed.filter(({ mark }) => mark.kind === "tile" || mark.kind === "note");
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
