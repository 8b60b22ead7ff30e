import { group, max, sum } from "d3-array";
import { canvases, type Layout, type Mark } from "#scene/scene.ts";
import { textWidth } from "#scene/text-width.ts";
import { fittingLines } from "../shared/fitting-text.ts";
import { inlineLabels, pageMetrics, writtenAmount, type TextPart } from "../shared/headline-and-footer.ts";
import { polylinePath, textLines } from "../shared/svg-helpers.ts";
import {
  columnCounts,
  drawRemainders,
  drawTileRow,
  frameCount,
  isNarrow,
  withoutTint,
  type TileGrid,
} from "../shared/tile-rows.ts";
import { drawTiles, grids, isFull, tilesOf, worthWords } from "../shared/tiles.ts";
import { metrics, type BacklogKit, type CloudBlock } from "./cloud-block.ts";
import { drawFallsDue } from "./falls-due.ts";

/** Bold letters take a little more room. */
const boldRoom = 0.94;

/** All promises as one field of squares, each lab's together: the full ones, and what is left of them in the squares after these. */
export function drawField({ blocks, layout }: BacklogKit, y: number): Mark[] {
  const grid = fieldGrid(y, layout);
  const rows = blocks.flatMap((block) => block.rows);
  return [...group(rows, ({ lab }) => lab).values()].flatMap((own) => {
    const full = own.filter((row) => !isNarrow(row));
    const end = max(full, ({ fieldIndex, tiles }) => fieldIndex + tiles.length) ?? own[0]?.fieldIndex ?? 0;
    return [
      ...full.map((row) => drawTileRow(row, row.fieldIndex, grid, layout)),
      ...drawRemainders(own.filter(isNarrow), end, grid, layout),
    ];
  });
}

/** How many slots of the field its squares take. */
function fieldSlots(blocks: readonly CloudBlock[]): number {
  const rows = blocks.flatMap((block) => block.rows);
  const owners = [...group(rows, ({ lab }) => lab).values()];
  return sum(owners, (own) => {
    const tiles = own.flatMap((row) => row.tiles);
    return tiles.filter(isFull).length + frameCount(tiles);
  });
}

/** The grid of the field of all promises. */
export function fieldGrid(y: number, layout: Layout): TileGrid {
  return { x: pageMetrics[layout].margin, y, across: columnCounts[layout].field };
}

const untinted = (block: CloudBlock): CloudBlock => ({ ...block, rows: block.rows.map(withoutTint) });

/** Draws the cover: all that is promised, and at the bottom what the clouds paid in. */
export function drawCover(kit: BacklogKit): Mark[] {
  const { data, layout } = kit;
  const { paid } = data.sums;
  const { cover, paid: y } = metrics[layout];
  const { margin: x } = pageMetrics[layout];
  const { pitch, side } = grids[layout];
  const tiles = tilesOf("paid-in", paid, data.worth);
  const wide = layout === "wide";
  const size = wide ? 14 : 12;
  const square = `each is ${worthWords(data.worth)}, promised`;
  const each = wide ? `${square} to the clouds` : square;
  const forms = [`${paid.words} paid in by the clouds so far`, `${paid.words} paid in`, `${paid.number} paid in`];
  const left = wide ? x + tiles.length * pitch + 4 : x;
  return [
    { kind: "label", key: "each", x, y: cover - (wide ? 9 : 6), size, tone: "soft", text: each },
    ...(wide ? drawWhose(kit, cover - 9, size) : []),
    ...drawField(kit, cover),
    drawTiles({ key: "run:paid-in:0", tiles, x, y, money: "cash" }, layout),
    ...textLines({
      key: "paid",
      money: "cash",
      x: left,
      y: y + side + (wide ? -3 : 14),
      size,
      lineHeight: 15,
      weight: "bold",
      texts: fittingLines(forms, { width: (wide ? 740 - left : 204) * boldRoom, size, most: wide ? 1 : 2 }),
    }),
  ];
}

/** At the right end above the field, whose the tinted squares are, and how much of it that is. */
function drawWhose({ data: { labs, sums, shareWords }, layout }: BacklogKit, y: number, size: number): Mark[] {
  const { pitch, side } = grids[layout];
  const parts = labs.flatMap(({ name, tint }, index): TextPart[] => [
    ...(index === 0 ? [] : [{ text: index === labs.length - 1 ? "and" : ",", size, tone: "soft" } as const]),
    { text: name, size, weight: "bold", ...(tint === null ? {} : { tint }) },
  ]);
  const share = writtenAmount(sums.share, `promised ${shareWords}`);
  const all: TextPart[] = [...parts, { ...share, size, tone: "soft" }];
  const width = sum(all, ({ text, weight }) => textWidth(text, size, weight) + size * 0.28) - size * 0.28;
  const end = pageMetrics[layout].margin + columnCounts[layout].field * pitch - (pitch - side);
  const x = end - width;
  return x < canvases[layout].width / 2 ? [] : inlineLabels({ key: "whose", x, y, parts: all });
}

/** Draws the total: the same field below its sum, with one square labelled, and how soon it falls due. */
export function drawTotal(kit: BacklogKit): Mark[] {
  const { data, blocks, layout } = kit;
  const { field: y } = metrics[layout];
  const { margin: x } = pageMetrics[layout];
  const { pitch } = grids[layout];
  const wide = layout === "wide";
  const size = wide ? 116 : 48;
  const slots = fieldSlots(blocks);
  const under = y + Math.ceil(slots / columnCounts[layout].field) * pitch;
  return [
    ...inlineLabels({
      key: "sum-total",
      x: x - size * 0.04,
      y: y - size * (wide ? 0.34 : 0.26),
      parts: [
        { ...writtenAmount(data.sums.now), size, weight: "bold" },
        { text: "billion dollars", size: wide ? 26 : 15 },
      ],
    }),
    ...drawField({ ...kit, blocks: blocks.map(untinted) }, y),
    ...(wide ? drawOneSquare(kit, under) : []),
    ...drawFallsDue(kit, { y: under + (wide ? 56 : 0), month: data.dates.month }),
  ];
}

/** What one square is worth, below the first one. */
function drawOneSquare({ data, layout }: BacklogKit, under: number): Mark[] {
  const { margin: x, label } = pageMetrics[layout];
  const { side } = grids[layout];
  const bracket = polylinePath([
    [x, under + 4],
    [x, under + 10],
    [x + side, under + 10],
    [x + side, under + 4],
  ]);
  const text = `one square is ${worthWords(data.worth)}`;
  return [
    { kind: "line", key: "one-tile", tone: "soft", path: bracket },
    { kind: "label", key: "one-tile-says", x, y: under + 10 + label * 1.3, size: label, tone: "soft", text },
  ];
}
