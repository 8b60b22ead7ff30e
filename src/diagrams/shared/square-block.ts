import type { Figure } from "#ledger/figures.ts";
import type { Certainty, Mark, Money, Point } from "#scene/scene.ts";
import { range } from "d3-array";
import { assertNotNegative, roundAmount, tileCount } from "./tiles.ts";

/** A block of squares: how many stand side by side, from corner to corner, and how large each is. */
export interface Block extends Point {
  readonly across: number;
  readonly pitch: number;
  readonly side: number;
}

/** What a square may be worth, in billions of dollars. */
const worths = [0.5, 1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000];

/** The smallest worth of a square at which the largest of these amounts, in billions of dollars, has room. */
export function worthFor(amounts: readonly number[], most: number): number {
  const largest = Math.max(0, ...amounts);
  return worths.find((worth) => tileCount(largest, worth) <= most) ?? worths.at(-1) ?? 1;
}

interface Amount {
  /** Part of the keys of its squares. */
  readonly pool: string;
  readonly figure: Figure;
  readonly money: Money;
  readonly worth: number;
  readonly certainty?: Certainty;
}

/** An amount as squares in rows; the last one is a frame that is filled in part. */
export function drawSquares({ pool, figure, money, worth, certainty }: Amount, block: Block): Mark[] {
  const { claim, value } = figure;
  assertNotNegative(claim, value);
  const look = { kind: "tile", money, ...(certainty === undefined ? {} : { certainty }) } as const;
  return range(tileCount(value, worth)).flatMap((index): Mark[] => {
    const part = Math.min(worth, roundAmount(value - index * worth));
    const box = {
      x: block.x + (index % block.across) * block.pitch,
      y: block.y + Math.floor(index / block.across) * block.pitch,
      height: block.side,
    };
    const key = `tile:${pool}:${String(index)}`;
    const amount = { claim, value: part, scale: "square", measure: "width" } as const;
    const filled: Mark = { ...look, key, amount, ...box, width: (block.side * part) / worth };
    if (part === worth) return [filled];
    return [filled, { kind: "tile", key: `${key}:frame`, money, tone: "frame", ...box, width: block.side }];
  });
}

/** The height of an amount's squares. */
export function blockHeight(value: number, worth: number, { across, pitch, side }: Block): number {
  const rows = Math.max(1, Math.ceil(tileCount(value, worth) / across));
  return (rows - 1) * pitch + side;
}
