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
import { pageMetrics, writtenAmount } from "../shared/headline-and-footer.ts";
import { markGroup } from "../shared/svg-helpers.ts";
import { drawTileRow, slotPoint, withTone, type TileGrid, type TileRow } from "../shared/tile-rows.ts";
import { grids, tilesOf, tileWorth, type Tile } from "../shared/tiles.ts";
import type { BookData, OrderData, StressData } from "./data.ts";
import { formatKept } from "./format-amounts.ts";
import { drawSplitRow } from "./kept-and-lost.ts";
import type { CloudResult, OrderResult, Result } from "./model.ts";
import { formatGain, gainNotes, halvedText, withoutLength } from "./stress-text.ts";

/** How far the blocks are below their position in the backlog, how much closer to each other, and the heads of columns. */
const metrics = {
  wide: { down: 44, closer: 5, heads: 153 },
  tall: { down: 15, closer: 1, heads: 65 },
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
      books.flatMap((book) => drawGainColumn(book, layout)),
    ),
  ];
}

function booksOf({ data, result, layout }: BooksKit): CloudBook[] {
  const { down, closer } = metrics[layout];
  const clouds = data.books.map(({ cloud }) => cloud);
  const blocks = cloudBlocks({ clouds }, layout).map((block) => withLaterOrders(block, layout));
  const slots = blocks.map((block) => block.slots);
  return blockGrids(slots, layout).flatMap((grid, index) => {
    const [book, block, own] = [data.books[index], blocks[index], result.clouds[index]];
    if (book === undefined || block === undefined || own === undefined) return [];
    return { book, block, result: own, grid: { ...grid, y: grid.y + down - index * closer } };
  });
}

/** The heads of the three columns. */
function drawHeads(layout: Layout): Mark[] {
  const [first, second] = backlogMetrics[layout].labs;
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
    ...blockHead(named, grid, writtenAmount(book.total, formatKept(backlog)), layout),
    ...block.rows.flatMap((row): Mark[] => {
      const order = result.orders.find(({ id }) => id === row.pool);
      return order === undefined
        ? [drawTileRow(withTone(row, "soft"), row.blockIndex, grid, layout)]
        : drawOrderRow(row, order, grid, layout);
    }),
  ];
}

/** A row of a lab's tiles, as far as the order is kept. */
function drawOrderRow(row: TileRow, { kept }: OrderResult, grid: TileGrid, layout: Layout): Mark[] {
  return drawSplitRow(
    {
      key: row.key,
      tiles: row.tiles,
      kept: kept - row.poolIndex * tileWorth,
      ...slotPoint(row.blockIndex, grid, layout),
      money: "promise",
      tone: "strong",
    },
    layout,
  );
}

/** The labs' orders at one cloud spread over their years, one row per order. */
function drawYearColumn({ book, result: own, grid }: CloudBook, { data, result, halves, layout }: BooksKit): Mark[] {
  const { cloud, yearly } = book;
  const [x] = backlogMetrics[layout].labs;
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
  return [
    drawAmount(key, { x, y }, writtenAmount(yearly, formatKept(own.yearly)), layout),
    ...known.flatMap((order, row) => drawYearRow(order, { x, y: y + row * pitch }, layout)),
    ...drawNotes({ key, texts: cut, x, y: under, weight: "bold" }, layout),
    ...drawNotes({ key, texts: left, x, y: afterCut, tone: "soft" }, layout),
  ];
}

interface YearlyOrder {
  readonly order: OrderData;
  readonly figure: Figure;
  readonly kept: number;
}

function drawYearRow({ order, figure, kept }: YearlyOrder, at: Point, layout: Layout): Mark[] {
  const pool = `yearly:${order.id}`;
  const tiles = tilesOf(pool, figure);
  return drawSplitRow({ key: `run:${pool}:0`, tiles, kept, ...at, money: "promise", tone: "strong" }, layout);
}

/** The gain that the owner of a cloud booked: once, twice after a higher round, or taken back. */
function drawGainColumn({ book, result, grid: { y } }: CloudBook, layout: Layout): Mark[] {
  const [, x] = backlogMetrics[layout].labs;
  const { pitch } = grids[layout];
  const { cloud, owner, gain } = book;
  const key = `gain:${cloud.id}`;
  const notes = { key, texts: gainNotes(cloud.id, layout), x, tone: "soft" } as const;
  if (gain === null || result.gain === null)
    return drawNotes({ ...notes, y: y - backlogMetrics[layout].header - 4 }, layout);
  const { booked, after } = result.gain;
  const wide = layout === "wide";
  const text = formatGain(result.gain, gain);
  const once = tilesOf(key, gain);
  const again = once.map((tile): Tile => ({ ...tile, key: `again:${tile.key}` }));
  const row = { y, kept: Math.min(after, booked), money: "gain" } as const;
  const second = { ...row, key: `run:${key}:1`, tiles: again, x: x + once.length * pitch };
  return [
    drawAmount(key, { x, y }, writtenAmount(gain, wide ? `${owner} ${text}` : text), layout),
    ...drawSplitRow({ ...row, key: `run:${key}:0`, tiles: once, x }, layout),
    ...(after > booked ? drawSplitRow(second, layout).map(asRepeated) : []),
    ...(wide ? drawNotes({ ...notes, y: y + pitch }, layout) : []),
  ];
}

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
    .flatMap((text) => wrap(text, layout === "wide" ? 164 : 84, size, style.weight))
    .map((text, line): Mark => ({
      ...style,
      kind: "label",
      key: `${key}:says:${text}`,
      y: y + size * (0.95 + line * 1.3),
      size,
      text,
    }));
}
