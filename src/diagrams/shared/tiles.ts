import { range } from "d3-array";
import type { Figure } from "#ledger/figures.ts";
import type { Amount, Certainty, Group, Layout, Mark, Money, Point, Tone } from "#scene/scene.ts";
import { CannotDraw } from "../diagram.ts";

/** Billions of dollars that one tile represents, in every diagram. */
export const tileWorth = 10;
/** Distance between the origins of neighbouring tiles, and the side of a tile, in canvas units. */
export const grids = {
  wide: { pitch: 20, side: 16 },
  tall: { pitch: 9.5, side: 7.5 },
} as const satisfies Record<Layout, { readonly pitch: number; readonly side: number }>;

/** One tile, or a part of one, without a position. */
export interface Tile {
  readonly key: string;
  readonly claim: string;
  /** Billions of dollars, at most `tileWorth`. */
  readonly value: number;
  readonly tone?: Tone;
  readonly certainty?: Certainty;
}

/** How many tiles an amount in billions takes; the last one may be narrow. */
export function tileCount(value: number): number {
  return Math.ceil(value / tileWorth - 1e-9);
}

/** The tiles of one amount: full tiles first, then the remainder. The part of a range above its lower end is dashed. */
export function tilesOf(pool: string, { claim, value, low = value }: Pick<Figure, "claim" | "value" | "low">): Tile[] {
  assertNotNegative(claim, value);
  return range(tileCount(value)).map((index) => ({
    key: `tile:${pool}:${String(index)}`,
    claim,
    value: Math.min(tileWorth, roundAmount(value - index * tileWorth)),
    ...((index + 1) * tileWorth > low && low < value ? { certainty: "conditional" } : {}),
  }));
}

/** Throws for a negative amount, which no mark can show. */
export function assertNotNegative(claim: string, value: number): void {
  if (value < 0) throw new CannotDraw(claim, "is less than nothing, which cannot be drawn");
}

/** Removes floating point errors from an amount. */
export function roundAmount(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}

/** Indexes at which a sequence of tiles begins a new row, if its first tile is at `start` in a grid of `columns`. */
export function rowStarts(start: number, count: number, columns: number): number[] {
  return range(count).filter((index) => (start + index) % columns === 0);
}

interface TileGroup extends Point {
  readonly key: string;
  readonly tiles: readonly Tile[];
  readonly money: Money;
}

/** Draws tiles side by side in one group, which moves as a whole. */
export function drawTiles({ key, tiles, x, y, money }: TileGroup, layout: Layout): Group {
  const { pitch, side } = grids[layout];
  return {
    kind: "group",
    key,
    x,
    y,
    marks: tiles.map(({ key, claim, value, tone, certainty }, index): Mark => ({
      kind: "tile",
      key,
      money,
      ...(tone === undefined ? {} : { tone }),
      ...(certainty === undefined ? {} : { certainty }),
      amount: tileAmount(claim, value),
      x: index * pitch,
      y: 0,
      width: (side * value) / tileWorth,
      height: side,
    })),
  };
}

interface SlotRange {
  readonly key: string;
  /** The first empty slot, and how many there are. */
  readonly first: number;
  readonly count: number;
  /** Columns of the grid. */
  readonly across: number;
}

/** Draws the empty slots that tiles left in a grid. */
export function emptySlots({ key, first, count, across }: SlotRange, layout: Layout): Mark[] {
  const { pitch, side } = grids[layout];
  return range(first, first + count).map((slot) => ({
    kind: "tile",
    key: `${key}:${String(slot)}`,
    tone: "ghost",
    x: (slot % across) * pitch,
    y: Math.floor(slot / across) * pitch,
    width: side,
    height: side,
  }));
}

/** The amount that a tile shows by its width. */
export function tileAmount(claim: string, value: number): Amount {
  return { claim, value, scale: "tile", measure: "width" };
}
