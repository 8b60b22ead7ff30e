import type { Layout, Mark, Tone } from "../../scene/scene.ts";
import { wrap } from "../../scene/text-width.ts";
import type { Figure } from "../diagram.ts";
import { written } from "../frame.ts";
import { columns, placeRun, runsOf } from "../runs.ts";
import { grids, tileRow, tilesOf } from "../tiles.ts";
import { lines } from "../write.ts";
import { looks, slotsOf, type Placed, type Voice } from "./places.ts";
import { blanks, doubtOf, gainNotes, isHole, type Column } from "./words.ts";

const nowhere = { full: 0, narrow: 0 };

/** How a faint number is written. */
export function toneOf(voice: Voice): { readonly tone?: Tone } {
  return voice === "faint" ? { tone: "soft" } : {};
}

/** What the labs promised, one promise behind the other. */
export function promised(placed: Placed, layout: Layout): Mark[] {
  const { row, y, voice } = placed;
  if (row.promised.length === 0) return blank("promised", placed, layout);
  const corner = { x: looks[layout].x.promised, y };
  const starts = slotsOf(row.promised);
  return row.promised.flatMap(({ id, lab, amount }, index) =>
    runsOf([{ id, lab, tiles: tilesOf(id, amount) }], nowhere, nowhere, layout).map((run) =>
      placeRun(
        run,
        (starts[index] ?? 0) + run.index,
        columns[layout].promise,
        corner,
        layout,
        voice === "faint" ? "ghost" : "strong",
      ),
    ),
  );
}

/** One number over its tiles, and under them what must be known of it; or the words that stand in its place. */
export function amount(column: "gain" | "built", figure: Figure | null, placed: Placed, layout: Layout): Mark[] {
  const { row, y, voice } = placed;
  const { x: columnX, width, cell } = looks[layout];
  const x = columnX[column];
  if (figure === null || figure.unknown === true) return blank(column, placed, layout);
  const { claim, status } = figure;
  const note = column === "gain" ? (gainNotes[row.id] ?? "") : doubtOf(status);
  const tiles = tilesOf(claim, figure).map((tile) => (voice === "faint" ? { ...tile, tone: "ghost" as const } : tile));
  return [
    {
      ...written(figure),
      kind: "label",
      key: `exposure:${column}:${row.id}`,
      ...(column === "gain" && voice === "plain" ? { money: "gain" } : {}),
      ...toneOf(voice),
      x,
      y: y + cell.drop,
      size: cell.number,
      weight: "bold",
    },
    tileRow(`run:${claim}:0`, tiles, x, y + cell.tiles, layout, column === "gain" ? "gain" : "cost"),
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
export function blank(column: Column, { row, y, voice, holes }: Placed, layout: Layout): Mark[] {
  const { x, width, cell } = looks[layout];
  const text = blanks[row.id][column];
  if (text === undefined) return [];
  const loud = holes && isHole(text);
  const weight = loud ? "bold" : "regular";
  return lines({
    key: `exposure:blank:${column}:${row.id}`,
    x: x[column],
    y: y + cell.drop,
    size: cell.words,
    leading: layout === "wide" ? 1.25 : 1.05,
    weight,
    ...(loud || (voice === "plain" && column === "sells") ? {} : { tone: "soft" }),
    texts: wrap(text, width[column], cell.words, weight),
  });
}
