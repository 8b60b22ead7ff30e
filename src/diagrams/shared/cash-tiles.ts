import type { Group, Layout, Mark, Money, Tone } from "#scene/scene.ts";
import type { Figure } from "#ledger/figures.ts";
import { exact, grids, notNegative, tileWorth } from "./tiles.ts";

/** An amount of cash, laid on the grid of tiles behind the one before it. */
export interface Coins {
  /** What the keys of its tiles are made of: `tile:<pool>:0`. */
  readonly pool: string;
  readonly claim: string;
  /** Billions of dollars. */
  readonly value: number;
  /** Whether it is paid: solid; or comes on conditions: dashed. */
  readonly paid: boolean;
  readonly tone?: Tone;
}

/** An amount as coins; what a range may add to its lower end is dashed. */
export function coinsOf(pool: string, { claim, value, low, unknown }: Figure, paid: boolean): Coins[] {
  if (unknown === true) return [];
  if (low === undefined) return [{ pool, claim, value, paid }];
  return [
    { pool, claim, value: low, paid },
    { pool: `${pool}-range`, claim, value: exact(value - low), paid: false },
  ];
}

interface Piece {
  readonly from: number;
  readonly value: number;
}

/** An amount cut where tiles end, from `start` on: the first piece fills the tile that was begun before. */
function pieces(start: number, value: number): Piece[] {
  const end = exact(start + value);
  const first = Math.floor(start / tileWorth + 1e-9);
  const count = Math.ceil(end / tileWorth - 1e-9) - first;
  return Array.from({ length: count }, (_, index) => {
    const from = Math.max(start, (first + index) * tileWorth);
    return { from, value: exact(Math.min(end, (first + index + 1) * tileWorth) - from) };
  });
}

/** How wide a row of cash is, in canvas units. */
export function coinsWidth(value: number, layout: Layout): number {
  const { pitch, side } = grids[layout];
  const full = Math.floor(value / tileWorth + 1e-9);
  const rest = exact(value - full * tileWorth);
  return full * pitch + (rest === 0 ? side - pitch : (side * rest) / tileWorth);
}

/** Amounts, of cash unless said, in one row that travels as one; each tile is filled before the next begins. */
export function coinRow(
  key: string,
  amounts: readonly Coins[],
  x: number,
  y: number,
  layout: Layout,
  money: Money = "cash",
): Group {
  const { pitch, side } = grids[layout];
  let start = 0;
  const marks = amounts.flatMap(({ pool, claim, value, paid, tone }) => {
    notNegative(claim, value);
    const cut = pieces(start, value);
    start = exact(start + value);
    return cut.map((piece, index): Mark => {
      const slot = Math.floor(piece.from / tileWorth + 1e-9);
      return {
        kind: "tile",
        key: `tile:${pool}:${String(index)}`,
        money,
        ...(paid ? {} : { certainty: "conditional" }),
        ...(tone === undefined ? {} : { tone }),
        amount: { claim, value: piece.value, scale: "tile", measure: "width" },
        x: slot * pitch + ((piece.from - slot * tileWorth) / tileWorth) * side,
        y: 0,
        width: (side * piece.value) / tileWorth,
        height: side,
      };
    });
  });
  return { kind: "group", key, x, y, marks };
}
