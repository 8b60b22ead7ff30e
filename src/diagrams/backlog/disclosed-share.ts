import { cumsum, sum } from "d3-array";
import type { Figure } from "#ledger/figures.ts";
import type { Certainty, Group, Label, Layout, Mark } from "#scene/scene.ts";
import { textWidth } from "#scene/text-width.ts";
import { inlineLabels, pageMetrics, writtenAmount } from "../shared/headline-and-footer.ts";
import { polylinePath, textLines } from "../shared/svg-helpers.ts";
import { withTone, type TileRow } from "../shared/tile-rows.ts";
import { drawTiles, grids, tileWorth } from "../shared/tiles.ts";
import type { BacklogKit, CloudBlock } from "./cloud-block.ts";

/** The bar has two rows, because one row would be wider than the canvas. */
const barRows = 2;

/** Positions in canvas units: the bar, its brackets, and the baselines of the two shares. */
const metrics = {
  wide: {
    bar: 346,
    gap: 9,
    arm: 9,
    first: { size: 140, y: 278 },
    second: { size: 84, y: 488 },
    words: 19,
    line: 25,
    tag: 16,
  },
  tall: {
    bar: 154,
    gap: 5,
    arm: 5,
    first: { size: 64, y: 115 },
    second: { size: 40, y: 228 },
    words: 12,
    line: 15,
    tag: 12,
  },
} as const;

/** Draws Microsoft's backlog as one bar, with the ends of OpenAI's and of both labs' tiles. */
export function drawDisclosedShare(kit: BacklogKit): Mark[] {
  const { blocks, layout } = kit;
  const block = blocks.find(({ cloud }) => cloud.id === "microsoft");
  if (block === undefined) return [];
  const { bar, gap } = metrics[layout];
  const { pitch, side } = grids[layout];
  const { margin } = pageMetrics[layout];
  const parts = ["openai", "anthropic", null].map((lab) => block.rows.filter((row) => row.lab === lab));
  const end = (columns: number) => margin + columns * pitch - (pitch - side);
  const [openai, both, whole] = barEnds(parts);
  const ends: BarEnds = [end(openai), end(both), end(whole)];
  const foot = bar + barRows * pitch - (pitch - side);
  const base = { left: margin, layout };
  return [
    ...drawBar(parts, layout),
    drawBracket({ ...base, key: "bracket:microsoft", right: ends[0], y: bar - gap, away: -1, certainty: "sure" }),
    drawBracket({ ...base, key: "bracket:both", right: ends[1], y: foot + gap, away: 1, certainty: "conditional" }),
    ...drawShares(kit),
    ...drawTags(block, ends, layout),
  ];
}

/** The ends of OpenAI's part, of both labs' parts, and of the bar. */
type BarEnds = readonly [openai: number, both: number, whole: number];

/** The end of each part in columns, if the bar is filled from the left and all rows are equally long. */
function barEnds(parts: readonly (readonly TileRow[])[]): BarEnds {
  const worth = parts.map((rows) => sum(rows, ({ tiles }) => sum(tiles, ({ value }) => value)));
  const [first = 0, second = 0, third = 0] = [...cumsum(worth)].map((end) => end / tileWorth / barRows);
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

const shareTexts = {
  wide: {
    first: ["OpenAI alone: what Microsoft", "disclosed for the end of 2025"],
    second: ["OpenAI and Anthropic together: our arithmetic.", "Elsewhere it is often told as OpenAI’s alone."],
  },
  tall: {
    first: ["OpenAI alone, disclosed", "for the end of 2025"],
    second: ["both labs together: own sum,", "often told as OpenAI’s alone"],
  },
} as const satisfies Record<Layout, Record<string, readonly string[]>>;

/** The two shares, each on its side of the bar, with an explanation. */
function drawShares({ data: { dependence }, layout }: BacklogKit): Mark[] {
  const disclosed = dependence.shares.find(({ lab, cloud }) => lab === "openai" && cloud === "microsoft");
  return [
    ...(disclosed === undefined ? [] : drawShare("openai", "first", disclosed.share, layout)),
    ...drawShare("both", "second", dependence.bothAtMicrosoft, layout),
  ];
}

/** A share in large type, and the lines of text after it, the last one on its baseline. */
function drawShare(who: string, place: "first" | "second", share: Figure, layout: Layout): Label[] {
  const { [place]: number, words: size, line: lineHeight } = metrics[layout];
  const texts = shareTexts[layout][place];
  const key = `share:${who}:microsoft`;
  const x = pageMetrics[layout].margin - number.size * 0.05;
  const right = x + textWidth(share.number, number.size, "bold") + size;
  const y = number.y - (texts.length - 1) * lineHeight;
  return [
    { kind: "label", key, x, ...number, weight: "bold", ...writtenAmount(share) },
    ...textLines({ key, texts, x: right, y, size, lineHeight }),
  ];
}

/** Labels of the parts of the bar, above it and at its end. */
function drawTags({ cloud }: CloudBlock, [openai, both, end]: BarEnds, layout: Layout): Mark[] {
  const { bar, tag: size } = metrics[layout];
  const { pitch, side } = grids[layout];
  const { label } = pageMetrics[layout];
  const wide = layout === "wide";
  const last = cloud.promises.find(({ lab }) => lab === "anthropic");
  if (last === undefined) return [];
  const { id, name, total } = cloud;
  const x = (openai + both + pitch - side) / 2;
  const y = bar - (wide ? 6 : 3);
  const up = wide ? 20 : 13;
  const under = bar + 2 * pitch + (wide ? 18 : 12);
  const head = { kind: "label", y: wide ? y - 6 : under, size: label, weight: "bold" } as const;
  const nameX = end - textWidth(`${name} ${total.number}`, label, "bold");
  return [
    { kind: "line", key: "tag:anthropic:line", tone: "soft", path: `M${x} ${y}L${x} ${y - up}` },
    ...inlineLabels({
      key: "tag:anthropic",
      x: x + (wide ? 7 : 4),
      y: y - up + size * 0.5,
      parts: [
        { text: "Anthropic", size },
        { ...writtenAmount(last.amount), size, weight: "bold" },
      ],
    }),
    { ...head, key: `name:${id}`, x: nameX, text: name },
    { ...head, key: `amount:${id}:${total.number}`, x: end, anchor: "end", ...writtenAmount(total) },
    ...(wide ? [othersLabel(end, under, size)] : []),
  ];
}

function othersLabel(x: number, y: number, size: number): Mark {
  return { kind: "label", key: "tag:others", x, y, size, tone: "soft", anchor: "end", text: "all other customers" };
}
