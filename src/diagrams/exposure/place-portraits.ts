import { max, sum } from "d3-array";
import type { Layout } from "#scene/scene.ts";
import { pageMetrics, pageWidth } from "../shared/headline-and-footer.ts";
import { grids } from "../shared/tiles.ts";
import type { ExposureData, Row } from "./data.ts";
import { bookedPile, pilesAbove, pilesBelow, type Pile } from "./piles.ts";
import { portraitMetrics } from "./portrait-metrics.ts";
import { rowCount, type SquareGrid } from "../shared/pieces.ts";

/** A company with what stands above and below its ground, and what is known of what labs paid it. */
export interface Portrait {
  readonly row: Row;
  readonly x: number;
  readonly above: readonly Pile[];
  readonly below: readonly Pile[];
  readonly booked: readonly Pile[];
}

/** All portraits beside each other, and the heights that they share. */
export interface Portraits {
  readonly portraits: readonly Portrait[];
  readonly width: number;
  readonly grid: Omit<SquareGrid, "x" | "y">;
  readonly ground: number;
  /** Where the money paid begins, and where the band of payments begins and ends. */
  readonly paid: number;
  readonly band: number;
  readonly foot: number;
}

/** The widest portrait, in widths of five beside each other. */
const widest = 1.3;
/** The most squares beside each other in a portrait. */
const most = 16;

/** Places the portraits with squares as large as in the other pictures, or as large as there is room for. */
export function placePortraits({ rows, worth }: ExposureData, layout: Layout): Portraits {
  const { gap, top, foot, band, head, name } = portraitMetrics[layout];
  const { margin } = pageMetrics[layout];
  const usual = (pageWidth(layout) - 4 * gap) / 5;
  const width = Math.min(usual * widest, (pageWidth(layout) - gap * (rows.length - 1)) / Math.max(1, rows.length));
  const kit = { worth, width, layout };
  const portraits = rows.map((row, index): Portrait => ({
    row,
    x: margin + index * (width + gap),
    above: pilesAbove(row, kit),
    below: pilesBelow(row, kit),
    booked: bookedPile(row, kit),
  }));
  const room = foot - top - 3 * head - name.height - band.least;
  let grid = usualGrid(width, layout);
  while (grid.across < most && neededIn(portraits, grid, layout) > room) grid = smallerGrid(width, grid.across + 1);
  const [above, below] = heightsOf(portraits, grid, layout);
  const spare = Math.max(0, room - above - below);
  const taller = Math.min(band.most - band.least, spare);
  const ground = top + head + above + (spare - taller) / 2;
  const start = foot - band.least - taller;
  return { portraits, width, grid, ground, paid: ground + name.height + head, band: start, foot };
}

/** Squares of the size that they have in other pictures, so that rows move as they are. */
function usualGrid(width: number, layout: Layout): Portraits["grid"] {
  const { pitch, side } = grids[layout];
  return { across: Math.max(1, Math.floor((width + pitch - side) / pitch)), pitch, side };
}

/** So many squares beside each other that the last one ends where the portrait ends. */
function smallerGrid(width: number, across: number): Portraits["grid"] {
  const fill = 0.8;
  const pitch = width / (across - 1 + fill);
  return { across, pitch, side: pitch * fill };
}

function neededIn(portraits: readonly Portrait[], grid: Portraits["grid"], layout: Layout): number {
  return sum(heightsOf(portraits, grid, layout));
}

function heightsOf(portraits: readonly Portrait[], grid: Portraits["grid"], layout: Layout): [number, number] {
  const highest = (piles: (portrait: Portrait) => readonly Pile[]) =>
    max(portraits, (portrait) => sum(piles(portrait), (pile) => pileHeight(pile, grid, layout))) ?? 0;
  return [highest(({ above }) => above), highest(({ below }) => below)];
}

/** The height of a pile with its lines of text and the distance to the next one. */
export function pileHeight({ lines, pieces }: Pile, { across, pitch }: Portraits["grid"], layout: Layout): number {
  return linesHeight(lines.length, layout) + rowCount(pieces, across) * pitch + portraitMetrics[layout].pad;
}

/** The height of so many lines, of which the first is a number. */
export function linesHeight(count: number, layout: Layout): number {
  const { line, small } = portraitMetrics[layout];
  return count === 0 ? 0 : line + (count - 1) * small;
}
