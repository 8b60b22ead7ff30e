import { rounded } from "./attributes.ts";
import { canvases, type Group, type Label, type Layout, type Mark, type Picture } from "./scene.ts";
import { textWidth, unmeasuredCharacters } from "./text-width.ts";
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

/** Smallest type size in canvas units: 12 px where the tall canvas fills a phone that is 360 px wide. */
export const smallestLabel: Readonly<Record<Layout, number>> = { wide: 13, tall: 12 };
/** Share of the type size above and below the baseline. */
const ascent = 0.74;
const descent = 0.2;

/** A defect of a picture, and the marks that have it. */
export interface Fault {
  readonly message: string;
  readonly marks: readonly Mark[];
}

/** Messages about all defects of a picture; empty if it can be published. */
export function checkScene(scene: Picture): string[] {
  return faultsOf(scene).map(({ message }) => `${scene.name} (${scene.layout}): ${message}`);
}

/** All defects of a picture, with the marks that have them. */
export function faultsOf(scene: Picture): Fault[] {
  const bounded = boundedMarks(scene.marks);
  return [
    ...duplicateKeys(scene.marks).map((message) => ({ message, marks: [] })),
    ...bounded.flatMap((one) => outsideCanvas(one, scene.layout).map((message) => ({ message, marks: [one.mark] }))),
    ...overlaps(bounded),
    ...bounded.flatMap(({ mark }) =>
      mark.kind === "label" ? labelFaults(mark, scene.layout).map((message) => ({ message, marks: [mark] })) : [],
    ),
  ];
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
    case "area":
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
 * The bounding box of all points of a path of absolute M, L, C and Q commands, control points included.
 * Other commands give NaN.
 */
function pathBounds(path: string): Rectangle {
  const words = path.split(/[MLCQZ ,]+/).filter((word) => word !== "");
  const numbers = words.map(Number);
  const xs = numbers.filter((_, index) => index % 2 === 0);
  const ys = numbers.filter((_, index) => index % 2 === 1);
  return { left: Math.min(...xs), top: Math.min(...ys), right: Math.max(...xs), bottom: Math.max(...ys) };
}

function duplicateKeys(marks: readonly Mark[]): string[] {
  const seen = new Set<string>();
  const twice = keysOf(marks).filter((key) => seen.size === seen.add(key).size);
  return [...new Set(twice)].map((key) => `key "${key}" is used twice`);
}

const keysOf = (marks: readonly Mark[]) => allMarks(marks).map(({ key }) => key);

function outsideCanvas({ mark, bounds }: BoundedMark, layout: Layout): string[] {
  const { width, height } = canvases[layout];
  const { left, top, right, bottom } = bounds;
  // False for NaN, for a negative size and for a path without points too.
  const inside = 0 <= left && left <= right && right <= width && 0 <= top && top <= bottom && bottom <= height;
  if (inside) return [];
  const box = [left, top, right, bottom].map(rounded).join(" ");
  return [`${mark.kind} "${mark.key}" leaves the canvas (${box})`];
}

/** Labels that overlap other labels, or tiles and notes of another group. */
function overlaps(bounded: readonly BoundedMark[]): Fault[] {
  const labels = bounded.filter(({ mark }) => mark.kind === "label");
  const boxes = bounded.filter(({ mark }) => mark.kind === "tile" || mark.kind === "note");
  return labels.flatMap((label, index) =>
    [...labels.slice(index + 1), ...boxes.filter(({ within }) => within === "" || within !== label.within)]
      .filter((other) => intersects(label.bounds, other.bounds))
      .map((other) => ({
        message: `label "${label.mark.key}" lies over ${other.mark.kind} "${other.mark.key}"`,
        marks: [label.mark, other.mark],
      })),
  );
}

function intersects(one: Rectangle, other: Rectangle): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}

/** Labels that cannot be read: too small, empty, or with characters whose width is unknown. */
function labelFaults({ key, size, text, weight }: Label, layout: Layout): string[] {
  const least = smallestLabel[layout];
  const strange = [...new Set(unmeasuredCharacters(text, weight))];
  return [
    ...(size < least ? [`label "${key}" is ${rounded(size)} units high, smallest is ${String(least)}`] : []),
    ...(text === "" ? [`label "${key}" is empty`] : []),
    ...(strange.length > 0 ? [`label "${key}" has letters that pictures do not have: ${strange.join(" ")}`] : []),
  ];
}
