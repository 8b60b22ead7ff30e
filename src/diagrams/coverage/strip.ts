import type { Layout } from "#scene/scene.ts";
import { grids, tileWorth } from "../shared/tiles.ts";
import type { CoverageData } from "./data.ts";
import { fieldTiles, type Field } from "./promise-field.ts";

/** Places in canvas units: the strip's left end and its foot. */
const look = { wide: { x: 36, foot: 536 }, tall: { x: 12, foot: 240 } } as const;
/** So many tiles fill the width, and the strip is at least so many rows high. */
const most = { columns: 35, rows: 3 };

/** The promises as one strip over the whole width, which money fills from the left like a measure. */
export interface Strip extends Field {
  readonly rows: number;
  /** Its edges in canvas units. */
  readonly right: number;
  readonly foot: number;
}

export function stripOf(data: CoverageData, layout: Layout): Strip {
  const { x, foot } = look[layout];
  const { pitch, side } = grids[layout];
  const tiles = fieldTiles(data);
  const rows = Math.max(most.rows, Math.ceil(tiles / most.columns));
  const across = Math.ceil(tiles / rows);
  return { x, y: foot - side - (rows - 1) * pitch, across, rows, right: x + (across - 1) * pitch + side, foot };
}

/** Where money of this amount ends that fills the strip from the left: in the column that it has begun. */
export function reach(value: number, { x, rows }: Strip, layout: Layout): number {
  const { pitch, side } = grids[layout];
  return x + (Math.ceil(value / tileWorth / rows - 1e-9) - 1) * pitch + side;
}
