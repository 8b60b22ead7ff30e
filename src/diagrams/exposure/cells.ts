import type { Layout, Mark, Tone } from "#scene/scene.ts";
import { textWidth, wrap } from "#scene/text-width.ts";
import { ragged } from "../bill/paper-edges.ts";
import type { Figure } from "#ledger/figures.ts";
import { written } from "../shared/headline-and-footer.ts";
import { placeRun, runsOf, type Corner } from "../shared/tile-rows.ts";
import { grids, tileRow, tilesOf } from "../shared/tiles.ts";
import { lines } from "../shared/svg-helpers.ts";
import { looks, slotsOf, type Placed, type Voice } from "./row-placement.ts";
import { blanks, doubtOf, gainNotes, isHole, openCells, type Column } from "./exposure-text.ts";

const nowhere = { full: 0, narrow: 0 };
/** How promises are drawn where a row is one of all, where it stands apart from others, and where others do. */
const promiseTones = { plain: "plain", loud: "strong", faint: "ghost" } as const;

/** How a faint number is written. */
export function toneOf(voice: Voice): { readonly tone?: Tone } {
  return voice === "faint" ? { tone: "soft" } : {};
}

/** What the labs promised, one promise behind the other. */
export function promised(placed: Placed, layout: Layout): Mark[] {
  const { row, y, voice } = placed;
  if (row.promised.length === 0) return blank("promised", placed, layout);
  const { x, squares } = looks[layout];
  const corner = { x: x.promised, y: y + squares.drop };
  const starts = slotsOf(row.promised, squares.across);
  return row.promised.flatMap(({ id, lab, amount }, index) =>
    runsOf([{ id, lab, tiles: tilesOf(id, amount) }], nowhere, nowhere, layout).map((run) =>
      placeRun(run, (starts[index] ?? 0) + run.index, squares.across, corner, layout, promiseTones[voice]),
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
      ...(column === "gain" && voice !== "faint" ? { money: "gain" } : {}),
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

/** The words of a cell that has no number, in a ragged hole where nobody outside can fill it; nothing where it has none. */
export function blank(column: Column, { row, y, voice, holes }: Placed, layout: Layout): Mark[] {
  const { x, width, cell, squares } = looks[layout];
  const text = blanks[row.id][column];
  if (text === undefined) return [];
  const loud = holes && isHole(text);
  const weight = loud ? "bold" : "regular";
  const texts = wrap(text, width[column] - (loud ? 12 : 0), cell.words, weight);
  const place = { x: x[column], y: y + (column === "promised" ? squares.drop : 0) + cell.drop };
  return [
    ...(loud ? [hole(`${column}:${row.id}`, place, widest(texts, cell.words), texts.length, layout)] : []),
    ...lines({
      key: `exposure:blank:${column}:${row.id}`,
      ...place,
      size: cell.words,
      leading: layout === "wide" ? 1.25 : 1.05,
      weight,
      ...(loud || (voice !== "faint" && column === "sells") ? {} : { tone: "soft" }),
      texts,
    }),
  ];
}

/** Room for the words of what is open in a row. */
const openWidth = 152;

/** All that is open in a row, in one hole: why, and under that what would stand there. */
export function open({ row, y }: Placed): Mark[] {
  const { x, cell } = looks.tall;
  const { why, what } = openCells(row);
  if (what === "") return [];
  const base = { kind: "label", x: x.invested + 8, size: cell.words } as const;
  const first = y + cell.drop + 3;
  return [
    hole(`open:${row.id}`, { x: base.x, y: first }, openWidth, 2, "tall"),
    { ...base, key: `exposure:why:${row.id}`, y: first, weight: "bold", text: why },
    { ...base, key: `exposure:what:${row.id}`, y: first + cell.words * 1.25, text: what },
  ];
}

const widest = (texts: readonly string[], size: number) =>
  Math.max(...texts.map((text) => textWidth(text, size, "bold")));

/** A hole torn around so many lines of words. */
function hole(key: string, { x, y }: Corner, width: number, count: number, layout: Layout): Mark {
  const { words } = looks[layout].cell;
  const [side, above, tooth] = layout === "wide" ? [9, 8, 3.5] : [8, 4.5, 2.5];
  const height = words * 0.9 + (count - 1) * words * 1.25 + 2 * above;
  const box = { x: x - side, y: y - words * 0.8 - above, width: width + 2 * side, height };
  return { kind: "line", key: `exposure:hole:${key}`, path: ragged(box, tooth) };
}
