import type { Layout, Point } from "#scene/scene.ts";
import { openHead } from "../loop/map-layout.ts";
import { coordinates } from "../shared/svg-helpers.ts";

/** Centre and half-axes of the flywheel, and the size of its arrow heads. */
export const ellipses = {
  wide: { x: 392, y: 350, across: 252, down: 196, head: 12 },
  tall: { x: 188, y: 164, across: 116, down: 92, head: 7 },
} as const;

/** A point on the ellipse, in degrees clockwise from the right. */
export function pointAt(degrees: number, layout: Layout): Point {
  const { x, y, across, down } = ellipses[layout];
  const angle = (degrees * Math.PI) / 180;
  return { x: x + across * Math.cos(angle), y: y + down * Math.sin(angle) };
}

/** A piece of the ellipse as one cubic Bézier curve; d3-shape's `arc` draws circles only. */
export function arcPath(first: number, last: number, layout: Layout): string {
  const { across, down } = ellipses[layout];
  const reach = (4 / 3) * Math.tan(((last - first) * Math.PI) / 720);
  const lean = (degrees: number, sign: 1 | -1): Point => {
    const at = pointAt(degrees, layout);
    const angle = (degrees * Math.PI) / 180;
    return { x: at.x - sign * reach * across * Math.sin(angle), y: at.y + sign * reach * down * Math.cos(angle) };
  };
  return `M${coordinates(pointAt(first, layout))}C${coordinates(lean(first, 1))} ${coordinates(lean(last, -1))} ${coordinates(pointAt(last, layout))}`;
}

/** An open arrow head on the ellipse, which points clockwise. */
export function arrowHeadAt(degrees: number, layout: Layout): string {
  const { head } = ellipses[layout];
  const tip = pointAt(degrees, layout);
  const before = pointAt(degrees - 3, layout);
  return openHead(tip, Math.atan2(tip.y - before.y, tip.x - before.x), head);
}
