import type { Group, Layout, Mark } from "#scene/scene.ts";
import { grids, tileWorth, type Tile } from "../shared/tiles.ts";
import { tilesOfContract, type Contract } from "./data.ts";

/** Tiles of one order that fall into one year and stand on each other wherever they travel. */
export interface Stack {
  readonly key: string;
  readonly year: number;
  readonly tiles: readonly Tile[];
}

/** From so many tiles a year on, a year's tiles travel as one. */
export const thick = 3;

/** Whether an order has enough tiles in each year to be a layer of its own. */
export function isThick({ amount, term }: Contract): boolean {
  return term !== null && amount.value / tileWorth / term.years >= thick;
}

/**
 * An order spread evenly over its years: each tile stands in the year in which its middle falls. Orders of a few tiles
 * a year travel tile by tile.
 */
export function stacksOf(contract: Contract): Stack[] {
  const { pool, first, amount, term } = contract;
  if (term === null) return [];
  const { start, years } = term;
  let before = 0;
  const dated = tilesOfContract(contract).map((tile) => {
    const middle = before + tile.value / 2;
    before += tile.value;
    return { tile, year: Math.floor(start + (middle / amount.value) * years) };
  });
  const together = isThick(contract);
  const heads = dated.flatMap(({ year }, index) => (together && year === dated[index - 1]?.year ? [] : [index]));
  return heads.map((head, order) => ({
    key: `run:${pool}:${String(first + head)}`,
    year: dated[head]?.year ?? start,
    tiles: dated.slice(head, heads[order + 1]).map(({ tile }) => tile),
  }));
}

/** Tiles one on the other; `y` is the ground that they stand on. */
export function tower({ key, tiles }: Pick<Stack, "key" | "tiles">, x: number, y: number, layout: Layout): Group {
  return { kind: "group", key, x, y, marks: tiles.map((tile, index) => outlined(tile, 0, -index, layout)) };
}

/** Tiles side by side, standing on `y`. */
export function flat({ key, tiles }: Pick<Stack, "key" | "tiles">, x: number, y: number, layout: Layout): Group {
  return { kind: "group", key, x, y, marks: tiles.map((tile, index) => outlined(tile, index, 0, layout)) };
}

function outlined({ key, claim, value }: Tile, column: number, row: number, layout: Layout): Mark {
  const { pitch, side } = grids[layout];
  return {
    kind: "tile",
    key,
    money: "promise",
    amount: { claim, value, scale: "tile", measure: "width" },
    x: column * pitch,
    y: row * pitch - side,
    width: (side * value) / tileWorth,
    height: side,
  };
}
