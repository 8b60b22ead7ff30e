import type { Group, Layout, Mark, Point } from "#scene/scene.ts";
import { metrics as backlogMetrics } from "../backlog/cloud-block.ts";
import { writtenAmount } from "../shared/headline-and-footer.ts";
import { grids, rowStarts, tilesOf, type Tile } from "../shared/tiles.ts";
import { columnsOf, drawAmount, drawNotes, linesLeft, noteLines, type CloudBook } from "./book-notes.ts";
import { drawSplitRow } from "./kept-and-lost.ts";
import { formatGain } from "./stress-text.ts";

/** The gain that the owner of a cloud booked: once, twice after a higher round, or taken back. */
export function drawGainColumn(one: CloudBook, worth: number, layout: Layout): Mark[] {
  const { book, result, grid } = one;
  const [, x] = columnsOf(layout);
  const { cloud, owner, gain, gainNotes } = book;
  const key = `gain:${cloud.id}`;
  const notes = { key, x, tone: "soft" } as const;
  const left = (rows: number) => Math.min(2, linesLeft(one, rows, layout));
  if (gain === null || result.gain === null) {
    const texts = noteLines(gainNotes, Math.max(1, left(0)), layout);
    return drawNotes({ ...notes, texts, y: grid.y - backlogMetrics[layout].header - 4 }, layout);
  }
  const { booked, after } = result.gain;
  const at = { x, y: grid.y };
  const wide = layout === "wide";
  const text = formatGain(result.gain, gain);
  const once = { key, tiles: tilesOf(key, gain, worth), from: 0, kept: Math.min(after, booked) };
  const again = {
    ...once,
    key: `${key}:again`,
    tiles: once.tiles.map((tile): Tile => ({ ...tile, key: `again:${tile.key}` })),
    from: once.tiles.length,
  };
  const isTwice = after > booked;
  const rows = Math.ceil((once.tiles.length * (isTwice ? 2 : 1)) / gainColumns);
  const texts = noteLines(gainNotes, left(rows), layout);
  return [
    drawAmount(key, at, writtenAmount(gain, wide ? `${owner} ${text}` : text), layout),
    ...drawRows(once, at, layout),
    ...(isTwice ? drawRows(again, at, layout).map(asRepeated) : []),
    ...(wide ? drawNotes({ ...notes, texts, y: grid.y + rows * grids.wide.pitch }, layout) : []),
  ];
}

/** Squares of a gain, and the slot at which they begin. */
interface GainSquares {
  readonly key: string;
  readonly tiles: readonly Tile[];
  readonly from: number;
  readonly kept: number;
}

/** Draws each line of squares by itself; the second time goes on where the first one ends. */
function drawRows({ key, tiles, from, kept: all }: GainSquares, { x, y }: Point, layout: Layout): Group[] {
  const { pitch } = grids[layout];
  const starts = [0, ...rowStarts(from, tiles.length, gainColumns).filter((start) => start > 0)];
  return starts.flatMap((start, line) => {
    const slot = from + start;
    const at = { x: x + (slot % gainColumns) * pitch, y: y + Math.floor(slot / gainColumns) * pitch };
    const kept = all - start * (tiles[0]?.worth ?? 0);
    const part = tiles.slice(start, starts[line + 1]);
    return drawSplitRow({ key: `run:${key}:${String(start)}`, tiles: part, kept, ...at, money: "gain" }, layout);
  });
}

/** How many squares of a gain stand beside each other. */
const gainColumns = 9;

/** The same amount a second time: measured like the first one, but not added to its claim. */
function asRepeated(row: Group): Group {
  const marks = row.marks.map((mark) =>
    mark.amount === undefined ? mark : { ...mark, amount: { ...mark.amount, scale: "tile-once-more" } },
  );
  return { ...row, marks };
}
