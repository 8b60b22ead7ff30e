import { range } from "d3-array";
import type { Group, Layout, Mark, Point, Tone } from "#scene/scene.ts";
import { cashAmounts, drawAmountRow } from "../shared/cash-tiles.ts";
import { drawPieces, packTiles, squareCount, type Piece } from "../shared/pieces.ts";
import type { TileGrid } from "../shared/tile-rows.ts";
import { grids, roundAmount, tilesOf } from "../shared/tiles.ts";
import type { CoverageData } from "./data.ts";

/** All promises, whole squares first; what is left of them shares squares after these. */
function promisePieces({ promises, worth }: Pick<CoverageData, "promises" | "worth">): Piece[] {
  return packTiles(
    promises.map(({ id, amount, tint }) => tilesOf(id, { ...amount, tint }, worth)),
    "promise",
  );
}

/** How many squares the promises take. */
export function fieldTiles(data: Pick<CoverageData, "promises" | "worth">): number {
  return squareCount(promisePieces(data));
}

/** The tone of a square by its row and column; undefined for its own tone. */
type ToneAt = (row: number, column: number) => Tone | undefined;

/** Draws all promises as one field of squares. */
export function drawPromiseField(
  data: CoverageData,
  { x, y, across }: TileGrid,
  layout: Layout,
  toneAt: ToneAt = () => undefined,
): Mark[] {
  return drawPieces(promisePieces(data), { x, y, across, ...grids[layout] }, ({ from }) => {
    const slot = Math.floor(from);
    return toneAt(Math.floor(slot / across), slot % across);
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
