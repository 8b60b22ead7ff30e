import { range } from "d3-array";
import type { Certainty, Group, Layout, Mark, Money, Point } from "#scene/scene.ts";
import { CannotDraw } from "../diagram.ts";
import { assertNotNegative, grids, roundAmount, tileAmount } from "../shared/tiles.ts";

/** An amount in a row of squares; it begins where the one before it ends. */
export interface RowAmount {
  /** Part of the keys of its squares: `tile:<pool>:0`. */
  readonly pool: string;
  readonly claim: string;
  readonly value: number;
  readonly certainty?: Certainty;
}

interface SquareRow extends Point {
  readonly key: string;
  readonly amounts: readonly RowAmount[];
  readonly money: Money;
  /** Billions of dollars that one square represents. */
  readonly worth: number;
}

/** More squares than any row has room for. */
const most = 500;

/** Draws amounts in one row, which moves as a whole; each square is filled before the next one begins. */
export function drawSquares({ key, amounts, x, y, money, worth }: SquareRow, layout: Layout): Group {
  let start = 0;
  const marks = amounts.flatMap(({ pool, claim, value, certainty }) => {
    const pieces = piecesOf(claim, start, value, worth);
    start = roundAmount(start + value);
    return pieces.map((piece, index): Mark => ({
      kind: "tile",
      key: `tile:${pool}:${String(index)}`,
      money,
      ...(certainty === undefined ? {} : { certainty }),
      amount: tileAmount(claim, piece.value),
      ...placeOf(piece, worth, layout),
    }));
  });
  return { kind: "group", key, x, y, marks };
}

interface Piece {
  readonly from: number;
  readonly value: number;
}

/** Cuts an amount that begins at `start` where squares end; the first piece completes a square that was begun before. */
function piecesOf(claim: string, start: number, value: number, worth: number): Piece[] {
  assertNotNegative(claim, value);
  const end = roundAmount(start + value);
  const [first, last] = [Math.floor(start / worth + 1e-9), Math.ceil(end / worth - 1e-9)];
  if (last - first > most) throw new CannotDraw(claim, "has too many squares");
  return range(first, last).map((square) => {
    const from = Math.max(start, square * worth);
    return { from, value: roundAmount(Math.min(end, (square + 1) * worth) - from) };
  });
}

function placeOf({ from, value }: Piece, worth: number, layout: Layout) {
  const { pitch, side } = grids[layout];
  const slot = Math.floor(from / worth + 1e-9);
  const x = slot * pitch + ((from - slot * worth) / worth) * side;
  return { x, y: 0, width: (side * value) / worth, height: side };
}

/** The width of a row of squares, in canvas units. */
export function rowWidth(value: number, worth: number, layout: Layout): number {
  const { pitch, side } = grids[layout];
  const full = Math.floor(value / worth + 1e-9);
  const rest = roundAmount(value - full * worth);
  return full * pitch + (rest === 0 ? side - pitch : (side * rest) / worth);
}
