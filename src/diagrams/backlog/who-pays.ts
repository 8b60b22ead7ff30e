import type { Layout, Mark } from "#scene/scene.ts";
import { textWidth } from "#scene/text-width.ts";
import { fontSizeToFit } from "../shared/font-size.ts";
import { inlineLabels, pageMetrics, writtenAmount, type TextPart } from "../shared/headline-and-footer.ts";
import { drawPieces, packTiles, rowCount, type Piece, type SquareGrid } from "../shared/pieces.ts";
import { textLines } from "../shared/svg-helpers.ts";
import { tilesOf } from "../shared/tiles.ts";
import type { BacklogKit } from "./cloud-block.ts";

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
  const wall = wallPieces(kit);
  const grid = wallGrid(wall, layout);
  return [
    ...drawHeads(kit),
    ...drawPieces(wall, { ...grid, x: left, y: top }),
    ...drawTaken(kit, grid),
    ...inlineLabels({
      key: "sum:who-pays",
      x: left,
      y: top + rowCount(wall, grid.across) * grid.pitch + figure * 1.05,
      parts: [
        { ...writtenAmount(data.sums.within), size: figure, weight: "bold" },
        { text: layout === "wide" ? "billion dollars promised" : "billion promised", size: foot },
      ],
    }),
  ];
}

/** The squares of revenue, and their number and words below them. */
function drawTaken({ data, layout }: BacklogKit, grid: Omit<SquareGrid, "x" | "y">): Mark[] {
  const { taken } = data.sums;
  const { margin: x } = pageMetrics[layout];
  const { top, number, words, line, room } = sizes[layout];
  const earned = taken.unknown === true ? [] : packTiles([tilesOf("taken-in", taken, data.worth)], "revenue");
  const size = fontSizeToFit(taken.number, number, room);
  const own = { ...grid, across: Math.max(1, Math.floor(room / grid.pitch)), x, y: top };
  const y = top + Math.max(1, rowCount(earned, own.across)) * grid.pitch + size * 0.86;
  const label = {
    kind: "label",
    key: "taken-in",
    x: x - size * 0.05,
    y,
    size,
    weight: "bold",
    money: "revenue",
  } as const;
  return [
    ...drawPieces(earned, own),
    { ...label, ...writtenAmount(taken) },
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
function wallPieces({ data: { clouds, labs, worth } }: BacklogKit): Piece[] {
  let start = 0;
  return labs.flatMap(({ id }) => {
    const own = clouds.flatMap(({ promises }) => promises.filter(({ lab }) => lab === id));
    const pools = own.map(({ id: deal, tint, amount }) => tilesOf(`wall:${deal}`, { ...amount, tint }, worth));
    const pieces = packTiles(pools, "promise").map((piece) => ({ ...piece, from: piece.from + start }));
    start = Math.ceil(Math.max(start, ...pieces.map(({ from, share }) => from + share)) - 1e-9);
    return pieces;
  });
}

/** The largest squares with which the wall has room. */
function wallGrid(pieces: readonly Piece[], layout: Layout): Omit<SquareGrid, "x" | "y"> {
  const { width, height } = sizes[layout];
  const fill = 0.82;
  const gridOf = (across: number) => {
    const pitch = width / (across - 1 + fill);
    return { across, pitch, side: pitch * fill };
  };
  let grid = gridOf(12);
  while (rowCount(pieces, grid.across) * grid.pitch > height && grid.across < 40) grid = gridOf(grid.across + 1);
  return grid;
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
