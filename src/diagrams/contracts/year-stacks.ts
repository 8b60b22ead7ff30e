import type { Group, Layout, Mark, Point } from "#scene/scene.ts";
import { grids, tileAmount, type Tile } from "../shared/tiles.ts";
import { tilesOfContract, type Contract } from "./data.ts";

/** Tiles of one order in one year; they stay on top of each other in every picture. */
export interface Stack {
  readonly key: string;
  readonly year: number;
  readonly tiles: readonly Tile[];
}

/** The least tiles per year from which on a year's tiles move as one group. */
export const thick = 3;

/** Whether an order has enough tiles per year to be a layer of its own. */
export function isThick({ amount, worth, term }: Contract): boolean {
  return term !== null && amount.value / worth / term.years >= thick;
}

/**
 * An order spread evenly over its years: each tile is in the year in which its middle falls. Orders of a few tiles per year
 * move tile by tile.
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
  const isLayer = isThick(contract);
  const heads = dated.flatMap(({ year }, index) => (isLayer && year === dated[index - 1]?.year ? [] : [index]));
  return heads.map((head, order) => ({
    key: `run:${pool}:${String(first + head)}`,
    year: dated[head]?.year ?? start,
    tiles: dated.slice(head, heads[order + 1]).map(({ tile }) => tile),
  }));
}

/** Draws tiles on top of each other; `y` is their lower edge. */
export function drawTower({ key, tiles }: Pick<Stack, "key" | "tiles">, { x, y }: Point, layout: Layout): Group {
  return { kind: "group", key, x, y, marks: tiles.map((tile, index) => drawTile(tile, 0, -index, layout)) };
}

/** Draws tiles side by side; `y` is their lower edge. */
export function drawInOneRow({ key, tiles }: Pick<Stack, "key" | "tiles">, { x, y }: Point, layout: Layout): Group {
  return { kind: "group", key, x, y, marks: tiles.map((tile, index) => drawTile(tile, index, 0, layout)) };
}

function drawTile({ key, claim, value, worth }: Tile, column: number, row: number, layout: Layout): Mark {
  const { pitch, side } = grids[layout];
  return {
    kind: "tile",
    key,
    money: "promise",
    amount: tileAmount(claim, value),
    x: column * pitch,
    y: row * pitch - side,
    width: (side * value) / worth,
    height: side,
  };
}
