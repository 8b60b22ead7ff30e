import { cumsum, sum } from "d3-array";
import type { Certainty, Group, Layout, Mark } from "#scene/scene.ts";
import { pageMetrics } from "../shared/headline-and-footer.ts";
import { polylinePath } from "../shared/svg-helpers.ts";
import { withTone, type TileRow } from "../shared/tile-rows.ts";
import { drawTiles, grids } from "../shared/tiles.ts";
import type { BacklogKit } from "./cloud-block.ts";
import { drawShares, drawTags, metrics, type BarEnds } from "./disclosed-tags.ts";

/** The bar has two rows, because one row would be wider than the canvas. */
const barRows = 2;

/** Draws one cloud's backlog as one bar, with the ends of the largest lab's tiles, and of all labs'. */
export function drawDisclosedShare(kit: BacklogKit): Mark[] {
  const { blocks, layout, data } = kit;
  const { bothAt, shares } = data.dependence;
  const block = blocks.find(({ cloud }) => cloud.id === bothAt?.cloud);
  const first = shares.find(({ cloud }) => cloud === bothAt?.cloud);
  if (block === undefined || bothAt === null || first === undefined) return [];
  const { bar, gap } = metrics[layout];
  const { pitch, side } = grids[layout];
  const { margin } = pageMetrics[layout];
  const isFirst = ({ lab }: TileRow) => lab === first.lab;
  const parts = [
    block.rows.filter(isFirst),
    block.rows.filter((row) => row.lab !== null && !isFirst(row)),
    block.rows.filter(({ lab }) => lab === null),
  ];
  const end = (columns: number) => margin + columns * pitch - (pitch - side);
  const [openai, both, whole] = barEnds(parts, data.worth);
  const ends: BarEnds = [end(openai), end(both), end(whole)];
  const foot = bar + barRows * pitch - (pitch - side);
  const base = { left: margin, layout };
  return [
    ...drawBar(parts, layout),
    drawBracket({
      ...base,
      key: `bracket:${block.cloud.id}`,
      right: ends[0],
      y: bar - gap,
      away: -1,
      certainty: first.certainty,
    }),
    drawBracket({ ...base, key: "bracket:both", right: ends[1], y: foot + gap, away: 1, certainty: "conditional" }),
    ...drawShares({ lab: first, all: bothAt, data }, layout),
    ...drawTags(block, ends, { lab: first.lab, ...kit }),
  ];
}

/** The end of each part in columns, if the bar is filled from the left and all rows are equally long. */
function barEnds(parts: readonly (readonly TileRow[])[], worth: number): BarEnds {
  const values = parts.map((rows) => sum(rows, ({ tiles }) => sum(tiles, ({ value }) => value)));
  const [first = 0, second = 0, third = 0] = [...cumsum(values)].map((end) => end / worth / barRows);
  return [first, second, third];
}

/** Draws the rows of all parts, the longest first into the shorter row of the bar, so that both rows end evenly. */
function drawBar(parts: readonly (readonly TileRow[])[], layout: Layout): Group[] {
  const filled: number[] = Array.from({ length: barRows }, () => 0);
  return parts.flatMap((rows, part) =>
    [...rows]
      .sort((one, other) => other.tiles.length - one.tiles.length)
      .map((tileRow) => {
        const row = filled.indexOf(Math.min(...filled));
        const column = filled[row] ?? 0;
        const count = tileRow.tiles.length;
        // A single short row is folded, so that its end is the end of both rows of the bar.
        const folded = rows.length === 1 ? Math.floor(count / barRows) : 0;
        if (rows.length === 1)
          filled.forEach((_, index) => (filled[index] = column + (index === row ? count - folded : folded)));
        else filled[row] = column + count;
        const toned = withTone(tileRow, part === 2 ? "soft" : "strong");
        return drawBarRow(toned, { row, column, folded }, layout);
      }),
  );
}

interface BarPosition {
  readonly row: number;
  readonly column: number;
  /** How many of the last tiles are in the other row of the bar. */
  readonly folded: number;
}

function drawBarRow({ key, tiles }: TileRow, { row, column, folded }: BarPosition, layout: Layout): Group {
  const { bar } = metrics[layout];
  const { pitch } = grids[layout];
  const x = pageMetrics[layout].margin + column * pitch;
  const group = drawTiles({ key, tiles, x, y: bar + row * pitch, money: "promise" }, layout);
  const first = tiles.length - folded;
  const down = row === 0 ? pitch : -pitch;
  const marks = group.marks.map((mark, index) =>
    mark.kind === "tile" && index >= first ? { ...mark, x: (index - first) * pitch, y: down } : mark,
  );
  return { ...group, marks };
}

interface Bracket {
  readonly key: string;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  /** On which side of the bar it is: above or below. */
  readonly away: 1 | -1;
  readonly certainty: Certainty;
  readonly layout: Layout;
}

/** A bracket along the bar, with its arms towards the bar. */
function drawBracket({ key, left, right, y, away, certainty, layout }: Bracket): Mark {
  const out = y + away * metrics[layout].arm;
  const path = polylinePath([
    [left, y],
    [left, out],
    [right, out],
    [right, y],
  ]);
  return { kind: "line", key, certainty, path };
}
