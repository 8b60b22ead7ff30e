import type { Layout, Point } from "#scene/scene.ts";

/** A cubic curve: start, two controls, end. */
export type Curve = readonly [Point, Point, Point, Point];

interface Places {
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

const curve = (...numbers: readonly [number, number, number, number, number, number, number, number]): Curve => {
  const [a, b, c, d, e, f, g, h] = numbers;
  return [
    { x: a, y: b },
    { x: c, y: d },
    { x: e, y: f },
    { x: g, y: h },
  ];
};

/** Where everything stands: clouds left, labs right, the market above, chips below left, users below right. */
export const places: Readonly<Record<Layout, Places>> = {
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

/** The point of a curve at a share of its run. */
export function along([a, b, c, d]: Curve, share: number): Point {
  const rest = 1 - share;
  const weigh = (axis: "x" | "y") =>
    rest ** 3 * a[axis] + 3 * rest ** 2 * share * b[axis] + 3 * rest * share ** 2 * c[axis] + share ** 3 * d[axis];
  return { x: weigh("x"), y: weigh("y") };
}

const word = ({ x, y }: Point) => `${String(Math.round(x * 100) / 100)} ${String(Math.round(y * 100) / 100)}`;

/** A curve as path data. */
export function pathOf([a, b, c, d]: Curve): string {
  return `M${word(a)}C${word(b)} ${word(c)} ${word(d)}`;
}

/** An open arrow head at the end of a curve. */
export function headOf([, , c, d]: Curve, size: number): string {
  const angle = Math.atan2(d.y - c.y, d.x - c.x);
  const wing = (turn: number): Point => ({
    x: d.x - size * Math.cos(angle + turn),
    y: d.y - size * Math.sin(angle + turn),
  });
  return `M${word(wing(0.5))}L${word(d)}L${word(wing(-0.5))}`;
}

/**
 * A way round as offsets from `rest`, through the given stations; stations stand apart in time alike.
 * "|" marks a jump, made where a party's disc hides it.
 */
export function travel(rest: Point, legs: readonly (readonly Point[])[]): string {
  return legs.map((leg) => leg.map((point) => offset(point, rest)).join(" ")).join("|");
}

const offset = (point: Point, rest: Point) => word({ x: point.x - rest.x, y: point.y - rest.y }).replace(" ", ",");

/** Points of a curve between two shares of its run, both ends included. */
export function stations(curve: Curve, from: number, to: number): Point[] {
  const count = Math.max(2, Math.round(Math.abs(to - from) * 16));
  return Array.from({ length: count + 1 }, (_, index) => along(curve, from + ((to - from) * index) / count));
}
