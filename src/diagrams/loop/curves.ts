import { coordinates } from "../shared/svg-helpers.ts";
import type { Point } from "#scene/scene.ts";

/** A cubic Bézier curve: start, two control points, end. */
export type Curve = readonly [Point, Point, Point, Point];

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

/**
 * The path of the loop animation: offsets from `rest` to the given points, which are the same time apart.
 * "|" marks a jump, made where a plate hides it.
 */
export function travelPath(rest: Point, legs: readonly (readonly Point[])[]): string {
  return legs.map((leg) => leg.map((point) => offset(point, rest)).join(" ")).join("|");
}

const offset = (point: Point, rest: Point) =>
  coordinates({ x: point.x - rest.x, y: point.y - rest.y }).replace(" ", ",");
