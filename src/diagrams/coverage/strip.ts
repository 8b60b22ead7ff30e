import type { Layout } from "#scene/scene.ts";
import type { TileGrid } from "../shared/tile-rows.ts";
import { grids } from "../shared/tiles.ts";
import type { CoverageData } from "./data.ts";
import { fieldTiles } from "./promise-field.ts";

/** Left edge and bottom edge of the strip. */
const metrics = { wide: { x: 36, foot: 536 }, tall: { x: 12, foot: 240 } } as const;
/** The most columns that fit the width, the usual number of rows, and the columns from which on there are as many. */
const limits = { mostColumns: 40, usualRows: 3, leastColumns: 28 };

/** The grid of a strip over the whole width, which money fills from the left. */
export interface Strip extends TileGrid {
  readonly rows: number;
  /** Billions of dollars that one square represents. */
  readonly worth: number;
  /** Right and bottom edge. */
  readonly right: number;
  readonly foot: number;
}

/** The strip that has room for all promises. */
export function stripOf(data: CoverageData, layout: Layout): Strip {
  const { x, foot } = metrics[layout];
  const { pitch, side } = grids[layout];
  const tiles = fieldTiles(data);
  const usual = Math.min(limits.usualRows, Math.max(1, Math.floor(tiles / limits.leastColumns)));
  const rows = Math.max(usual, Math.ceil(tiles / limits.mostColumns));
  const across = Math.ceil(tiles / rows);
  return {
    x,
    y: foot - side - (rows - 1) * pitch,
    across,
    rows,
    worth: data.worth,
    right: x + (across - 1) * pitch + side,
    foot,
  };
}

/** The right edge of the column that an amount of money reaches. */
export function filledEnd(value: number, { x, rows, worth }: Strip, layout: Layout): number {
  const { pitch, side } = grids[layout];
  return x + (Math.ceil(value / worth / rows - 1e-9) - 1) * pitch + side;
}
