import type { Group, Label, Layout, Mark } from "#scene/scene.ts";
import { wrap } from "#scene/text-width.ts";
import { blockHead, corners, looks as piled, pilesOf, withLater, type Pile } from "../backlog/cloud-block.ts";
import type { Figure } from "#ledger/figures.ts";
import { frames, written } from "../shared/headline-and-footer.ts";
import { columns, placeRun, type Corner, type Run } from "../shared/tile-rows.ts";
import { grids, tilesOf, tileWorth, type Tile } from "../shared/tiles.ts";
import { together } from "../shared/svg-helpers.ts";
import { of } from "./format-amounts.ts";
import type { BookData, OrderData, StressData } from "./data.ts";
import type { HouseResult, OrderResult, Parts, Result } from "./model.ts";
import { splitRow } from "./kept-and-lost.ts";
import { gainOf, gainWords, halvedWords, withoutLength } from "./stress-text.ts";

/** How far the blocks stand below their place in the backlog, how much nearer to each other, and the columns' heads. */
const looks = {
  wide: { down: 44, nearer: 5, heads: 153 },
  tall: { down: 15, nearer: 1, heads: 65 },
} as const;

/** Each cloud's books: its backlog as a block, the labs' orders a year, with the one that is halved, and its owner's gain. */
export function drawBooks(data: StressData, result: Result, halves: string | null, layout: Layout): Mark[] {
  const piles = pilesOf({ clouds: data.books.map(({ cloud }) => cloud) }, layout).map((pile) =>
    withLater(pile, layout),
  );
  const slots = piles.map((pile) => pile.slots);
  const rows = corners(slots, layout).flatMap(({ x, y }, index) => {
    const [pile, book, house] = [piles[index], data.books[index], result.houses[index]];
    if (pile === undefined || book === undefined || house === undefined) return [];
    const corner = { x, y: y + looks[layout].down - index * looks[layout].nearer };
    return [
      {
        block: block(pile, book, house, result.orders, corner, layout),
        year: yearColumn(data, book, house, { orders: result.orders, halves }, corner, layout),
        gain: gainColumn(book, house, corner, layout),
      },
    ];
  });
  return [
    together("stress:heads", heads(layout)),
    ...rows.flatMap(({ block }) => block),
    together(
      "stress:years",
      rows.flatMap(({ year }) => year),
    ),
    together(
      "stress:gains",
      rows.flatMap(({ gain }) => gain),
    ),
  ];
}

/** What each column shows. */
function heads(layout: Layout): Mark[] {
  const [first, second] = piled[layout].labs;
  const wide = layout === "wide";
  const base = { kind: "label", y: looks[layout].heads, size: frames[layout].small, tone: "soft" } as const;
  return [
    { ...base, key: "head:backlog", x: frames[layout].margin, text: wide ? "backlog; bold: from the labs" : "backlog" },
    { ...base, key: "head:year", x: first, text: wide ? "labs’ promises a year" : "a year" },
    { ...base, key: "head:gain", x: second, text: wide ? "gain booked in a quarter" : "gain" },
  ];
}

function block(
  pile: Pile,
  { total, short }: BookData,
  { backlog }: HouseResult,
  orders: readonly OrderResult[],
  corner: Corner,
  layout: Layout,
): Mark[] {
  const across = columns[layout].block;
  const named = layout === "wide" ? pile : { ...pile, cloud: { ...pile.cloud, name: short } };
  return [
    ...blockHead(named, corner, written(total, of(backlog)), layout),
    ...pile.runs.flatMap((run): Mark[] => {
      const order = orders.find(({ id }) => id === run.pool);
      if (order === undefined) return [placeRun(run, run.slot, across, corner, layout, "soft")];
      return orderRun(run, order, corner, layout);
    }),
  ];
}

/** A run of a lab's tiles, as far as the order is kept. */
function orderRun(run: Run, { kept }: OrderResult, { x, y }: Corner, layout: Layout): Mark[] {
  const { pitch } = grids[layout];
  const across = columns[layout].block;
  return splitRow(
    {
      key: run.key,
      tiles: run.tiles,
      kept: kept - run.index * tileWorth,
      x: x + (run.slot % across) * pitch,
      y: y + Math.floor(run.slot / across) * pitch,
      money: "promise",
      tone: "strong",
    },
    layout,
  );
}

/** The labs' orders at one cloud spread over their years, one row an order. */
function yearColumn(
  { orders, labs }: StressData,
  { cloud, yearly }: BookData,
  house: HouseResult,
  { orders: results, halves }: Pick<Result, "orders"> & { readonly halves: string | null },
  { y }: Corner,
  layout: Layout,
): Mark[] {
  const [x] = piled[layout].labs;
  const own = orders.filter((order) => order.cloud === cloud.id);
  const known = own.flatMap((order) => {
    const parts = results.find(({ id }) => id === order.id)?.yearly ?? null;
    return order.yearly === null || parts === null ? [] : [{ order, claim: order.yearly, parts }];
  });
  const half = own.find(({ id }) => id === halves);
  const cut = half === undefined ? [] : [halvedWords(labs.find(({ id }) => id === half.lab)?.name ?? "", layout)];
  const left = own.length > known.length && layout === "wide" ? [withoutLength] : [];
  const under = { x, y: y + known.length * grids[layout].pitch };
  return [
    amount(`year:${cloud.id}`, x, y, { ...written(yearly, of(house.yearly)) }, layout),
    ...known.flatMap(({ order, claim, parts }, row) => yearRow(order, claim, parts, { x, y }, row, layout)),
    ...notes(`year:${cloud.id}`, cut, under, { weight: "bold" }, layout),
    ...notes(
      `year:${cloud.id}`,
      left,
      { x, y: under.y + cut.length * frames[layout].small * 1.3 },
      { tone: "soft" },
      layout,
    ),
  ];
}

function yearRow(order: OrderData, claim: Figure, { kept }: Parts, at: Corner, row: number, layout: Layout): Mark[] {
  const pool = `yearly:${order.id}`;
  const y = at.y + row * grids[layout].pitch;
  const tiles = tilesOf(pool, claim);
  return splitRow({ key: `run:${pool}:0`, tiles, kept, x: at.x, y, money: "promise", tone: "strong" }, layout);
}

/** The gain that the cloud's owner booked: as it stands, once more after an upward round, or taken back. */
function gainColumn(book: BookData, { gain: result }: HouseResult, { y }: Corner, layout: Layout): Mark[] {
  const [, x] = piled[layout].labs;
  const { cloud, owner, gain } = book;
  const key = `gain:${cloud.id}`;
  const words = gainWords(cloud.id, layout);
  if (gain === null || result === null)
    return notes(key, words, { x, y: y - piled[layout].header - 4 }, { tone: "soft" }, layout);
  const { booked, after } = result;
  const wide = layout === "wide";
  const said = gainOf(result, gain);
  const once = tilesOf(key, gain);
  const again = once.map((tile): Tile => ({ ...tile, key: `again:${tile.key}` }));
  const { pitch } = grids[layout];
  const row = { y, kept: Math.min(after, booked), money: "gain" } as const;
  return [
    amount(key, x, y, { ...written(gain, wide ? `${owner} ${said}` : said) }, layout),
    ...splitRow({ ...row, key: `run:${key}:0`, tiles: once, x }, layout),
    ...(after > booked
      ? splitRow({ ...row, key: `run:${key}:1`, tiles: again, x: x + once.length * pitch }, layout).map(onceMore)
      : []),
    ...(wide ? notes(key, words, { x, y: y + pitch }, { tone: "soft" }, layout) : []),
  ];
}

/** The same amount a second time: measured like the first, and not added to its claim. */
function onceMore(row: Group): Group {
  const marks = row.marks.map((mark) =>
    mark.amount === undefined ? mark : { ...mark, amount: { ...mark.amount, scale: "tile-once-more" } },
  );
  return { ...row, marks };
}

function amount(key: string, x: number, y: number, what: Pick<Label, "text" | "amount">, layout: Layout): Mark {
  const base = { kind: "label", x, y: y - piled[layout].header, size: frames[layout].label, weight: "bold" } as const;
  return { ...base, ...what, key: `${key}:${what.text}` };
}

/** Lines of words from `y` on. */
function notes(
  key: string,
  texts: readonly string[],
  { x, y }: Corner,
  look: Pick<Label, "weight" | "tone">,
  layout: Layout,
): Mark[] {
  const { small: size } = frames[layout];
  return texts
    .flatMap((text) => wrap(text, layout === "wide" ? 164 : 84, size, look.weight))
    .map((text, line): Mark => ({
      ...look,
      kind: "label",
      key: `${key}:says:${text}`,
      x,
      y: y + size * (0.95 + line * 1.3),
      size,
      text,
    }));
}
