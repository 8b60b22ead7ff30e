import { range } from "d3-array";
import type { Figure } from "#ledger/figures.ts";
import type { Group, Layout, Mark, Money, Point, Tone } from "#scene/scene.ts";
import { assertNotNegative, grids, roundAmount, tileAmount, tileCount } from "./tiles.ts";

/** An amount in a row of cash tiles; it begins where the one before it ends. */
export interface CashAmount {
  /** Part of the keys of its tiles: `tile:<pool>:0`. */
  readonly pool: string;
  readonly claim: string;
  /** Billions of dollars. */
  readonly value: number;
  /** Paid amounts are solid, conditional ones are dashed. */
  readonly paid: boolean;
  readonly tone?: Tone;
}

/** A figure as cash amounts; the part of a range above its lower end is not paid. */
export function cashAmounts(pool: string, { claim, value, low, unknown }: Figure, paid: boolean): CashAmount[] {
  if (unknown === true) return [];
  if (low === undefined) return [{ pool, claim, value, paid }];
  return [
    { pool, claim, value: low, paid },
    { pool: `${pool}-range`, claim, value: roundAmount(value - low), paid: false },
  ];
}

/** An investment as cash amounts: the money that was paid, and the money that may still come. */
export function investmentAmounts(id: string, paid: Figure | null, more: Figure | null): CashAmount[] {
  return [
    ...(paid === null ? [] : cashAmounts(`${id}-paid`, paid, true)),
    ...(more === null ? [] : cashAmounts(`${id}-more`, more, false)),
  ];
}

/** What may still come; null where nothing is left of it, or more than all has come. */
export function stillToCome(more: Figure | null): Figure | null {
  return more === null || (more.value <= 0 && more.unknown !== true) ? null : more;
}

interface Piece {
  readonly from: number;
  readonly value: number;
}

/** Cuts an amount that begins at `start` where tiles end; the first piece completes a tile that was begun before. */
function cutAtTiles(start: number, value: number, worth: number): Piece[] {
  const end = roundAmount(start + value);
  const first = Math.floor(start / worth + 1e-9);
  const last = Math.ceil(end / worth - 1e-9);
  return range(first, last).map((tile) => {
    const from = Math.max(start, tile * worth);
    return { from, value: roundAmount(Math.min(end, (tile + 1) * worth) - from) };
  });
}

/** The width of a row of cash tiles, in canvas units. */
export function cashWidth(value: number, worth: number, layout: Layout): number {
  const { pitch, side } = grids[layout];
  return tileCount(value, worth) * pitch + side - pitch;
}

interface AmountRow extends Point {
  readonly key: string;
  readonly amounts: readonly CashAmount[];
  /** Billions of dollars that a whole tile represents. */
  readonly worth: number;
  /** Cash, unless another kind is given. */
  readonly money?: Money;
}

/** Draws amounts in one row, which moves as a whole; each tile is filled before the next one begins. */
export function drawAmountRow({ key, amounts, x, y, worth, money = "cash" }: AmountRow, layout: Layout): Group {
  const { pitch, side } = grids[layout];
  let start = 0;
  const marks = amounts.flatMap(({ pool, claim, value, paid, tone }) => {
    assertNotNegative(claim, value);
    const pieces = cutAtTiles(start, value, worth);
    start = roundAmount(start + value);
    return pieces.map((piece, index): Mark => {
      const slot = Math.floor(piece.from / worth + 1e-9);
      return {
        kind: "tile",
        key: `tile:${pool}:${String(index)}`,
        money,
        ...(paid ? {} : { certainty: "conditional" }),
        ...(tone === undefined ? {} : { tone }),
        amount: tileAmount(claim, piece.value),
        x: slot * pitch + ((piece.from - slot * worth) / worth) * side,
        y: 0,
        width: (side * piece.value) / worth,
        height: side,
      };
    });
  });
  return { kind: "group", key, x, y, marks: [...marks, ...lastFrame(key, start / worth, money, layout)] };
}

/** The frame of a last tile that is filled in part; none where all tiles are whole. */
function lastFrame(key: string, tiles: number, money: Money, layout: Layout): Mark[] {
  const { pitch, side } = grids[layout];
  const last = tileCount(tiles, 1) - 1;
  if (roundAmount(tiles) === last + 1) return [];
  return [
    { kind: "tile", key: `${key}:frame`, money, tone: "frame", x: last * pitch, y: 0, width: side, height: side },
  ];
}
