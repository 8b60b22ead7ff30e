import { polylinePath } from "../shared/svg-helpers.ts";

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The outline of a till receipt: straight on three sides, serrated at the bottom. */
export function tornBottomEdge({ x, y, width, height, teeth, tooth }: Box & { teeth: number; tooth: number }): string {
  const foot = y + height;
  const edge = Array.from({ length: teeth + 1 }, (_, index): [number, number] => [
    x + width - (index * width) / teeth,
    foot - (index % 2) * tooth,
  ]);
  return polylinePath([[x, y], [x + width, y], ...edge, [x, y]]);
}

/** Distances of the points of a tear from its outline, in teeth: irregular like torn paper, but always the same. */
const tears = [0.2, 0.9, 0.3, 0.6, 0, 0.5, 0.1, 1, 0.4, 0.8, 0.1, 0.7, 0.3];

/** A closed ragged outline: a box without corners whose edges are torn. */
export function raggedEdge({ x, y, width, height }: Box, tooth: number): string {
  const corner = tooth * 1.8;
  const torn = (length: number) => {
    const count = Math.round((length - 2 * corner) / (tooth * 1.5));
    return Array.from({ length: count + 1 }, (_, index) => ({
      along: corner + ((length - 2 * corner) * index) / count,
      inside: tooth * (tears[(index + count) % tears.length] ?? 0),
    }));
  };
  const [right, bottom] = [x + width, y + height];
  const points = [
    ...torn(width).map(({ along, inside }) => [x + along, y + inside] as const),
    ...torn(height).map(({ along, inside }) => [right - inside, y + along] as const),
    ...torn(width).map(({ along, inside }) => [right - along, bottom - inside] as const),
    ...torn(height).map(({ along, inside }) => [x + inside, bottom - along] as const),
  ];
  return polylinePath([...points, ...points.slice(0, 1)]);
}
