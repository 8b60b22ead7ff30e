import { cumsum } from "d3-array";
import type { Group, Layout, Mark, Money, Point, Tone } from "#scene/scene.ts";
import { drawTiles, grids, tileAmount, type Tile } from "../shared/tiles.ts";

interface SplitRow extends Point {
  readonly key: string;
  readonly tiles: readonly Tile[];
  /** Billions of dollars that are kept, from the first tile on. */
  readonly kept: number;
  readonly money: Money;
  readonly tone?: Tone;
}

const roundToCents = (value: number) => Math.round(value * 100) / 100;

/**
 * Draws a row of tiles of which a part is kept. The lost part is drawn as empty slots of its size, so that both parts add up to
 * the whole; a tile that is divided is in both.
 */
export function drawSplitRow({ key, tiles, kept, x, y, money, tone }: SplitRow, layout: Layout): Group[] {
  const ends = cumsum(tiles, ({ value }) => value);
  const keptParts = tiles.map(({ value }, index) => {
    const before = ends[index - 1] ?? 0;
    return roundToCents(Math.min(value, Math.max(0, kept - before)));
  });
  const whole = tiles.flatMap((tile, index): Tile[] => {
    const value = keptParts[index] ?? 0;
    return value > 0 ? [{ ...tile, value, ...(tone === undefined ? {} : { tone }) }] : [];
  });
  const lost = tiles.flatMap((tile, index): Mark[] => {
    const value = roundToCents(tile.value - (keptParts[index] ?? 0));
    return value > 0 ? [lostSlot(tile, index, value, layout)] : [];
  });
  return [
    ...(lost.length === 0 ? [] : [{ kind: "group" as const, key: `lost:${key}`, x, y, marks: lost }]),
    ...(whole.length === 0 ? [] : [drawTiles({ key, tiles: whole, x, y, money }, layout)]),
  ];
}

function lostSlot({ key, claim, worth, value: all }: Tile, index: number, value: number, layout: Layout): Mark {
  const { pitch, side } = grids[layout];
  return {
    kind: "tile",
    key: `lost:${key}`,
    tone: "ghost",
    amount: tileAmount(claim, value),
    x: index * pitch + (side * (all - value)) / worth,
    y: 0,
    width: (side * value) / worth,
    height: side,
  };
}
