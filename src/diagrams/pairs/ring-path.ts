import type { Point } from "#scene/scene.ts";
import { coordinates } from "../shared/svg-helpers.ts";

/** A ring's centre and its two edges, in canvas units. */
export interface Ring extends Point {
  readonly radius: number;
  readonly inner: number;
}

/** Curves that an edge is made of; always as many, so that one piece can become another. */
const curves = 8;

/** The closed path of a piece of a ring, from one share of a turn to another, clockwise from the top; the whole from 0 to 1. */
export function ringPath(ring: Ring, from: number, to: number): string {
  const { radius, inner } = ring;
  const first = coordinates(pointAt(ring, radius, from));
  const turn = coordinates(pointAt(ring, inner, to));
  return `M${first}${edge(ring, radius, from, to)}L${turn}${edge(ring, inner, to, from)}Z`;
}

function pointAt({ x, y }: Point, radius: number, share: number): Point {
  const angle = share * 2 * Math.PI;
  return { x: x + radius * Math.sin(angle), y: y - radius * Math.cos(angle) };
}

function edge(centre: Point, radius: number, from: number, to: number): string {
  const step = (to - from) / curves;
  const reach = (4 / 3) * Math.tan((step * Math.PI) / 2) * radius;
  const lean = (share: number, by: number): string => {
    const { x, y } = pointAt(centre, radius, share);
    const angle = share * 2 * Math.PI;
    return coordinates({ x: x + by * Math.cos(angle), y: y + by * Math.sin(angle) });
  };
  return Array.from({ length: curves }, (_, index) => {
    const [start, end] = [from + index * step, from + (index + 1) * step];
    return `C${lean(start, reach)} ${lean(end, -reach)} ${coordinates(pointAt(centre, radius, end))}`;
  }).join("");
}
