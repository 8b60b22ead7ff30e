import { sum } from "d3-array";
import { canvases, type Layout, type Mark, type Point } from "#scene/scene.ts";
import { textWidth, wrap } from "#scene/text-width.ts";
import { list } from "#text/list.ts";
import { fontSizeToFit } from "../shared/font-size.ts";
import { inlineLabels, pageMetrics, pageWidth, writtenAmount } from "../shared/headline-and-footer.ts";
import { fitting } from "../shared/legible.ts";
import { linePath, markGroup, textLines } from "../shared/svg-helpers.ts";
import { drawTiles, grids, rowStarts, tilesOf, type Tile } from "../shared/tiles.ts";
import type { Lease, LeasesData } from "./data.ts";
import { withoutOthers } from "./leases-text.ts";

const metrics = {
  wide: { ground: 264, head: 24, name: 16, number: 26, sum: 164, foot: 560, words: 19 },
  tall: { ground: 128, head: 17, name: 12, number: 15, sum: 62, foot: 258, words: 12.5 },
} as const;

/** Draws what is promised to the clouds above a line, and what they promised others below it. */
export function drawSecondWall(data: LeasesData, layout: Layout): Mark[] {
  const { ground } = metrics[layout];
  const { margin } = pageMetrics[layout];
  const path = linePath(margin, ground, canvases[layout].width - margin, ground);
  return [
    ...drawFirstWall(data, layout),
    { kind: "line", key: "leases:ground", tone: "strong", path },
    ...drawBlocks(data, layout),
    ...drawSum(data, layout),
  ];
}

const columns = (layout: Layout) =>
  Math.floor((pageWidth(layout) + grids[layout].pitch - grids[layout].side) / grids[layout].pitch);

/** The wall of orders, which stands on the line. */
function drawFirstWall({ wall, worth }: LeasesData, layout: Layout): Mark[] {
  const { ground, head: size } = metrics[layout];
  const { pitch } = grids[layout];
  const { margin: x, label } = pageMetrics[layout];
  const across = columns(layout);
  const tiles = tilesOf("wall", wall, worth);
  const rows = rowStarts(0, tiles.length, across);
  const top = ground - rows.length * pitch - size * 0.45;
  return [
    ...rows.map((start, row) => {
      const y = ground - (row + 1) * pitch;
      return drawTiles(
        { key: `run:wall:${String(start)}`, tiles: tiles.slice(start, start + across), x, y, money: "promise" },
        layout,
      );
    }),
    ...inlineLabels({
      key: "leases:wall",
      x,
      y: top,
      parts: [
        { ...writtenAmount(wall), size, weight: "bold", tone: "soft" },
        { text: "promised to the clouds", size: label, tone: "soft" },
      ],
    }),
  ];
}

interface Block {
  readonly lease: Lease;
  readonly tiles: readonly Tile[];
  readonly across: number;
}

/** The blocks of leases side by side, in the fewest rows in which they have room. */
function blocksOf({ leases, worth }: LeasesData, layout: Layout): Block[] {
  const all = leases.map((lease) => ({ lease, tiles: tilesOf(`lease-${lease.id}`, lease.amount, worth) }));
  const room = columns(layout) - (all.length - 1);
  const across = ({ lease, tiles }: (typeof all)[number], rows: number) =>
    Math.max(namedColumns(lease.name, layout), Math.ceil(tiles.length / rows));
  const most = Math.max(1, ...all.map(({ tiles }) => tiles.length));
  let rows = 1;
  while (rows < most && sum(all, (one) => across(one, rows)) > room) rows += 1;
  return all.map((block) => ({ ...block, across: across(block, rows) }));
}

/** So many columns a name needs, which may reach into the gap behind it. */
function namedColumns(name: string, layout: Layout): number {
  return Math.max(1, Math.ceil((textWidth(name, metrics[layout].name) + 3) / grids[layout].pitch) - 1);
}

/** The leases of each company, which hang below the line, with its name and amount below them. */
function drawBlocks(data: LeasesData, layout: Layout): Mark[] {
  const { ground, name: size, number } = metrics[layout];
  const { pitch, side } = grids[layout];
  const blocks = blocksOf(data, layout);
  const rows = Math.max(1, ...blocks.map(({ tiles, across }) => Math.ceil(tiles.length / across)));
  const y = ground + pitch - side + 2;
  const foot = y + rows * pitch + number * 0.95;
  let left: number = pageMetrics[layout].margin;
  const marks = blocks.flatMap(({ lease: { id, name, amount, isCloud }, tiles, across }): Mark[] => {
    const x = left;
    left += (across + 1) * pitch;
    return [
      markGroup(`lease:${id}`, drawRows({ key: `run:lease-${id}`, tiles, across, x, y }, layout)),
      { kind: "label", key: `lease:${id}:number`, x, y: foot, size: number, weight: "bold", ...writtenAmount(amount) },
      {
        kind: "label",
        key: `lease:${id}:name`,
        x,
        y: foot + size * 1.3,
        size,
        text: layout === "wide" && !isCloud ? `${name}, no cloud here` : name,
      },
    ];
  });
  return [...marks, ...drawMissing(data, foot + size * 2.9, layout)];
}

/** Whose leases are not known, where there is room to say so. */
function drawMissing({ missing }: LeasesData, y: number, layout: Layout): Mark[] {
  if (missing.length === 0 || layout === "tall") return [];
  const { margin: x, small: size } = pageMetrics[layout];
  const text = fitting([`Not in our sources: ${list(missing)}`, "Not all are in our sources"], pageWidth(layout), size);
  return [{ kind: "label", key: "leases:missing", x, y, size, tone: "soft", text }];
}

interface Rows extends Point {
  readonly key: string;
  readonly tiles: readonly Tile[];
  readonly across: number;
}

function drawRows({ key, tiles, across, x, y }: Rows, layout: Layout): Mark[] {
  return rowStarts(0, tiles.length, across).map((start, row) => {
    const own = tiles.slice(start, start + across);
    const place = { x, y: y + row * grids[layout].pitch };
    return drawTiles({ key: `${key}:${String(start)}`, tiles: own, ...place, money: "promise" }, layout);
  });
}

/** The sum, the largest number, with what it is. */
function drawSum(data: LeasesData, layout: Layout): Mark[] {
  const { sum: most, foot: y, words } = metrics[layout];
  const { margin } = pageMetrics[layout];
  const size = fontSizeToFit(data.sum.number, most, pageWidth(layout) * 0.56);
  const x = margin - size * 0.04;
  const left = x + textWidth(data.sum.number, size, "bold") + size * 0.14;
  const room = canvases[layout].width - margin - left;
  const what = wrap("billion dollars of leases signed and not begun, on no balance sheet yet", room, words);
  const rest = withoutOthers(data);
  const texts = [...what, ...(rest === "" ? [] : wrap(rest, room, words))];
  const first = y - (texts.length - 1) * words * 1.3;
  return [
    { kind: "label", key: "leases:sum", x, y, size, weight: "bold", ...writtenAmount(data.sum) },
    ...textLines({ key: "leases:sum:says", x: left, y: first, size: words, texts: what }),
    ...textLines({
      key: "leases:sum:rest",
      x: left,
      y: first + what.length * words * 1.3,
      size: words,
      weight: "bold",
      texts: texts.slice(what.length),
    }),
  ];
}
