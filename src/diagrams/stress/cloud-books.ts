import type { Figure } from "#ledger/figures.ts";
import type { Label, Layout, Mark, Point } from "#scene/scene.ts";
import {
  blockGrids,
  blockHead,
  cloudBlocks,
  metrics as backlogMetrics,
  withLaterOrders,
} from "../backlog/cloud-block.ts";
import { pageMetrics, writtenAmount } from "../shared/headline-and-footer.ts";
import { markGroup } from "../shared/svg-helpers.ts";
import { drawTileRow, slotPoint, withTone, type TileGrid, type TileRow } from "../shared/tile-rows.ts";
import { grids, tilesOf } from "../shared/tiles.ts";
import type { BookData, OrderData, StressData } from "./data.ts";
import { columnsOf, drawAmount, drawNotes, linesLeft, noteLines, type CloudBook } from "./book-notes.ts";
import { formatKept } from "./format-amounts.ts";
import { drawGainColumn } from "./gain-column.ts";
import { drawSplitRow } from "./kept-and-lost.ts";
import type { OrderResult, Result } from "./model.ts";
import { halvedText, withoutLength } from "./stress-text.ts";

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
  const afterCut = under + cut.length * pageMetrics[layout].small * 1.3;
  const lines = linesLeft({ height }, known.length, layout);
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
