import { range } from "d3-array";
import type { Figure } from "#ledger/figures.ts";
import type { Amount, Certainty, Group, Layout, Mark, Money, Point, Tint, Tone } from "#scene/scene.ts";
import { CannotDraw } from "../diagram.ts";

/** Distance between the origins of neighbouring tiles, and the side of a tile, in canvas units. */
export const grids = {
  wide: { pitch: 18, side: 14.5 },
  tall: { pitch: 8.5, side: 6.8 },
} as const satisfies Record<Layout, { readonly pitch: number; readonly side: number }>;

/** Distance between the origins of neighbouring tiles, and the side of a tile. */
export type TileSize = Readonly<Record<"pitch" | "side", number>>;

/** One tile, or a part of one, without a position. */
export interface Tile {
  readonly key: string;
  readonly claim: string;
  /** Billions of dollars, at most `worth`. */
  readonly value: number;
  /** Billions of dollars that a whole tile represents, the same in every diagram. */
  readonly worth: number;
  readonly tone?: Tone;
  readonly tint?: Tint | null;
  readonly certainty?: Certainty;
}

/** How many tiles an amount in billions takes; the last one may be narrow. */
export function tileCount(value: number, worth: number): number {
  return Math.max(0, Math.ceil(value / worth - 1e-9));
}

/** Whether a tile is whole. */
export function isFull({ value, worth }: Tile): boolean {
  return value === worth;
}

/** Whole tiles before narrow ones, so that rows are even. */
export function fullFirst(tiles: readonly Tile[]): Tile[] {
  return [...tiles.filter(isFull), ...tiles.filter((tile) => !isFull(tile))];
}

/** What one tile represents: "$10 billion". */
export function worthWords(worth: number): string {
  return worth < 1000 ? `$${String(worth)} billion` : `$${String(worth / 1000)} trillion`;
}

/** More tiles of one amount than any picture holds; with these alone it would be told too slowly. */
const mostTiles = 1000;

interface TintedAmount extends Pick<Figure, "claim" | "value" | "low"> {
  readonly tint?: Tint | null;
}

/** The tiles of one amount: full tiles first, then the remainder. The part of a range above its lower end is dashed. */
export function tilesOf(pool: string, amount: TintedAmount, worth: number): Tile[] {
  const { claim, value, low = value, tint = null } = amount;
  assertNotNegative(claim, value);
  const count = tileCount(value, worth);
  if (count > mostTiles) throw new CannotDraw(claim, "has far more squares than a picture has room for");
  return range(count).map((index) => ({
    key: `tile:${pool}:${String(index)}`,
    claim,
    worth,
    tint,
    value: Math.min(worth, roundAmount(value - index * worth)),
    ...((index + 1) * worth > low && low < value ? { certainty: "conditional" } : {}),
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
  /** As in other pictures unless given. */
  readonly size?: TileSize;
}

/** Draws tiles side by side in one group, which moves as a whole. */
export function drawTiles({ key, tiles, x, y, money, size }: TileGroup, layout: Layout): Group {
  const { pitch, side } = size ?? grids[layout];
  return {
    kind: "group",
    key,
    x,
    y,
    marks: tiles.flatMap((tile, index) => drawTile(tile, money, { x: index * pitch, y: 0, side })),
  };
}

interface Slot extends Point {
  readonly side: number;
}

/** Draws one tile in a slot; a part of a tile is the filling of a whole frame. */
function drawTile(tile: Tile, money: Money, { x, y, side }: Slot): Mark[] {
  const { key, claim, value, worth, tone, tint, certainty } = tile;
  const outline = { kind: "tile", money, ...(certainty === undefined ? {} : { certainty }) } as const;
  const look = { ...outline, ...(typeof tint === "string" ? { tint } : {}) };
  const amount = tileAmount(claim, value);
  const box = { x, y, width: (side * value) / worth, height: side };
  if (isFull(tile)) return [{ ...look, key, ...(tone === undefined ? {} : { tone }), amount, ...box }];
  return [
    { ...look, key, tone: "filling", amount, ...box },
    { ...outline, key: `${key}:frame`, tone: "frame", x, y, width: side, height: side },
  ];
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
