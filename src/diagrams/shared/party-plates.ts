import type { Mark, Point, Tint } from "#scene/scene.ts";

/** A rectangle with a name in it. */
export interface Plate extends Point {
  readonly width: number;
  readonly height: number;
  readonly size: number;
}

/** A party as pictures show it. */
export interface Party {
  readonly id: string;
  readonly name: string;
  readonly tint: Tint | null;
}

/** A party as a plate, in its colour if it has one. */
export function partyPlate({ id, name, tint }: Party, plate: Plate): Mark[] {
  const { x, y, width, height, size } = plate;
  return [
    {
      kind: "sheet",
      key: `plate:${id}`,
      ...(tint === null ? {} : { tint }),
      x,
      y,
      width,
      height,
      corner: Math.min(12, height / 5),
    },
    {
      kind: "label",
      key: `plate:${id}:name`,
      x: x + width / 2,
      y: y + height / 2 + size * 0.35,
      anchor: "middle",
      size,
      weight: "bold",
      text: name,
    },
  ];
}

/** An arrow's path with its head, along a curve from one point to another, bent by `bend` upwards. */
export function arrowPath(from: Point, to: Point, bend: number, head: number): string {
  const middle = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 - bend };
  const angle = Math.atan2(to.y - middle.y, to.x - middle.x);
  const wing = (turn: number) => {
    const at = angle + Math.PI + turn;
    return `${coordinate(to.x + head * Math.cos(at))} ${coordinate(to.y + head * Math.sin(at))}`;
  };
  const curve = `M${at(from)}Q${at(middle)} ${at(to)}`;
  return `${curve}M${wing(0.5)}L${at(to)}L${wing(-0.5)}`;
}

const coordinate = (value: number) => String(Math.round(value * 100) / 100);
const at = ({ x, y }: Point) => `${coordinate(x)} ${coordinate(y)}`;
