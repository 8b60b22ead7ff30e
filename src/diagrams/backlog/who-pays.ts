import { sum } from "d3-array";
import type { Layout, Mark } from "#scene/scene.ts";
import { textWidth } from "#scene/text-width.ts";
import { fontSizeToFit } from "../shared/font-size.ts";
import { inlineLabels, pageMetrics, writtenAmount, type TextPart } from "../shared/headline-and-footer.ts";
import { textLines } from "../shared/svg-helpers.ts";
import {
  countTiles,
  cutIntoRows,
  drawRemainders,
  drawTileRow,
  emptyGrid,
  frameCount,
  isNarrow,
  type TileGrid,
  type TilePool,
  type TileRow,
} from "../shared/tile-rows.ts";
import { drawTiles, rowStarts, tilesOf, type TileSize } from "../shared/tiles.ts";
import { promisePool, type BacklogKit } from "./cloud-block.ts";

/** The wall at the right, its heads, and at the left the squares of revenue with their number and words. */
const sizes = {
  wide: {
    left: 364,
    width: 400,
    top: 138,
    height: 404,
    heads: 122,
    head: 20,
    number: 116,
    words: 19,
    line: 26,
    room: 300,
    foot: 20,
  },
  tall: {
    left: 152,
    width: 196,
    top: 62,
    height: 186,
    heads: 55,
    head: 13,
    number: 44,
    words: 12,
    line: 15,
    room: 132,
    foot: 12.5,
  },
} as const;

/** Draws what the labs took in within a quarter, as squares of the same worth and size, beside the wall of all that they promised. */
export function drawWhoPays(kit: BacklogKit): Mark[] {
  const { data, layout } = kit;
  const { figure } = pageMetrics[layout];
  const { left, top, foot } = sizes[layout];
  const pools = wallPools(kit);
  const slots = sum(pools, slotsOf);
  const grid = { ...wallGrid(slots, layout), x: left, y: top };
  return [
    ...drawHeads(kit),
    ...drawWall(pools, grid, layout),
    ...drawTaken(kit, grid.size),
    ...inlineLabels({
      key: "sum:who-pays",
      x: left,
      y: top + Math.ceil(slots / grid.across) * grid.size.pitch + figure * 1.05,
      parts: [
        { ...writtenAmount(data.sums.within), size: figure, weight: "bold" },
        { text: layout === "wide" ? "billion dollars promised" : "billion promised", size: foot },
      ],
    }),
  ];
}

/** The squares of revenue in a row, and their number and words below them. */
function drawTaken({ data, layout }: BacklogKit, size: TileSize): Mark[] {
  const { taken } = data.sums;
  const { margin: x } = pageMetrics[layout];
  const { top, number, words, line, room } = sizes[layout];
  const tiles = taken.unknown === true ? [] : tilesOf("taken-in", taken, data.worth);
  const large = fontSizeToFit(taken.number, number, room);
  const y = top + size.pitch + large * 0.86;
  return [
    drawTiles({ key: "run:taken-in", tiles, x, y: top, money: "revenue", size }, layout),
    {
      ...writtenAmount(taken),
      kind: "label",
      key: "taken-in",
      x: x - large * 0.05,
      y,
      size: large,
      weight: "bold",
      money: "revenue",
    },
    ...textLines({
      key: "taken-in:words",
      x,
      y: y + line * 1.6,
      size: words,
      lineHeight: line,
      texts: ["billion dollars taken in", "by all labs in a quarter"],
    }),
  ];
}

/** All that the labs promised as squares of a wall of its own: one lab after the other, each with one remainder. */
function wallPools({ data: { clouds, labs, worth } }: BacklogKit): TilePool[][] {
  return labs.map(({ id }) =>
    clouds.flatMap(({ promises }) =>
      promises
        .filter(({ lab }) => lab === id)
        .map((promise) => promisePool({ ...promise, id: `wall:${promise.id}` }, worth)),
    ),
  );
}

const slotsOf = (pools: readonly TilePool[]) => {
  const tiles = pools.flatMap((pool) => pool.tiles);
  return countTiles(pools).full + frameCount(tiles);
};

function drawWall(pools: readonly (readonly TilePool[])[], grid: TileGrid, layout: Layout): Mark[] {
  let start = 0;
  return pools.flatMap((own) => {
    const first = start;
    start += slotsOf(own);
    const rows = cutIntoRows(own, { ...emptyGrid, promise: grid.across }, layout);
    const end = first + countTiles(own).full;
    return [
      ...rows.filter((row) => !isNarrow(row)).flatMap((row) => drawInRows(row, first + row.labIndex, grid, layout)),
      ...drawRemainders(rows.filter(isNarrow), end, grid, layout),
    ];
  });
}

/** A row of tiles, cut where a row of the wall ends. */
function drawInRows(row: TileRow, position: number, grid: TileGrid, layout: Layout): Mark[] {
  const cuts = [0, ...rowStarts(position, row.tiles.length, grid.across).filter((cut) => cut > 0)];
  return cuts.map((cut, index) =>
    drawTileRow(
      { ...row, key: `${row.key}:${String(cut)}`, tiles: row.tiles.slice(cut, cuts[index + 1]) },
      position + cut,
      grid,
      layout,
    ),
  );
}

/** The largest squares with which the wall has room. */
function wallGrid(slots: number, layout: Layout): Pick<TileGrid, "across"> & { readonly size: TileSize } {
  const { width, height } = sizes[layout];
  const fill = 0.82;
  let across = 12;
  const pitch = () => width / (across - 1 + fill);
  while (Math.ceil(slots / across) * pitch() > height && across < 40) across += 1;
  return { across, size: { pitch: pitch(), side: pitch() * fill } };
}

/** The labs above the wall, with what each promised as far as there is room. */
function drawHeads({ data: { labs }, layout }: BacklogKit): Mark[] {
  const { left, width, heads, head } = sizes[layout];
  const widthOf = (parts: readonly TextPart[], size: number) =>
    parts.reduce((sum, { text }) => sum + textWidth(text, size, "bold") + size, -size);
  const look = ({ tint }: (typeof labs)[number], size: number) =>
    ({ size, weight: "bold", ...(tint === null ? {} : { tint }) }) as const;
  const forms = [head, 12.5].flatMap((size) => [
    labs.map((lab): TextPart => ({
      ...writtenAmount(lab.within, `${lab.name} ${lab.within.number}`),
      ...look(lab, size),
    })),
    labs.map((lab): TextPart => ({ text: lab.name, ...look(lab, size) })),
  ]);
  const parts =
    forms.find(
      (form) => widthOf(form, form[0]?.size ?? head) <= width && (form[0]?.size ?? 0) >= (layout === "wide" ? 13 : 12),
    ) ?? [];
  let x: number = left;
  return parts.map((part, index) => {
    const at = x;
    x += textWidth(part.text, part.size, "bold") + part.size;
    return { kind: "label", key: `who-pays:lab:${String(index)}`, x: at, y: heads, ...part };
  });
}
