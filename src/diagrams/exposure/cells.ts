import type { Layout, Mark } from "../../scene/scene.ts";
import { wrap } from "../../scene/text-width.ts";
import type { Figure } from "../diagram.ts";
import { written } from "../frame.ts";
import { columns, placeRun, runsOf } from "../runs.ts";
import { grids, tileRow, tilesOf } from "../tiles.ts";
import { lines } from "../write.ts";
import { looks, slotsOf, type Placed } from "./places.ts";
import { blanks, doubtOf, gainNotes, type Column } from "./words.ts";

const nowhere = { full: 0, narrow: 0 };

/** What the labs promised, one promise behind the other. */
export function promised(placed: Placed, layout: Layout): Mark[] {
  const { row, y } = placed;
  if (row.promised.length === 0) return blank("promised", placed, layout);
  const corner = { x: looks[layout].x.promised, y };
  const starts = slotsOf(row.promised);
  return row.promised.flatMap(({ deal, lab, amount: { claim, value } }, index) =>
    runsOf([{ id: deal, lab, tiles: tilesOf(deal, claim, value) }], nowhere, nowhere, layout).map((run) =>
      placeRun(run, (starts[index] ?? 0) + run.index, columns[layout].promise, corner, layout, "strong"),
    ),
  );
}

/** One number over its tiles, and under them what must be known of it; or the words that stand in its place. */
export function amount(column: "gain" | "built", figure: Figure | null, placed: Placed, layout: Layout): Mark[] {
  const { row, y } = placed;
  const { x: columnX, width, cell } = looks[layout];
  const x = columnX[column];
  if (figure === null) return blank(column, placed, layout);
  const { claim, value, status } = figure;
  const note = column === "gain" ? (gainNotes[row.id] ?? "") : doubtOf(status);
  return [
    {
      ...written(figure),
      kind: "label",
      key: `exposure:${column}:${row.id}`,
      ...(column === "gain" ? { money: "gain" } : {}),
      x,
      y: y + cell.drop,
      size: cell.number,
      weight: "bold",
    },
    tileRow(
      `run:${claim}:0`,
      tilesOf(claim, claim, value),
      x,
      y + cell.tiles,
      layout,
      column === "gain" ? "gain" : "cost",
    ),
    ...lines({
      key: `exposure:${column}:${row.id}:note`,
      x,
      y: y + cell.tiles + grids[layout].side + cell.words * 1.1,
      size: cell.words,
      tone: "soft",
      leading: 1.2,
      texts: layout === "wide" ? wrap(note, width[column], cell.words) : [],
    }),
  ];
}

/** The words of a cell that has no number; nothing where it has none. */
export function blank(column: Column, { row, y }: Placed, layout: Layout): Mark[] {
  const { x, width, cell } = looks[layout];
  const text = blanks[layout][row.id][column];
  if (text === undefined) return [];
  return lines({
    key: `exposure:blank:${column}:${row.id}`,
    x: x[column],
    y: y + cell.drop,
    size: cell.words,
    leading: layout === "wide" ? 1.25 : 1.05,
    tone: "soft",
    texts: wrap(text, width[column], cell.words),
  });
}
