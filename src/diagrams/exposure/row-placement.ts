import { sum } from "d3-array";
import type { Layout } from "#scene/scene.ts";
import { wrap } from "#scene/text-width.ts";
import type { Figure } from "#ledger/figures.ts";
import { pageMetrics } from "../shared/headline-and-footer.ts";
import { tileCount, grids } from "../shared/tiles.ts";
import type { LabPromise } from "../shared/companies.ts";
import type { ExposureData, ExposureState, Row } from "./data.ts";
import { blankText, doubtOf, isEmpty, standsApart, type Column } from "./cell-texts.ts";

/** Positions in canvas units: left edges and text widths of columns, and distances between rows. */
export const metrics = {
  wide: {
    x: { promised: 180, invested: 356, gain: 486, built: 580, sells: 686 },
    width: { promised: 160, invested: 120, gain: 88, built: 96, sells: 80 },
    head: { y: 112, size: 14, row: 17 },
    top: 150,
    gap: 12,
    name: 17,
    sum: { size: 30, drop: 42 },
    cell: { number: 16, words: 13, drop: 13, tiles: 20, line: 38 },
    squares: { drop: 0, across: 9 },
    foot: 604,
    least: 64,
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
    squares: { drop: 17, across: 18 },
    foot: 284,
    least: 33.5,
  },
} as const satisfies Record<Layout, { x: Record<Column, number> } & Record<string, unknown>>;

/** The emphasis of a row in a state. */
export type Emphasis = "plain" | "loud" | "faint";

/** A row with its vertical position. */
export interface PlacedRow {
  readonly row: Row;
  /** Billions of dollars that one square represents. */
  readonly worth: number;
  readonly y: number;
  readonly height: number;
  /** The emphasis of its numbers and squares. */
  readonly emphasis: Emphasis;
  /** Whether cells whose number is not public are emphasised. */
  readonly highlightsGaps: boolean;
}

/** Places rows below each other, each as high as its tallest cell; what room is left is shared out between them. */
export function placeRows({ rows, worth }: ExposureData, state: ExposureState, layout: Layout): PlacedRow[] {
  const { top, foot, gap } = metrics[layout];
  const heights = rows.map((row) => heightOf(row, worth, layout));
  const left = foot - top - sum(heights) - gap * (rows.length - 1);
  const more = Math.min(gap, Math.max(0, left / Math.max(1, rows.length)));
  let y: number = top;
  return rows.map((row, index) => {
    const height = (heights[index] ?? 0) + more;
    const faint = state === "holes" || (state === "apart" && !standsApart(row));
    const emphasis = faint ? "faint" : state === "apart" ? "loud" : "plain";
    const placed = { row, worth, y, height, emphasis, highlightsGaps: state === "holes" } as const;
    y += height + gap;
    return placed;
  });
}

/** The height of the tallest cell of a row. */
function heightOf(row: Row, worth: number, layout: Layout): number {
  const { least, sum: total, cell, squares: grid } = metrics[layout];
  const { pitch, side } = grids[layout];
  const slots = endSlot(row.promised, worth, grid.across);
  const squares = grid.drop + Math.ceil(slots / grid.across) * pitch - (pitch - side);
  const words = total.drop + partLines(row, layout).length * cell.words * partLeading;
  const money = row.invested.length * cell.line;
  const amounts = (layout === "wide" ? (["gain", "built"] as const) : (["gain"] as const)).map((column) => {
    const figure = row[column];
    if (figure === null || isEmpty(figure)) return blankText(column, row) === undefined ? 0 : cell.drop;
    const lines = Math.ceil(tileCount(figure.value, worth) / cellColumns(column, layout));
    const note = wrap(noteOf(column, row), metrics[layout].width[column], cell.words);
    return cell.tiles + lines * pitch + (layout === "wide" ? note.length * cell.words * 1.2 : 0);
  });
  return Math.max(least, squares, words, money, ...amounts);
}

/** How many squares stand beside each other in a cell. */
export function cellColumns(column: "gain" | "built", layout: Layout): number {
  const { pitch, side } = grids[layout];
  return Math.max(1, Math.floor((metrics[layout].width[column] + pitch - side) / pitch));
}

/** What is said below the squares of a cell. */
export function noteOf(column: "gain" | "built", { gainOn, built }: Row): string {
  return column === "gain" ? (gainOn ?? "") : doubtOf(built?.status ?? "");
}

/** Distance between the lines of a sum's parts, as a multiple of the type size. */
export const partLeading = 1.25;

/** The promises that make up a row's sum, each with its lab and certainty; empty on the tall canvas. */
export function partLines(
  { promised }: Row,
  layout: Layout,
): readonly { readonly text: string; readonly amount?: Figure }[] {
  if (layout === "tall") return [];
  const { x, cell } = metrics.wide;
  const room = x.promised - pageMetrics.wide.margin - cell.words / 2;
  return promised.flatMap(({ lab, amount }) => {
    const doubt = doubtOf(amount.status);
    // The number of a single promise is already in the sum.
    const single = promised.length === 1;
    const text = `${single ? lab : `${lab} ${amount.number}`}${doubt === "" ? "" : `, ${doubt}`}`;
    return wrap(text, room, cell.words).map((line, index) =>
      single || index > 0 ? { text: line } : { text: line, amount },
    );
  });
}

/**
 * The slot at which each promise begins, in a grid of so many columns: after the previous one with one empty slot between them,
 * or in a new row if it would not fit.
 */
export function promiseSlots(promised: readonly LabPromise[], worth: number, across: number): number[] {
  let end = 0;
  return promised.map(({ amount }, index) => {
    const count = tileCount(amount.value, worth);
    const next = index === 0 ? 0 : end + 1;
    const fits = index === 0 || (next % across) + count <= across;
    const start = fits ? next : Math.ceil(end / across) * across;
    end = start + count;
    return start;
  });
}

function endSlot(promised: readonly LabPromise[], worth: number, across: number): number {
  const last = promised.at(-1);
  return last === undefined
    ? 0
    : (promiseSlots(promised, worth, across).at(-1) ?? 0) + tileCount(last.amount.value, worth);
}
