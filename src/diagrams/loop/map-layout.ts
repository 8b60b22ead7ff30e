import { coordinates, polylinePath } from "../shared/svg-helpers.ts";
import type { Layout, Point } from "#scene/scene.ts";

/** A cubic Bézier curve: start, two control points, end. */
export type Curve = readonly [Point, Point, Point, Point];

interface MapLayout {
  readonly cloud: Point;
  readonly lab: Point;
  readonly radius: number;
  readonly market: Point;
  /** From cloud to lab, and back. */
  readonly out: Curve;
  readonly back: Curve;
  readonly chips: Curve;
  readonly users: Curve;
  readonly note: { readonly width: number; readonly height: number };
  readonly stub: { readonly width: number; readonly height: number };
  readonly books: { readonly top: number; readonly row: number; readonly width: number; readonly right: number };
  readonly name: number;
  readonly say: number;
}

/** A curve from the coordinates of its four points. */
export function curve(...numbers: readonly [number, number, number, number, number, number, number, number]): Curve {
  const [a, b, c, d, e, f, g, h] = numbers;
  return [
    { x: a, y: b },
    { x: c, y: d },
    { x: e, y: f },
    { x: g, y: h },
  ];
}

/** Positions on the thin ring of other diagrams: cloud left, lab right, market at the top, chips bottom left, users bottom right. */
export const mapLayouts: Readonly<Record<Layout, MapLayout>> = {
  wide: {
    cloud: { x: 128, y: 248 },
    lab: { x: 672, y: 248 },
    radius: 68,
    market: { x: 400, y: 100 },
    out: curve(184, 204, 290, 132, 510, 132, 616, 204),
    back: curve(616, 292, 510, 364, 290, 364, 184, 292),
    chips: curve(104, 314, 96, 344, 78, 362, 54, 372),
    users: curve(746, 372, 722, 362, 704, 344, 697, 316),
    note: { width: 104, height: 44 },
    stub: { width: 104, height: 28 },
    books: { top: 446, row: 42, width: 336, right: 428 },
    name: 22,
    say: 15,
  },
  tall: {
    cloud: { x: 48, y: 116 },
    lab: { x: 312, y: 116 },
    radius: 33,
    market: { x: 180, y: 54 },
    out: curve(75, 97, 122, 68, 238, 68, 285, 97),
    back: curve(285, 135, 238, 164, 122, 164, 75, 135),
    chips: curve(38, 149, 35, 158, 28, 166, 18, 171),
    users: curve(342, 171, 332, 166, 325, 158, 322.5, 150),
    note: { width: 66, height: 20 },
    stub: { width: 44, height: 14 },
    books: { top: 203, row: 20, width: 162, right: 186 },
    name: 14,
    say: 12,
  },
};

/** The point of a curve at a parameter from 0 to 1. d3-shape writes curves as paths only, and gives no points on them. */
export function pointAlong([a, b, c, d]: Curve, share: number): Point {
  const rest = 1 - share;
  const weigh = (axis: "x" | "y") =>
    rest ** 3 * a[axis] + 3 * rest ** 2 * share * b[axis] + 3 * rest * share ** 2 * c[axis] + share ** 3 * d[axis];
  return { x: weigh("x"), y: weigh("y") };
}

/** A curve as path data. */
export function curvePath([a, b, c, d]: Curve): string {
  return `M${coordinates(a)}C${coordinates(b)} ${coordinates(c)} ${coordinates(d)}`;
}

/** Path data of an open arrow head at the end of a curve. */
export function arrowHeadPath([, , c, d]: Curve, size: number): string {
  return openHead(d, Math.atan2(d.y - c.y, d.x - c.x), size);
}

/** Path data of an open arrow head that points in direction `angle`. */
export function openHead(tip: Point, angle: number, size: number): string {
  const wing = (turn: number) =>
    [tip.x - size * Math.cos(angle + turn), tip.y - size * Math.sin(angle + turn)] as const;
  return polylinePath([wing(0.5), [tip.x, tip.y], wing(-0.5)]);
}

/**
 * The path of the loop animation: offsets from `rest` to the given points, which are the same time apart.
 * "|" marks a jump, made where a disc hides it.
 */
export function travelPath(rest: Point, legs: readonly (readonly Point[])[]): string {
  return legs.map((leg) => leg.map((point) => offset(point, rest)).join(" ")).join("|");
}

const offset = (point: Point, rest: Point) =>
  coordinates({ x: point.x - rest.x, y: point.y - rest.y }).replace(" ", ",");

/** Points of a curve between two parameters, both ends included. */
export function pointsBetween(curve: Curve, from: number, to: number): Point[] {
  const count = Math.max(2, Math.round(Math.abs(to - from) * 16));
  return Array.from({ length: count + 1 }, (_, index) => pointAlong(curve, from + ((to - from) * index) / count));
}

/** The animation path once round the whole ring, which starts and ends in the middle of one of its two curves. */
export function roundTrip(start: "out" | "back", layout: Layout): string {
  const { cloud, lab, out, back } = mapLayouts[layout];
  const [first, firstEnd, second, secondEnd] = start === "out" ? [out, lab, back, cloud] : [back, cloud, out, lab];
  const points = [
    ...pointsBetween(first, 0.5, 1),
    firstEnd,
    ...pointsBetween(second, 0, 1),
    secondEnd,
    ...pointsBetween(first, 0, 0.5),
  ];
  return travelPath(pointAlong(first, 0.5), [points]);
}
