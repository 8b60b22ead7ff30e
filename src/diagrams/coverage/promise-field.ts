import { range, sum } from "d3-array";
import type { Group, Layout, Mark, Point } from "#scene/scene.ts";
import { cashAmounts, drawAmountRow } from "../shared/cash-tiles.ts";
import type { LabPromise } from "../shared/companies.ts";
import { slotPoint, type TileGrid } from "../shared/tile-rows.ts";
import { drawTiles, grids, isFull, roundAmount, rowStarts, tileCount, tilesOf, type Tile } from "../shared/tiles.ts";
import type { CoverageData } from "./data.ts";

/** How many tiles the promises have. */
export function fieldTiles({ promises, worth }: Pick<CoverageData, "promises" | "worth">): number {
  return sum(promises, ({ amount }) => tileCount(amount.value, worth));
}

/** The tone of a tile by its row and column; undefined for its own tone. */
type ToneAt = (row: number, column: number) => Tile["tone"];

/** Neighbouring tiles in one row of the field, from `slot` on. */
interface FieldRow {
  readonly key: string;
  readonly slot: number;
  readonly tiles: readonly Tile[];
}

/** All promises in one sequence, cut where rows of the field end; narrow tiles come last. */
function fieldRows(promises: readonly LabPromise[], worth: number, across: number): FieldRow[] {
  const pools = promises.map(({ id, amount, tint }) => ({ id, tiles: tilesOf(id, { ...amount, tint }, worth) }));
  let next = 0;
  let last = pools.flatMap(({ tiles }) => tiles).filter(isFull).length;
  return pools.flatMap(({ id, tiles }) => {
    const full = tiles.filter(isFull).length;
    const first = next;
    next += full;
    const starts = full === 0 ? [] : [...new Set([0, ...rowStarts(first, full, across)])];
    const cuts = full === tiles.length ? starts : [...starts, full];
    return cuts.map((start, order) => ({
      key: `run:${id}:${String(start)}`,
      slot: start === full ? last++ : first + start,
      tiles: tiles.slice(start, cuts[order + 1]),
    }));
  });
}

/** Draws all promises as one field of tiles. */
export function drawPromiseField(
  { promises, worth }: CoverageData,
  grid: TileGrid,
  layout: Layout,
  toneAt: ToneAt = () => undefined,
): Mark[] {
  const { across } = grid;
  return fieldRows(promises, worth, across).map(({ key, slot, tiles }) => {
    const [row, column] = [Math.floor(slot / across), slot % across];
    const toned = tiles.map((tile, index): Tile => {
      const tone = toneAt(row, column + index);
      return tone === undefined ? tile : { ...tile, tone };
    });
    return drawTiles({ key, tiles: toned, ...slotPoint(slot, grid, layout), money: "promise" }, layout);
  });
}

/** Draws the clouds' own money in one row: what is paid, and with `withOpen` what is promised beyond that, dashed. */
export function drawOwnMoney(
  { figures, worth }: CoverageData,
  { x, y }: Point,
  layout: Layout,
  withOpen: boolean,
): Group {
  const { paid, ceiling } = figures;
  // What is surely paid is solid, also as a part of the sum with all that may still come.
  const sure = Math.min(paid.low ?? paid.value, ceiling.value);
  const amounts = withOpen
    ? [
        { pool: "paid-in", claim: ceiling.claim, value: sure, paid: true },
        { pool: "not-paid", claim: ceiling.claim, value: roundAmount(ceiling.value - sure), paid: false },
      ]
    : cashAmounts("paid-in", paid, true);
  return drawAmountRow({ key: "run:paid-in:0", amounts, worth, x, y }, layout);
}

/** The same money in a field of so many rows, column by column, so that it fills the field from the left. */
export function fillFromLeft(money: Group, rows: number, layout: Layout): Group[] {
  const { pitch } = grids[layout];
  const moved = money.marks.flatMap((mark) => {
    if (mark.kind !== "tile") return [];
    const slot = Math.floor(mark.x / pitch + 1e-9);
    return [{ row: slot % rows, mark: { ...mark, x: mark.x - (slot - Math.floor(slot / rows)) * pitch } }];
  });
  return range(rows).map((row) => ({
    ...money,
    key: `run:paid-in:${String(row)}`,
    y: money.y + row * pitch,
    marks: moved.flatMap((one) => (one.row === row ? [one.mark] : [])),
  }));
}
