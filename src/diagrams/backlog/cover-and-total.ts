import { sum } from "d3-array";
import type { Layout, Mark } from "#scene/scene.ts";
import { fittingLines } from "../shared/fitting-text.ts";
import { inlineLabels, pageMetrics, writtenAmount } from "../shared/headline-and-footer.ts";
import { polylinePath, textLines } from "../shared/svg-helpers.ts";
import {
  columnCounts,
  drawRemainders,
  drawTileRow,
  isNarrow,
  withoutTint,
  type TileGrid,
} from "../shared/tile-rows.ts";
import { drawTiles, grids, tilesOf, worthWords } from "../shared/tiles.ts";
import { metrics, type BacklogKit, type CloudBlock } from "./cloud-block.ts";

/** Bold letters take a little more room. */
const boldRoom = 0.94;

/** All promises as one field of squares. */
export function drawField({ blocks, layout }: BacklogKit, y: number): Mark[] {
  const grid = fieldGrid(y, layout);
  const rows = blocks.flatMap((block) => block.rows);
  const full = rows.filter((row) => !isNarrow(row));
  const slots = sum(full, ({ tiles }) => tiles.length);
  return [
    ...full.map((row) => drawTileRow(row, row.fieldIndex, grid, layout)),
    ...drawRemainders(rows.filter(isNarrow), slots, grid, layout),
  ];
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

/** Draws the total: the same field below its sum, with one square labelled. */
export function drawTotal(kit: BacklogKit): Mark[] {
  const { data, blocks, layout } = kit;
  const { field: y } = metrics[layout];
  const { margin: x, label } = pageMetrics[layout];
  const { pitch, side } = grids[layout];
  const wide = layout === "wide";
  const size = wide ? 116 : 48;
  const slots = sum(blocks, (block) => block.slots);
  const under = y + Math.ceil(slots / columnCounts[layout].field) * pitch;
  const bracket = polylinePath([
    [x, under + 4],
    [x, under + 10],
    [x + side, under + 10],
    [x + side, under + 4],
  ]);
  const text = `one square is ${worthWords(data.worth)}`;
  return [
    ...inlineLabels({
      key: "sum-total",
      x: x - size * 0.04,
      y: y - size * 0.34,
      parts: [
        { ...writtenAmount(data.sums.now), size, weight: "bold" },
        { text: "billion dollars", size: wide ? 26 : 15 },
      ],
    }),
    ...drawField({ ...kit, blocks: blocks.map(untinted) }, y),
    { kind: "line", key: "one-tile", tone: "soft", path: bracket },
    { kind: "label", key: "one-tile-says", x, y: under + 10 + label * 1.3, size: label, tone: "soft", text },
  ];
}
