import type { Layout, Point } from "#scene/scene.ts";
import { polylinePath } from "../shared/svg-helpers.ts";

/** Centre and half-axes of the flywheel, and the width of its track; cells are so long, with a gap between them and a tip. */
export const wheels = {
  wide: { x: 400, y: 348, across: 262, down: 186, width: 34, cell: 36, gap: 6, tip: 10 },
  tall: { x: 182, y: 164, across: 118, down: 92, width: 15, cell: 16, gap: 3, tip: 5 },
} as const;

/** A point of the wheel in degrees clockwise from the right; `out` units outside the middle of the track. */
export function wheelPoint(degrees: number, layout: Layout, out = 0): Point {
  const { x, y, across, down } = wheels[layout];
  const angle = (degrees * Math.PI) / 180;
  const [nx, ny] = [down * Math.cos(angle), across * Math.sin(angle)];
  const size = Math.hypot(nx, ny);
  return {
    x: x + across * Math.cos(angle) + (out * nx) / size,
    y: y + down * Math.sin(angle) + (out * ny) / size,
  };
}

/** The whole track between two angles as one hollow piece, pointed like a cell. */
export function wheelPiece(from: number, to: number, layout: Layout): string {
  const { gap } = wheels[layout];
  const perUnit = (to - from) / arcLength(from, to, layout);
  return cellPath(from + (gap / 2) * perUnit, to - (gap / 2) * perUnit, perUnit, layout);
}

/** Cells of the track between two angles: each has a tip in front and a notch behind, so that it points clockwise. */
export function wheelCells(from: number, to: number, layout: Layout): string[] {
  const { cell, gap } = wheels[layout];
  const length = arcLength(from, to, layout);
  const count = Math.max(1, Math.round(length / cell));
  const perUnit = (to - from) / length;
  const step = (to - from) / count;
  return Array.from({ length: count }, (_, index) => {
    const start = from + index * step;
    return cellPath(start + (gap / 2) * perUnit, start + step - (gap / 2) * perUnit, perUnit, layout);
  });
}

function cellPath(from: number, to: number, perUnit: number, layout: Layout): string {
  const { width, tip } = wheels[layout];
  const lean = (tip / 2) * perUnit;
  const count = Math.max(2, Math.ceil(Math.abs(to - from) / 6));
  const parts = Array.from({ length: count + 1 }, (_, index) => index / count);
  const edge = (out: number) => parts.map((part) => wheelPoint(from + (to - from) * part - lean, layout, out));
  const points = [
    ...edge(width / 2),
    wheelPoint(to + lean, layout),
    ...edge(-width / 2).toReversed(),
    wheelPoint(from + lean, layout),
  ];
  return `${polylinePath(points.map(({ x, y }) => [x, y] as const))}Z`;
}

function arcLength(from: number, to: number, layout: Layout): number {
  const samples = 40;
  const points = Array.from({ length: samples + 1 }, (_, index) =>
    wheelPoint(from + ((to - from) * index) / samples, layout),
  );
  return points
    .slice(1)
    .reduce((sum, { x, y }, index) => sum + Math.hypot(x - (points[index]?.x ?? x), y - (points[index]?.y ?? y)), 0);
}
