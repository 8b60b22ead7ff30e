import { range } from "d3-array";
import type { Figure } from "#ledger/figures.ts";
import type { Layout, Mark, Point, Tone } from "#scene/scene.ts";
import { textWidth, wrap } from "#scene/text-width.ts";
import { raggedEdge } from "../bill/paper-edges.ts";
import { writtenAmount } from "../shared/headline-and-footer.ts";
import { textLines } from "../shared/svg-helpers.ts";
import { cutIntoRows, drawTileRow, emptyGrid, withTone } from "../shared/tile-rows.ts";
import { drawTiles, grids, tileCount, tilesOf } from "../shared/tiles.ts";
import { blankText, isEmpty, isGap, openCells, type Column } from "./cell-texts.ts";
import { cellColumns, metrics, noteOf, promiseSlots, type Emphasis, type PlacedRow } from "./row-placement.ts";

/** Tones of promises by the emphasis of their row. */
const promiseTones = { plain: "plain", loud: "strong", faint: "ghost" } as const;

/** The tone of the numbers of a row. */
export function toneOf(emphasis: Emphasis): { readonly tone?: Tone } {
  return emphasis === "faint" ? { tone: "soft" } : {};
}

/** Draws what the labs promised, one promise after another. */
export function drawPromises(placed: PlacedRow, layout: Layout): Mark[] {
  const { row, y, emphasis, worth } = placed;
  if (row.promised.length === 0) return drawBlank("promised", placed, layout);
  const { x, squares } = metrics[layout];
  const grid = { x: x.promised, y: y + squares.drop, across: squares.across };
  const starts = promiseSlots(row.promised, worth, squares.across);
  return row.promised.flatMap(({ id, lab, amount }, index) =>
    cutIntoRows([{ id, lab, tiles: tilesOf(id, amount, worth) }], emptyGrid, layout).map((tileRow) =>
      drawTileRow(withTone(tileRow, promiseTones[emphasis]), (starts[index] ?? 0) + tileRow.poolIndex, grid, layout),
    ),
  );
}

/** Draws one number above its tiles, with a note below them; or a text if there is no number. */
export function drawAmount(column: "gain" | "built", placed: PlacedRow, layout: Layout): Mark[] {
  const { row, y, emphasis, worth } = placed;
  const figure = row[column];
  if (figure === null || isEmpty(figure)) return drawBlank(column, placed, layout);
  const { x: columnX, width, cell } = metrics[layout];
  const x = columnX[column];
  const { pitch, side } = grids[layout];
  const lines = Math.max(1, Math.ceil(tileCount(Math.max(0, figure.value), worth) / cellColumns(column, layout)));
  const isGain = column === "gain" && emphasis !== "faint";
  return [
    {
      ...writtenAmount(figure),
      kind: "label",
      key: `exposure:${column}:${row.id}`,
      ...(isGain ? { money: "gain" } : {}),
      ...toneOf(emphasis),
      x,
      y: y + cell.drop,
      size: cell.number,
      weight: "bold",
    },
    ...drawCellTiles(column, figure, placed, layout),
    ...textLines({
      key: `exposure:${column}:${row.id}:note`,
      x,
      y: y + cell.tiles + (lines - 1) * pitch + side + cell.words * 1.1,
      size: cell.words,
      tone: "soft",
      lineHeight: cell.words * 1.2,
      texts: layout === "wide" ? wrap(noteOf(column, row), width[column], cell.words) : [],
    }),
  ];
}

/** The squares of a cell, in as many lines as they need. */
function drawCellTiles(
  column: "gain" | "built",
  figure: Figure,
  { y, emphasis, worth }: PlacedRow,
  layout: Layout,
): Mark[] {
  const { x, cell } = metrics[layout];
  const across = cellColumns(column, layout);
  // A loss has no squares; its number says it.
  if (figure.value < 0) return [];
  const tone = emphasis === "faint" ? ({ tone: "ghost" } as const) : {};
  const tiles = tilesOf(figure.claim, figure, worth).map((tile) => ({ ...tile, ...tone }));
  return range(0, tiles.length, across).map((first) =>
    drawTiles(
      {
        key: `run:${figure.claim}:${String(first)}`,
        tiles: tiles.slice(first, first + across),
        x: x[column],
        y: y + cell.tiles + (first / across) * grids[layout].pitch,
        money: column === "gain" ? "gain" : "cost",
      },
      layout,
    ),
  );
}

/** The text of a cell that has no number; in a ragged hole if the number is not public. Empty if the cell has no text. */
export function drawBlank(column: Column, placed: PlacedRow, layout: Layout): Mark[] {
  const { row, y, emphasis, highlightsGaps } = placed;
  const { x, width, cell, squares } = metrics[layout];
  const text = blankText(column, row);
  if (text === undefined) return [];
  const isLoud = highlightsGaps && isGap(text);
  const weight = isLoud ? "bold" : "regular";
  const texts = wrap(text, width[column] - (isLoud ? 12 : 0), cell.words, weight);
  const at = { x: x[column], y: y + (column === "promised" ? squares.drop : 0) + cell.drop };
  const hole = { key: `${column}:${row.id}`, ...at, width: widest(texts, cell.words), lines: texts.length };
  return [
    ...(isLoud ? [drawHole(hole, layout)] : []),
    ...textLines({
      key: `exposure:blank:${column}:${row.id}`,
      ...at,
      size: cell.words,
      lineHeight: cell.words * (layout === "wide" ? 1.25 : 1.05),
      weight,
      ...(isLoud || (emphasis !== "faint" && column === "sells") ? {} : { tone: "soft" }),
      texts,
    }),
  ];
}

/** The width of the texts about open cells. */
const openWidth = 152;

/** On the tall canvas, all open cells of a row in one hole: why they are open, and what would be in them. */
export function drawOpenCells({ row, y }: PlacedRow): Mark[] {
  const { x, cell } = metrics.tall;
  const { why, what } = openCells(row);
  if (what === "") return [];
  const base = { kind: "label", x: x.invested + 8, size: cell.words } as const;
  const first = y + cell.drop + 3;
  return [
    drawHole({ key: `open:${row.id}`, x: base.x, y: first, width: openWidth, lines: 2 }, "tall"),
    { ...base, key: `exposure:why:${row.id}`, y: first, weight: "bold", text: why },
    { ...base, key: `exposure:what:${row.id}`, y: first + cell.words * 1.25, text: what },
  ];
}

const widest = (texts: readonly string[], size: number) =>
  Math.max(...texts.map((text) => textWidth(text, size, "bold")));

interface Hole extends Point {
  readonly key: string;
  /** Width and number of the lines of text in it. */
  readonly width: number;
  readonly lines: number;
}

/** A ragged hole around lines of text, the first of which has its baseline at `y`. */
function drawHole({ key, x, y, width, lines }: Hole, layout: Layout): Mark {
  const { words } = metrics[layout].cell;
  const [side, above, tooth] = layout === "wide" ? [9, 8, 3.5] : [8, 4.5, 2.5];
  const height = words * 0.9 + (lines - 1) * words * 1.25 + 2 * above;
  const box = { x: x - side, y: y - words * 0.8 - above, width: width + 2 * side, height };
  return { kind: "line", key: `exposure:hole:${key}`, path: raggedEdge(box, tooth) };
}
