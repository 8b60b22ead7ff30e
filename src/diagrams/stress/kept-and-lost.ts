import type { Group, Layout, Mark, Money, Tone } from "#scene/scene.ts";
import { grids, tileRow, tileWorth, type Tile } from "../shared/tiles.ts";

interface Row {
  readonly key: string;
  readonly tiles: readonly Tile[];
  /** Billions of dollars of the tiles that are kept, from the first on. */
  readonly kept: number;
  readonly x: number;
  readonly y: number;
  readonly money: Money;
  readonly tone?: Tone;
}

const cents = (value: number) => Math.round(value * 100) / 100;

/**
 * A row of tiles of which a part is kept. What is lost leaves an empty slot of its size, so that both parts together
 * still make the whole; the tile that the cut goes through is in both.
 */
export function splitRow({ key, tiles, kept, x, y, money, tone }: Row, layout: Layout): Group[] {
  const cut = tiles.map((tile, index) => {
    const before = tiles.slice(0, index).reduce((sum, { value }) => sum + value, 0);
    return cents(Math.min(tile.value, Math.max(0, kept - before)));
  });
  const whole = tiles.flatMap((tile, index): Tile[] => {
    const value = cut[index] ?? 0;
    return value > 0 ? [{ ...tile, value, ...(tone === undefined ? {} : { tone }) }] : [];
  });
  const lost = tiles.flatMap((tile, index): Mark[] => {
    const value = cents(tile.value - (cut[index] ?? 0));
    return value > 0 ? [slot(tile, index, value, layout)] : [];
  });
  return [
    ...(lost.length === 0 ? [] : [{ kind: "group" as const, key: `lost:${key}`, x, y, marks: lost }]),
    ...(whole.length === 0 ? [] : [tileRow(key, whole, x, y, layout, money)]),
  ];
}

function slot({ key, claim, value: all }: Tile, index: number, value: number, layout: Layout): Mark {
  const { pitch, side } = grids[layout];
  return {
    kind: "tile",
    key: `lost:${key}`,
    tone: "ghost",
    amount: { claim, value, scale: "tile", measure: "width" },
    x: index * pitch + (side * (all - value)) / tileWorth,
    y: 0,
    width: (side * value) / tileWorth,
    height: side,
  };
}
