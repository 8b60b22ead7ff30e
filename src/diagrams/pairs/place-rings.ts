import { range } from "d3-array";
import { canvases, type Layout, type Point } from "#scene/scene.ts";
import { pageMetrics } from "../shared/headline-and-footer.ts";
import type { Ring } from "./ring-path.ts";

/** How a ring's words stand: below it, with every sum on a line of its own; below it, in short; or after it. */
export type Words = "full" | "short" | "beside";

/** The place of a ring, and of its words. */
export interface Place {
  readonly ring: Ring;
  readonly words: Words;
  /** The first baseline of the words, and where they begin, or their middle. */
  readonly at: Point;
  readonly width: number;
}

/** The room for all rings, and canvas units below a ring for its words, by how they stand. */
export const roomMetrics = {
  wide: {
    top: 92,
    bottom: 600,
    gap: 22,
    most: 108,
    least: 54,
    under: { full: 230, short: 66 },
    first: { full: 38, short: 27 },
    shift: 22,
    size: 18,
  },
  tall: {
    top: 44,
    bottom: 282,
    gap: 2,
    most: 53,
    least: 26,
    under: { full: 106, short: 51 },
    first: { full: 19, short: 13 },
    shift: 9,
    size: 12.5,
  },
} as const;

/** How wide the band of a ring is, as a share of its radius. */
const band = 0.36;

/** Finds places for rings: as large as they have room, three or fewer in one row. */
export function placeRings(count: number, isFew: boolean, layout: Layout): Place[] {
  const { least } = roomMetrics[layout];
  if (isFew && count <= 3) return inGrid({ count, across: 3, words: "full" }, layout);
  const grids = range(1, count + 1).map((across) =>
    inGrid({ count, across: Math.max(across, 3), words: "short" }, layout),
  );
  const radiusOf = ([first]: readonly Place[]) => first?.ring.radius ?? 0;
  const best = grids.toSorted((one, other) => radiusOf(other) - radiusOf(one))[0] ?? [];
  return count === 0 || radiusOf(best) >= least ? best : inColumns(count, layout);
}

interface Grid {
  readonly count: number;
  readonly across: number;
  readonly words: "full" | "short";
}

function inGrid({ count, across, words }: Grid, layout: Layout): Place[] {
  const { top, bottom, gap, most, under, first, shift } = roomMetrics[layout];
  const { margin } = pageMetrics[layout];
  const width = (canvases[layout].width - 2 * margin - (across - 1) * gap) / across;
  const pitch = (bottom - top) / Math.ceil(count / across);
  const radius = Math.min(most, width / 2 - 1, (pitch - under[words]) / 2);
  return range(count).map((index) => {
    const x = margin + (index % across) * (width + gap) + width / 2;
    const y = top + Math.floor(index / across) * pitch + radius + (words === "full" ? shift : 0);
    return { ring: ringOf({ x, y }, radius), words, at: { x, y: y + radius + first[words] }, width };
  });
}

/** Many rings: small ones in two columns, with their words after them. */
function inColumns(count: number, layout: Layout): Place[] {
  const { top, bottom, gap, least, size } = roomMetrics[layout];
  const { margin } = pageMetrics[layout];
  const width = (canvases[layout].width - 2 * margin - gap) / 2;
  const rows = Math.ceil(count / 2);
  const pitch = Math.min((bottom - top) / rows, least * 2);
  const radius = pitch / 2 - 2;
  return range(count).map((index) => {
    const x = margin + Math.floor(index / rows) * (width + gap) + radius;
    const y = top + (index % rows) * pitch + radius;
    const left = x + radius + gap;
    const right = x - radius + width;
    return {
      ring: ringOf({ x, y }, radius),
      words: "beside",
      at: { x: left, y: y - size * 0.15 },
      width: right - left,
    };
  });
}

const ringOf = (at: Point, radius: number): Ring => ({ ...at, radius, inner: radius * (1 - band) });
