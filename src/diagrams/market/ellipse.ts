import { rounded } from "#scene/attributes.ts";
import type { Layout, Point } from "#scene/scene.ts";

/** The wheel's middle, its half-axes, and the size of an arrow's head. */
export const wheel = {
  wide: { x: 392, y: 350, across: 252, down: 196, head: 12 },
  tall: { x: 188, y: 164, across: 116, down: 92, head: 7 },
} as const;

/** A place on the wheel, in degrees clockwise from the right. */
export function spot(degrees: number, layout: Layout): Point {
  const { x, y, across, down } = wheel[layout];
  const angle = (degrees * Math.PI) / 180;
  return { x: x + across * Math.cos(angle), y: y + down * Math.sin(angle) };
}

const word = ({ x, y }: Point) => `${rounded(x)} ${rounded(y)}`;

/** A piece of the ellipse as one cubic curve. */
export function arc(first: number, last: number, layout: Layout): string {
  const { across, down } = wheel[layout];
  const reach = (4 / 3) * Math.tan(((last - first) * Math.PI) / 720);
  const lean = (degrees: number, sign: 1 | -1): Point => {
    const at = spot(degrees, layout);
    const angle = (degrees * Math.PI) / 180;
    return { x: at.x - sign * reach * across * Math.sin(angle), y: at.y + sign * reach * down * Math.cos(angle) };
  };
  return `M${word(spot(first, layout))}C${word(lean(first, 1))} ${word(lean(last, -1))} ${word(spot(last, layout))}`;
}

/** An open head where the wheel stands at that degree. */
export function headAt(degrees: number, layout: Layout): string {
  const { head } = wheel[layout];
  const tip = spot(degrees, layout);
  const before = spot(degrees - 3, layout);
  const angle = Math.atan2(tip.y - before.y, tip.x - before.x);
  const wing = (turn: number): Point => ({
    x: tip.x - head * Math.cos(angle + turn),
    y: tip.y - head * Math.sin(angle + turn),
  });
  return `M${word(wing(0.5))}L${word(tip)}L${word(wing(-0.5))}`;
}
