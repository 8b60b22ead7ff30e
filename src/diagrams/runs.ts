import type { Group, Layout, Tone } from "../scene/scene.ts";
import { grids, rowStarts, tileRow, tileWorth, type Tile } from "./tiles.ts";

/** Columns of the one field, of a cloud's block, and of what one lab promised one cloud. */
export const columns = {
  wide: { field: 36, block: 16, promise: 8 },
  tall: { field: 22, block: 16, promise: 8 },
} as const;

/** Tiles of one owner; `lab` says who promised them, null where many others did. */
export interface Pool {
  readonly id: string;
  readonly lab: string | null;
  readonly tiles: readonly Tile[];
}

/** Neighbouring tiles that stay in one row wherever they travel. */
export interface Run {
  readonly key: string;
  readonly pool: string;
  readonly lab: string | null;
  /** Place of the first tile in its pool, in its pile, and in the field. */
  readonly index: number;
  readonly slot: number;
  readonly place: number;
  readonly tiles: readonly Tile[];
}

/** Where the next full tile and the next narrow one stand. */
interface Count {
  readonly full: number;
  readonly narrow: number;
}

const isFull = ({ value }: Tile) => value === tileWorth;

/** How many full tiles these pools have, and how many narrow ones. */
export function countTiles(pools: readonly Pool[]): Count {
  const tiles = pools.flatMap((pool) => pool.tiles);
  const full = tiles.filter(isFull).length;
  return { full, narrow: tiles.length - full };
}

/**
 * Cuts the pools of one pile into runs. Full tiles stand first, in the pile and in the field, so that rows are even;
 * narrow ones stand at the end. A run ends where its row ends in the field, in the block, or in the lab's own column.
 * @param slot where the pile's next full and narrow tiles stand in its block
 * @param place the same in the field
 */
export function runsOf(pools: readonly Pool[], slot: Count, place: Count, layout: Layout): Run[] {
  const { field, block, promise } = columns[layout];
  let full = 0;
  let narrow = 0;
  return pools.flatMap(({ id, lab, tiles }) => {
    const whole = tiles.filter(isFull);
    const run = (index: number, row: readonly Tile[], slotOf: number, placeOf: number): Run => ({
      key: `run:${id}:${String(index)}`,
      pool: id,
      lab,
      index,
      slot: slotOf,
      place: placeOf,
      tiles: row,
    });
    const first = { slot: slot.full + full, place: place.full + full };
    const starts = [
      ...(whole.length === 0 ? [] : [0]),
      ...rowStarts(first.place, whole.length, field),
      ...rowStarts(first.slot, whole.length, block),
      ...(lab === null ? [] : rowStarts(0, whole.length, promise)),
    ];
    const cuts = [...new Set(starts)].sort((one, other) => one - other);
    const rows = cuts.map((index, order) =>
      run(index, whole.slice(index, cuts[order + 1]), first.slot + index, first.place + index),
    );
    const rest = tiles
      .slice(whole.length)
      .map((tile, order) =>
        run(whole.length + order, [tile], slot.narrow + narrow + order, place.narrow + narrow + order),
      );
    full += whole.length;
    narrow += rest.length;
    return [...rows, ...rest];
  });
}

export interface Corner {
  readonly x: number;
  readonly y: number;
}

/** A run as a row of outlined tiles, at `position` in a grid of `across` columns. */
export function placeRun(
  run: Run,
  position: number,
  across: number,
  { x, y }: Corner,
  layout: Layout,
  tone?: Tone,
): Group {
  const { pitch } = grids[layout];
  const left = x + (position % across) * pitch;
  const top = y + Math.floor(position / across) * pitch;
  const tiles = tone === undefined ? run.tiles : run.tiles.map((tile) => ({ ...tile, tone }));
  return tileRow(run.key, tiles, left, top, layout, "promise");
}
