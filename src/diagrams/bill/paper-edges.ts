import { through } from "../shared/svg-helpers.ts";

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The edge of a till receipt: straight on three sides, torn off in even teeth at the foot. */
export function tornFoot({ x, y, width, height, teeth, tooth }: Box & { teeth: number; tooth: number }): string {
  const foot = y + height;
  const edge = Array.from({ length: teeth + 1 }, (_, index): [number, number] => [
    x + width - (index * width) / teeth,
    foot - (index % 2) * tooth,
  ]);
  return through([[x, y], [x + width, y], ...edge, [x, y]]);
}

/** How far the points of a tear lie inside its outline, in teeth: uneven, as paper tears, and always the same. */
const tears = [0.2, 0.9, 0.3, 0.6, 0, 0.5, 0.1, 1, 0.4, 0.8, 0.1, 0.7, 0.3];

/** A closed ragged edge as wide as what is printed: a box without corners, bitten all along. */
export function ragged({ x, y, width, height }: Box, tooth: number): string {
  const corner = tooth * 1.8;
  const bitten = (length: number) => {
    const count = Math.round((length - 2 * corner) / (tooth * 1.5));
    return Array.from({ length: count + 1 }, (_, index) => ({
      along: corner + ((length - 2 * corner) * index) / count,
      inside: tooth * (tears[(index + count) % tears.length] ?? 0),
    }));
  };
  const [right, bottom] = [x + width, y + height];
  const points = [
    ...bitten(width).map(({ along, inside }) => [x + along, y + inside] as const),
    ...bitten(height).map(({ along, inside }) => [right - inside, y + along] as const),
    ...bitten(width).map(({ along, inside }) => [right - along, bottom - inside] as const),
    ...bitten(height).map(({ along, inside }) => [x + inside, bottom - along] as const),
  ];
  return through([...points, ...points.slice(0, 1)]);
}
