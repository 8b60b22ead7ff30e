import type { Figure } from "#ledger/figures.ts";
import type { Group, Label, Layout, Mark, Point } from "#scene/scene.ts";
import { wrap } from "#scene/text-width.ts";
import {
  blockGrids,
  blockHead,
  cloudBlocks,
  metrics as backlogMetrics,
  withLaterOrders,
  type CloudBlock,
} from "../backlog/cloud-block.ts";
import { fittingLines } from "../shared/fitting-text.ts";
import { pageMetrics, writtenAmount } from "../shared/headline-and-footer.ts";
import { markGroup } from "../shared/svg-helpers.ts";
import { drawTileRow, slotPoint, withTone, type TileGrid, type TileRow } from "../shared/tile-rows.ts";
import { grids, rowStarts, tilesOf, type Tile } from "../shared/tiles.ts";
import type { BookData, OrderData, StressData } from "./data.ts";
import { formatKept } from "./format-amounts.ts";
import { drawSplitRow } from "./kept-and-lost.ts";
import type { CloudResult, OrderResult, Result } from "./model.ts";
import { formatGain, halvedText, withoutLength } from "./stress-text.ts";

/** How far the blocks are below their position in the backlog, and the heads of columns. */
const metrics = {
  wide: { down: 44, heads: 153 },
  tall: { down: 16, heads: 65 },
} as const;

/** What the drawing functions of the books need. */
interface BooksKit {
  readonly data: StressData;
  readonly result: Result;
  /** Id of the order that is cut to half. */
  readonly halves: string | null;
  readonly layout: Layout;
}

/** One cloud: its numbers, what the model makes of them, and the grid of its block. */
interface CloudBook {
  readonly book: BookData;
  readonly result: CloudResult;
  readonly block: CloudBlock;
  readonly grid: TileGrid;
  /** From the top of the block to that of the next one. */
  readonly height: number;
}

/** Draws the books of each cloud: its backlog as a block, the labs' orders per year, and the gain of its owner. */
export function drawBooks(kit: BooksKit): Mark[] {
  const { layout } = kit;
  const books = booksOf(kit);
  return [
    markGroup("stress:heads", drawHeads(layout)),
    ...books.flatMap((book) => drawBlock(book, kit)),
    markGroup(
      "stress:years",
      books.flatMap((book) => drawYearColumn(book, kit)),
    ),
    markGroup(
      "stress:gains",
      books.flatMap((book) => drawGainColumn(book, kit.data.worth, layout)),
    ),
  ];
}

function booksOf({ data, result, layout }: BooksKit): CloudBook[] {
  const top = backlogMetrics[layout].block + metrics[layout].down;
  const clouds = data.books.map(({ cloud }) => cloud);
  const blocks = cloudBlocks({ clouds, labs: data.labs, worth: data.worth }, layout).map((block) =>
    withLaterOrders(block, data.worth, layout),
  );
  const slots = blocks.map((block) => block.slots);
  const grids = blockGrids(slots, layout, top);
  return grids.flatMap((grid, index) => {
    const height = (grids[index + 1]?.y ?? backlogMetrics[layout].foot) - grid.y;
    const [book, block, own] = [data.books[index], blocks[index], result.clouds[index]];
    if (book === undefined || block === undefined || own === undefined) return [];
    return { book, block, result: own, grid, height };
  });
}

/** The left edges of the labs' orders a year, and of the gains. */
function columnsOf(layout: Layout): readonly [number, number] {
  const { labs, right } = backlogMetrics[layout];
  return [labs, (labs + right + (layout === "wide" ? 44 : 4)) / 2];
}

/** The heads of the three columns. */
function drawHeads(layout: Layout): Mark[] {
  const [first, second] = columnsOf(layout);
  const { margin, small } = pageMetrics[layout];
  const wide = layout === "wide";
  const base = { kind: "label", y: metrics[layout].heads, size: small, tone: "soft" } as const;
  return [
    { ...base, key: "head:backlog", x: margin, text: wide ? "backlog; bold: from the labs" : "backlog" },
    { ...base, key: "head:year", x: first, text: wide ? "labs’ promises a year" : "a year" },
    { ...base, key: "head:gain", x: second, text: wide ? "gain booked in a quarter" : "gain" },
  ];
}

function drawBlock({ book, result: { backlog }, block, grid }: CloudBook, { result, layout }: BooksKit): Mark[] {
  const named = layout === "wide" ? block : { ...block, cloud: { ...block.cloud, name: book.short } };
  return [
    ...blockHead(named, grid, totalText(book, formatKept(backlog)), layout),
    ...block.rows.flatMap((row): Mark[] => {
      const order = result.orders.find(({ id }) => id === row.pool);
      return order === undefined
        ? [drawTileRow(withTone(row, "soft"), row.blockIndex, grid, layout)]
        : drawOrderRow(row, order, grid, layout);
    }),
  ];
}

/** The backlog with all orders; it has a claim of its own where none was signed after its date. */
function totalText({ cloud }: BookData, text: string): Pick<Label, "text" | "amount"> {
  return cloud.signedLater.length === 0 ? writtenAmount(cloud.total, text) : { text };
}

/** A row of a lab's tiles, as far as the order is kept. */
function drawOrderRow(row: TileRow, { kept }: OrderResult, grid: TileGrid, layout: Layout): Mark[] {
  return drawSplitRow(
    {
      key: row.key,
      tiles: row.tiles,
      kept: kept - row.poolIndex * (row.tiles[0]?.worth ?? 0),
      ...slotPoint(row.blockIndex, grid, layout),
      money: "promise",
      tone: "strong",
    },
    layout,
  );
}

/** The labs' orders at one cloud spread over their years, one row per order. */
function drawYearColumn(
  { book, result: own, grid, height }: CloudBook,
  { data, result, halves, layout }: BooksKit,
): Mark[] {
  const { cloud, yearly } = book;
  const [x] = columnsOf(layout);
  const { y } = grid;
  const { pitch } = grids[layout];
  const key = `year:${cloud.id}`;
  const orders = data.orders.filter((order) => order.cloud === cloud.id);
  const known = orders.flatMap((order) => {
    const split = result.orders.find(({ id }) => id === order.id)?.yearly ?? null;
    return order.yearly === null || split === null ? [] : [{ order, figure: order.yearly, kept: split.kept }];
  });
  const half = orders.find(({ id }) => id === halves);
  const cut = half === undefined ? [] : [halvedText(data.labs.find(({ id }) => id === half.lab)?.name ?? "", layout)];
  const left = orders.length > known.length && layout === "wide" ? [withoutLength] : [];
  const under = y + known.length * pitch;
  const line = pageMetrics[layout].small * 1.3;
  const afterCut = under + cut.length * line;
  const lines = Math.floor((height - backlogMetrics[layout].between.least - known.length * pitch) / line);
  return [
    ...(yearly === null ? [] : [drawAmount(key, { x, y }, writtenAmount(yearly, formatKept(own.yearly)), layout)]),
    ...known.flatMap((order, row) => drawYearRow(order, { x, y: y + row * pitch }, data.worth, layout)),
    ...drawNotes({ key, texts: noteLines(cut, lines, layout), x, y: under, weight: "bold" }, layout),
    ...drawNotes({ key, texts: noteLines(left, lines - cut.length, layout), x, y: afterCut, tone: "soft" }, layout),
  ];
}

interface YearlyOrder {
  readonly order: OrderData;
  readonly figure: Figure;
  readonly kept: number;
}

function drawYearRow({ order, figure, kept }: YearlyOrder, at: Point, worth: number, layout: Layout): Mark[] {
  const pool = `yearly:${order.id}`;
  const tiles = tilesOf(pool, figure, worth);
  return drawSplitRow({ key: `run:${pool}:0`, tiles, kept, ...at, money: "promise", tone: "strong" }, layout);
}

/** The gain that the owner of a cloud booked: once, twice after a higher round, or taken back. */
function drawGainColumn({ book, result, grid: { y }, height }: CloudBook, worth: number, layout: Layout): Mark[] {
  const [, x] = columnsOf(layout);
  const { pitch } = grids[layout];
  const { cloud, owner, gain, gainNotes } = book;
  const key = `gain:${cloud.id}`;
  const notes = { key, x, tone: "soft" } as const;
  const line = pageMetrics[layout].small * 1.3;
  const left = (rows: number) =>
    Math.min(2, Math.floor((height - backlogMetrics[layout].between.least - rows * pitch) / line));
  if (gain === null || result.gain === null)
    return drawNotes(
      { ...notes, texts: noteLines(gainNotes, Math.max(1, left(0)), layout), y: y - backlogMetrics[layout].header - 4 },
      layout,
    );
  const { booked, after } = result.gain;
  const wide = layout === "wide";
  const text = formatGain(result.gain, gain);
  const once = tilesOf(key, gain, worth);
  const again = once.map((tile): Tile => ({ ...tile, key: `again:${tile.key}` }));
  const across = gainColumns[layout];
  // Each line of squares by itself; the second time goes on where the first one ends.
  const rows = (tiles: readonly Tile[], name: string, from: number): Group[] => {
    const starts = [0, ...rowStarts(from, tiles.length, across).filter((start) => start > 0)];
    return starts.flatMap((start, line) => {
      const slot = from + start;
      const at = { x: x + (slot % across) * pitch, y: y + Math.floor(slot / across) * pitch };
      const kept = Math.min(after, booked) - start * worth;
      const row = {
        key: `run:${key}:${name}${String(start)}`,
        tiles: tiles.slice(start, starts[line + 1]),
        kept,
        ...at,
      };
      return drawSplitRow({ ...row, money: "gain" }, layout);
    });
  };
  const all = Math.ceil((after > booked ? once.length * 2 : once.length) / across);
  return [
    drawAmount(key, { x, y }, writtenAmount(gain, wide ? `${owner} ${text}` : text), layout),
    ...rows(once, "", 0),
    ...(after > booked ? rows(again, "again:", once.length).map(asRepeated) : []),
    ...(wide
      ? drawNotes({ ...notes, texts: noteLines(gainNotes, left(all), layout), y: y + all * pitch }, layout)
      : []),
  ];
}

/** How many squares of a gain stand beside each other. */
const gainColumns = { wide: 9, tall: 10 } as const;

/** The longest of these notes that has room in so many lines beside a block; none where none has. */
function noteLines(forms: readonly string[], most: number, layout: Layout): string[] {
  const lines = fittingLines(forms, { width: noteWidth[layout], size: pageMetrics[layout].small, most });
  return lines.length <= most ? lines : [];
}

const noteWidth = { wide: 164, tall: 84 } as const;

/** The same amount a second time: measured like the first one, but not added to its claim. */
function asRepeated(row: Group): Group {
  const marks = row.marks.map((mark) =>
    mark.amount === undefined ? mark : { ...mark, amount: { ...mark.amount, scale: "tile-once-more" } },
  );
  return { ...row, marks };
}

function drawAmount(key: string, { x, y }: Point, what: Pick<Label, "text" | "amount">, layout: Layout): Mark {
  const { label: size } = pageMetrics[layout];
  const base = { kind: "label", x, y: y - backlogMetrics[layout].header, size, weight: "bold" } as const;
  return { ...base, ...what, key: `${key}:${what.text}` };
}

interface Notes extends Point, Pick<Label, "weight" | "tone"> {
  readonly key: string;
  readonly texts: readonly string[];
}

/** Lines of wrapped text below `y`; their text is part of their keys. */
function drawNotes({ key, texts, y, ...style }: Notes, layout: Layout): Mark[] {
  const { small: size } = pageMetrics[layout];
  return texts
    .flatMap((text) => wrap(text, noteWidth[layout], size, style.weight))
    .map((text, line): Mark => ({
      ...style,
      kind: "label",
      key: `${key}:says:${text}`,
      y: y + size * (0.95 + line * 1.3),
      size,
      text,
    }));
}
