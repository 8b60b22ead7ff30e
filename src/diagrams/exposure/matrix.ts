import { canvases, type Label, type Layout, type Mark } from "#scene/scene.ts";
import type { Figure } from "#ledger/figures.ts";
import { pageMetrics, writtenAmount } from "../shared/headline-and-footer.ts";
import { linePath, markGroup } from "../shared/svg-helpers.ts";
import { drawAmount, drawBlank, drawOpenCells, drawPromises, toneOf } from "./cells.ts";
import type { ExposureData, ExposureState } from "./data.ts";
import { drawInvested } from "./invested-column.ts";
import { metrics, partLeading, partLines, placeRows, type PlacedRow } from "./row-placement.ts";
import { goods, heads, openHeads, type Column, type Heads } from "./cell-texts.ts";

const isSquares = ({ kind }: Mark) => kind === "group";

/**
 * Draws companies as rows, and what ties them to the labs as columns. Squares move by themselves; the names of rows stay, and
 * the texts of cells are one group, which fades as a whole.
 */
export function drawMatrix(data: ExposureData, state: ExposureState, layout: Layout): Mark[] {
  const onlyOpen = state === "holes" && layout === "tall";
  const placed = placeRows(data, state, layout);
  const cells = placed.flatMap((one) => (onlyOpen ? drawOpenCells(one) : drawCells(one, layout)));
  const textIn = (marks: readonly Mark[]) => marks.filter((mark) => !isSquares(mark));
  return [
    onlyOpen
      ? textGroup("heads-open", drawHeads(openHeads, layout))
      : textGroup("heads", drawHeads(heads[layout], layout)),
    ...placed.flatMap((one) => {
      const marks = [drawRule(one, layout), ...drawName(one, layout), ...drawPromises(one, layout)];
      return [textGroup(one.row.id, textIn(marks)), ...marks.filter(isSquares)];
    }),
    ...cells.filter(isSquares),
    textGroup(onlyOpen ? "open" : "cells", textIn(cells)),
  ];
}

/** The cells after a row's promises. */
function drawCells(one: PlacedRow, layout: Layout): Mark[] {
  return [
    ...drawInvested(one, layout),
    ...drawAmount("gain", one, layout),
    ...(layout === "wide" ? [...drawAmount("built", one, layout), ...drawBlank("sells", one, layout)] : []),
  ];
}

function textGroup(key: string, marks: readonly Mark[]): Mark {
  return markGroup(`exposure:words:${key}`, marks);
}

function drawHeads(all: Heads, layout: Layout): Mark[] {
  const { x, head } = metrics[layout];
  return Object.entries(all).flatMap(([column, texts]) =>
    texts.map((text, line): Mark => ({
      kind: "label",
      key: `exposure:head:${column}:${String(line)}`,
      x: x[column as Column],
      y: head.y + line * head.row,
      size: line === 0 ? head.size : Math.max(head.size - 1, layout === "wide" ? 13 : 12),
      weight: line === 0 ? "bold" : "regular",
      tone: line === 0 ? "plain" : "soft",
      text,
    })),
  );
}

function drawRule({ row, y }: PlacedRow, layout: Layout): Mark {
  const { margin } = pageMetrics[layout];
  const over = y - metrics[layout].gap / 2;
  const path = linePath(margin, over, canvases[layout].width - margin, over);
  return { kind: "line", key: `exposure:rule:${row.id}`, tone: "ghost", path };
}

/** The name of a company, and the sum of what the labs promised it: below the name with its parts, or after its squares. */
function drawName(placed: PlacedRow, layout: Layout): Mark[] {
  const { row, y, emphasis } = placed;
  const { name: size, cell, x, width } = metrics[layout];
  const base = { kind: "label", x: pageMetrics[layout].margin, ...toneOf(emphasis) } as const;
  const title: Mark = {
    ...base,
    key: `exposure:row:${row.id}`,
    y: layout === "wide" ? y + size * 0.74 : y + cell.drop,
    size,
    weight: "bold",
    text: row.name,
  };
  const place = layout === "wide" ? base : ({ ...base, x: x.promised + width.promised, anchor: "end" } as const);
  return [title, ...(row.sum === null ? drawTrade(placed, place, layout) : drawSum(placed, row.sum, place, layout))];
}

/** On the tall canvas, what a company without promises sells. */
function drawTrade({ row, y }: PlacedRow, place: Pick<Label, "kind" | "x">, layout: Layout): Mark[] {
  const { cell } = metrics[layout];
  const text = `sells ${goods(row)}`;
  if (layout === "wide" || row.sells === null) return [];
  return [{ ...place, key: `exposure:trade:${row.id}`, y: y + cell.drop, size: cell.words, text }];
}

/** The sum of the labs' promises, and its parts if there is room. */
function drawSum({ row, y }: PlacedRow, all: Figure, place: Pick<Label, "kind" | "x">, layout: Layout): Mark[] {
  const { sum: own, cell } = metrics[layout];
  const top = y + own.drop;
  const parts = partLines(row, layout).map(({ text, amount }, line): Mark => ({
    ...place,
    ...(amount === undefined ? { text } : writtenAmount(amount, text)),
    key: `exposure:part:${row.id}:${String(line)}`,
    y: top + (line + 1) * cell.words * partLeading,
    size: cell.words,
    tone: "soft",
  }));
  return [
    { ...place, ...writtenAmount(all), key: `exposure:sum:${row.id}`, y: top, size: own.size, weight: "bold" },
    ...parts,
  ];
}
