import type { Layout } from "#scene/scene.ts";
import { wrap } from "#scene/text-width.ts";
import type { Figure } from "#ledger/figures.ts";
import { frames } from "../shared/headline-and-footer.ts";
import { tileCount, grids } from "../shared/tiles.ts";
import type { Promised } from "../shared/companies.ts";
import type { Exposed, Row } from "./data.ts";
import { doubtOf, type Column, type ExposureState } from "./exposure-text.ts";

/** Places in canvas units: where columns begin and how wide their words run, and how rows follow each other. */
export const looks = {
  wide: {
    x: { promised: 180, invested: 356, gain: 486, built: 580, sells: 686 },
    width: { promised: 160, invested: 120, gain: 88, built: 96, sells: 80 },
    head: { y: 112, size: 14, row: 17 },
    top: 150,
    gap: 14,
    name: 17,
    sum: { size: 30, drop: 42 },
    cell: { number: 16, words: 13, drop: 13, tiles: 20, line: 40 },
    squares: { drop: 0, across: 8 },
    least: 76,
  },
  tall: {
    x: { promised: 12, invested: 172, gain: 287, built: 360, sells: 360 },
    width: { promised: 150, invested: 100, gain: 61, built: 0, sells: 0 },
    head: { y: 54, size: 12, row: 13 },
    top: 77,
    gap: 7.5,
    name: 12.5,
    sum: { size: 18, drop: 13 },
    cell: { number: 14, words: 12, drop: 11, tiles: 17, line: 16 },
    squares: { drop: 17, across: 16 },
    least: 33.5,
  },
} as const satisfies Record<Layout, { x: Record<Column, number> } & Record<string, unknown>>;

/** How loudly a row speaks in a state. */
export type Voice = "plain" | "loud" | "faint";

/** A row with its place down the canvas. */
export interface Placed {
  readonly row: Row;
  readonly y: number;
  readonly height: number;
  /** Of its numbers and squares. */
  readonly voice: Voice;
  /** Whether the cells stand out that nobody outside can fill. */
  readonly holes: boolean;
}

const apart: readonly Exposed[] = ["oracle", "nvidia"];

/** Rows one under the other, each as high as the tallest thing in it. */
export function placeRows(rows: readonly Row[], state: ExposureState, layout: Layout): Placed[] {
  const { top, gap, least, sum, cell, squares: grid } = looks[layout];
  const { pitch, side } = grids[layout];
  let y: number = top;
  return rows.map((row) => {
    const slots = endOf(row.promised, grid.across);
    const squares = grid.drop + Math.ceil(slots / grid.across) * pitch - (pitch - side);
    const words = sum.drop + partLines(row, layout).length * cell.words * partLeading;
    const height = Math.max(least, squares, words);
    const faint = state === "holes" || (state === "apart" && !apart.includes(row.id));
    const voice = faint ? "faint" : state === "apart" ? "loud" : "plain";
    const placed = { row, y, height, voice, holes: state === "holes" } as const;
    y += height + gap;
    return placed;
  });
}

/** From line to line of what makes a sum, in type sizes. */
export const partLeading = 1.25;

/** The promises that make a row's sum, each with its lab and how sure it is; left out where there is no room. */
export function partLines(
  { promised }: Row,
  layout: Layout,
): readonly { readonly text: string; readonly amount?: Figure }[] {
  if (layout === "tall") return [];
  const { x, cell } = looks.wide;
  const room = x.promised - frames.wide.margin - cell.words / 2;
  return promised.flatMap(({ lab, amount }) => {
    const doubt = doubtOf(amount.status);
    // The sum says a single promise's number already.
    const single = promised.length === 1;
    const text = `${single ? lab : `${lab} ${amount.number}`}${doubt === "" ? "" : `, ${doubt}`}`;
    return wrap(text, room, cell.words).map((line, index) =>
      single || index > 0 ? { text: line } : { text: line, amount },
    );
  });
}

/**
 * The slot that each promise begins at, in a grid of so many columns: behind the one before with one slot between them, or
 * in a row of its own where it would not fit.
 */
export function slotsOf(promised: readonly Promised[], across: number): number[] {
  let end = 0;
  return promised.map(({ amount }, index) => {
    const count = tileCount(amount.value);
    const next = index === 0 ? 0 : end + 1;
    const fits = index === 0 || (next % across) + count <= across;
    const start = fits ? next : Math.ceil(end / across) * across;
    end = start + count;
    return start;
  });
}

function endOf(promised: readonly Promised[], across: number): number {
  const last = promised.at(-1);
  return last === undefined ? 0 : (slotsOf(promised, across).at(-1) ?? 0) + tileCount(last.amount.value);
}
