import { group, range } from "d3-array";
import type { Amount, Certainty, Group, Mark, Money, Point, Tint, Tone } from "#scene/scene.ts";
import type { CashAmount } from "./cash-tiles.ts";
import { assertNotNegative, isFull, roundAmount, tileAmount, tileCount, type Tile } from "./tiles.ts";

/** What stands in one square, or in a part of it. */
export interface Piece {
  readonly key: string;
  /** Part of the key of its row: pieces of one pool in one row move together. */
  readonly pool: string;
  readonly money: Money;
  readonly amount: Amount;
  /** Where it begins, and how wide it is, in squares from the first one. */
  readonly from: number;
  readonly share: number;
  readonly tint?: Tint;
  readonly certainty?: Certainty;
}

/** A block of squares: how many stand side by side, how far apart they are, and how large. */
export interface SquareGrid extends Point {
  readonly across: number;
  readonly pitch: number;
  readonly side: number;
}

/** The tiles of some amounts of one owner: whole ones first, after them the parts, which share squares. */
export function packTiles(pools: readonly (readonly Tile[])[], money: Money): Piece[] {
  const tiles = pools.flat();
  let from = 0;
  return [...tiles.filter(isFull), ...tiles.filter((tile) => !isFull(tile))].map((tile) => {
    const { key, claim, value, worth, tint, certainty } = tile;
    const share = value / worth;
    const piece = {
      key,
      pool: key.slice("tile:".length, key.lastIndexOf(":")),
      money,
      amount: tileAmount(claim, value),
      from,
      share,
      ...(typeof tint === "string" ? { tint } : {}),
      ...(certainty === undefined ? {} : { certainty }),
    };
    from = roundAmount(from + share);
    return piece;
  });
}

/** Cash amounts one after the other, each cut where a square ends. */
export function packCash(amounts: readonly CashAmount[], worth: number): Piece[] {
  let end = 0;
  return amounts.flatMap(({ pool, claim, value, paid }) => {
    assertNotNegative(claim, value);
    const start = end;
    end = roundAmount(start + value / worth);
    const cuts = [start, ...range(Math.floor(start) + 1, Math.ceil(end)), end];
    return cuts.slice(1).flatMap((to, index): Piece[] => {
      const from = cuts[index] ?? start;
      if (to === from) return [];
      const piece: Piece = {
        key: `tile:${pool}:${String(index)}`,
        pool,
        money: "cash",
        amount: tileAmount(claim, roundAmount((to - from) * worth)),
        from,
        share: to - from,
        ...(paid ? {} : { certainty: "conditional" }),
      };
      return [piece];
    });
  });
}

/** How many squares these pieces take. */
export function squareCount(pieces: readonly Piece[]): number {
  return Math.max(0, ...pieces.map(({ from, share }) => tileCount(roundAmount(from + share), 1)));
}

/** How many rows these pieces take. */
export function rowCount(pieces: readonly Piece[], across: number): number {
  return Math.ceil(squareCount(pieces) / across);
}

/** The tone of each piece; undefined for its own. */
type ToneOf = (piece: Piece) => Tone | undefined;

/** Draws pieces in rows; a square that no single piece fills is a frame with fillings. */
export function drawPieces(pieces: readonly Piece[], grid: SquareGrid, toneOf: ToneOf = () => undefined): Mark[] {
  const rowOf = ({ from }: Piece) => Math.floor(Math.floor(from) / grid.across);
  const runs = [...group(pieces, (piece) => `${piece.pool} ${String(rowOf(piece))}`).values()];
  return [
    ...runs.map((run): Group => {
      const [first] = run;
      const origin = slotPoint(Math.floor(first?.from ?? 0), grid);
      const key = first?.key.replace(/^tile:/, "run:") ?? "";
      const marks = run.flatMap((piece) => drawPiece(piece, origin, grid, toneOf(piece)));
      return { kind: "group", key, ...origin, marks };
    }),
    ...drawFrames(pieces, grid, toneOf),
  ];
}

/** A piece, in two parts where a square ends within it. */
function drawPiece(piece: Piece, origin: Point, grid: SquareGrid, tone: Tone | undefined): Mark[] {
  const { key, money, amount, tint, certainty, share } = piece;
  const isWhole = share === 1;
  const own = isWhole ? tone : tone === "ghost" ? tone : "filling";
  return cutsOf(piece).map(({ from, share: part }, index): Mark => {
    const slot = Math.floor(from);
    const { x, y } = slotPoint(slot, grid);
    return {
      kind: "tile",
      key: index === 0 ? key : `${key}:rest`,
      money,
      ...(own === undefined ? {} : { tone: own }),
      ...(tint === undefined || tone === "ghost" ? {} : { tint }),
      ...(certainty === undefined ? {} : { certainty }),
      amount: { ...amount, value: roundAmount((amount.value * part) / share) },
      x: x + (from - slot) * grid.side - origin.x,
      y: y - origin.y,
      width: grid.side * part,
      height: grid.side,
    };
  });
}

function cutsOf({ from, share }: Piece): Pick<Piece, "from" | "share">[] {
  const end = roundAmount(from + share);
  const border = Math.floor(from) + 1;
  if (end <= border) return [{ from, share }];
  return [
    { from, share: roundAmount(border - from) },
    { from: border, share: roundAmount(end - border) },
  ];
}

function drawFrames(pieces: readonly Piece[], { side, ...grid }: SquareGrid, toneOf: ToneOf): Mark[] {
  const parts = pieces
    .filter(({ share }) => share !== 1)
    .flatMap((piece) => cutsOf(piece).map((cut) => ({ piece, cut })));
  const slots = new Map(parts.map(({ piece, cut }) => [Math.floor(cut.from), piece]));
  return [...slots].map(([slot, piece]): Mark => {
    const { money, pool, certainty } = piece;
    return {
      kind: "tile",
      key: `frame:${pool}:${String(slot)}`,
      money,
      tone: toneOf(piece) === "ghost" ? "ghost" : "frame",
      ...(certainty === undefined ? {} : { certainty }),
      ...slotPoint(slot, { side, ...grid }),
      width: side,
      height: side,
    };
  });
}

function slotPoint(slot: number, { x, y, across, pitch }: SquareGrid): Point {
  return { x: x + (slot % across) * pitch, y: y + Math.floor(slot / across) * pitch };
}
