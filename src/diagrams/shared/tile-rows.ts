import type { Group, Layout, Tone } from "#scene/scene.ts";
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
  /** Place of the first tile among all that the lab promised here. */
  readonly turn: number;
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
 * @param before pools of the same pile that stand in the labs' columns already
 */
export function runsOf(
  pools: readonly Pool[],
  slot: Count,
  place: Count,
  layout: Layout,
  before: readonly Pool[] = [],
): Run[] {
  let full = 0;
  let narrow = 0;
  return pools.flatMap((pool, order) => {
    const turn = turnOf([...before, ...pools.slice(0, order)], pools, pool);
    const at = { slot: shifted(slot, full, narrow), place: shifted(place, full, narrow), turn };
    const count = countTiles([pool]);
    full += count.full;
    narrow += count.narrow;
    return cut(pool, at, layout);
  });
}

const shifted = (count: Count, full: number, narrow: number): Count => ({
  full: count.full + full,
  narrow: count.narrow + narrow,
});

/** One pool's tiles as runs: full ones by rows, narrow ones each alone. */
function cut({ id, lab, tiles }: Pool, at: Readonly<Record<"slot" | "place" | "turn", Count>>, layout: Layout): Run[] {
  const { field, block, promise } = columns[layout];
  const whole = tiles.filter(isFull);
  const starts = [
    ...(whole.length === 0 ? [] : [0]),
    ...rowStarts(at.place.full, whole.length, field),
    ...rowStarts(at.slot.full, whole.length, block),
    ...(lab === null ? [] : rowStarts(at.turn.full, whole.length, promise)),
  ];
  const cuts = [...new Set(starts)].sort((one, other) => one - other);
  const run = (sort: keyof Count, index: number, row: readonly Tile[]): Run => {
    const first = sort === "full" ? index : index - whole.length;
    const place = { slot: at.slot[sort] + first, place: at.place[sort] + first, turn: at.turn[sort] + first };
    return { key: `run:${id}:${String(index)}`, pool: id, lab, index, ...place, tiles: row };
  };
  return [
    ...cuts.map((index, row) => run("full", index, whole.slice(index, cuts[row + 1]))),
    ...tiles.slice(whole.length).map((tile, index) => run("narrow", whole.length + index, [tile])),
  ];
}

/** Where a pool's full and narrow tiles stand in its lab's own column: behind those of the same lab before it. */
function turnOf(before: readonly Pool[], pools: readonly Pool[], { lab }: Pool): Count {
  const own = (some: readonly Pool[]) => countTiles(some.filter((one) => one.lab === lab));
  const [earlier, all] = [own(before), own([...before.filter((one) => !pools.includes(one)), ...pools])];
  return { full: earlier.full, narrow: all.full + earlier.narrow };
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
