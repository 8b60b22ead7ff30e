import type { Amount, Certainty, Group, Layout, Mark, Money, Tone } from "#scene/scene.ts";
import { CannotDraw } from "../diagram.ts";
import type { Figure } from "#ledger/figures.ts";

/** Billions of dollars that one tile stands for, in every diagram. */
export const tileWorth = 10;
/** Distance between tiles, and the side of one, in canvas units. */
export const grids = {
  wide: { pitch: 20, side: 16 },
  tall: { pitch: 9.5, side: 7.5 },
} as const satisfies Record<Layout, { readonly pitch: number; readonly side: number }>;

/** A row of tiles of one promise: key, amount and look of each. */
export interface Tile {
  readonly key: string;
  readonly claim: string;
  /** Billions of dollars, at most `tileWorth`. */
  readonly value: number;
  readonly tone?: Tone;
  readonly certainty?: Certainty;
}

/** How many tiles an amount in billions takes, the last of them perhaps a narrow one. */
export function tileCount(value: number): number {
  return Math.ceil(value / tileWorth - 1e-9);
}

/** The tiles of one amount: full ones, then the rest; dashed from where a range begins. */
export function tilesOf(pool: string, { claim, value, low = value }: Amounts): Tile[] {
  notNegative(claim, value);
  return Array.from({ length: tileCount(value) }, (_, index) => ({
    key: `tile:${pool}:${String(index)}`,
    claim,
    value: Math.min(tileWorth, exact(value - index * tileWorth)),
    ...((index + 1) * tileWorth > low && low < value ? { certainty: "conditional" } : {}),
  }));
}

type Amounts = Pick<Figure, "claim" | "value" | "low">;

/** Refuses what no mark can show: less than nothing. */
export function notNegative(claim: string, value: number): void {
  if (value < 0) throw new CannotDraw(claim, "is less than nothing, which cannot be drawn");
}

/** A number without what a computer's fractions leave behind. */
export function exact(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}

/** Where the tiles of a sequence begin new rows: at each multiple of `columns`, counted from `start`. */
export function rowStarts(start: number, count: number, columns: number): number[] {
  return Array.from({ length: count }, (_, index) => index).filter((index) => (start + index) % columns === 0);
}

/** A row of tiles that travels as one. Tiles know their place in the row only. */
export function tileRow(
  key: string,
  tiles: readonly Tile[],
  x: number,
  y: number,
  layout: Layout,
  money: Money,
): Group {
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

/** The empty slots that tiles left behind in a grid of `across` columns, from slot `first` on. */
export function ghosts(key: string, first: number, count: number, across: number, layout: Layout): Mark[] {
  const { pitch, side } = grids[layout];
  return Array.from({ length: count }, (_, index) => first + index).map((slot) => ({
    kind: "tile",
    key: `${key}:${String(slot)}`,
    tone: "ghost",
    x: (slot % across) * pitch,
    y: Math.floor(slot / across) * pitch,
    width: side,
    height: side,
  }));
}

function tileAmount(claim: string, value: number): Amount {
  return { claim, value, scale: "tile", measure: "width" };
}
