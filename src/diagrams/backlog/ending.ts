import type { Layout, Mark } from "#scene/scene.ts";
import { inlineLabels, pageMetrics, writtenAmount } from "../shared/headline-and-footer.ts";
import { slotPoint, withoutTint, withTone, type TileRow } from "../shared/tile-rows.ts";
import { drawTiles, isFull, tilesOf } from "../shared/tiles.ts";
import type { BacklogKit } from "./cloud-block.ts";
import { drawField, fieldGrid } from "./cover-and-total.ts";

const places = {
  wide: { field: 176, sum: 398, line: 64, number: 54, words: 21 },
  tall: { field: 64, sum: 186, line: 28, number: 24, words: 12.5 },
} as const;

/** Draws the wall of the cover once more: the clouds' money in the labs' first squares, and all that is left to others. */
export function drawEnding(kit: BacklogKit): Mark[] {
  const { data, blocks, layout } = kit;
  const { field: y } = places[layout];
  const tiles = tilesOf("paid-in", data.sums.paid, data.worth);
  const slots = blocks.flatMap(({ rows }) => rows.filter(({ lab }) => lab !== null).flatMap(slotsOf));
  const faded = blocks.map((block) => ({ ...block, rows: block.rows.map(fade) }));
  const grid = fieldGrid(y, layout);
  return [
    ...drawField({ ...kit, blocks: faded }, y),
    ...tiles.map((tile, index) =>
      drawTiles(
        {
          key: `run:paid-in:${String(index)}`,
          tiles: [tile],
          ...slotPoint(slots[index] ?? index, grid, layout),
          money: "cash",
        },
        layout,
      ),
    ),
    ...drawSums(kit, layout),
  ];
}

/** The labs' squares keep their colour; all others step back. */
function fade(row: TileRow): TileRow {
  return row.lab === null ? withTone(withoutTint(row), "soft") : row;
}

function slotsOf({ fieldIndex, tiles }: TileRow): number[] {
  return tiles.filter(isFull).map((_, index) => fieldIndex + index);
}

function drawSums({ data: { sums } }: BacklogKit, layout: Layout): Mark[] {
  const { margin: x } = pageMetrics[layout];
  const { sum: y, line, number: size, words } = places[layout];
  const wide = layout === "wide";
  return [
    ...inlineLabels({
      key: "ending:paid",
      x,
      y,
      parts: [
        { ...writtenAmount(sums.paid), size, weight: "bold", money: "cash" },
        {
          text: wide ? "billion dollars: the clouds’ own money so far" : "billion from the clouds so far",
          size: words,
        },
      ],
    }),
    ...inlineLabels({
      key: "ending:all",
      x,
      y: y + line,
      parts: [
        { ...writtenAmount(sums.all), size, weight: "bold" },
        {
          text: wide ? "billion dollars: what the labs have promised them" : "billion promised by the labs",
          size: words,
        },
      ],
    }),
    ...inlineLabels({
      key: "ending:others",
      x,
      y: y + 2 * line,
      parts: [{ text: "The rest has to come from users, lenders and others.", size: words, weight: "bold" }],
    }),
  ];
}
