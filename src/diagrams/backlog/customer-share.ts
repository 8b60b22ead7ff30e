import type { Certainty, Label, Layout, Mark } from "#scene/scene.ts";
import { textWidth } from "#scene/text-width.ts";
import { frames, phrase, written } from "../shared/headline-and-footer.ts";
import { columns, placeRun, type Corner, type Run } from "../shared/tile-rows.ts";
import { grids } from "../shared/tiles.ts";
import type { BacklogData } from "./data.ts";
import { blockHead, corners, looks, withLater, type Pile } from "./cloud-block.ts";
import { groundOf } from "./lab-shares.ts";

/** Sizes of a share, and how its bracket and its words stand beside the block. */
export const sides = {
  wide: { share: 54, gap: 8, arm: 8, x: 380, words: 520, size: 16, line: 21, sum: 30 },
  tall: { share: 23, gap: 4, arm: 3, x: 174, words: 232, size: 12, line: 14, sum: 18 },
} as const;

/** One lab's squares bold in every cloud's block, and beside each the share that they make. */
export function drawCustomer(data: BacklogData, piles: readonly Pile[], layout: Layout, lab: string): Mark[] {
  const full = piles.map((pile) => (lab === "anthropic" ? withLater(pile, layout) : pile));
  const slots = full.map((pile) => pile.slots);
  const blocks = corners(slots, layout).flatMap((corner, index) => {
    const pile = full[index];
    return pile === undefined ? [] : customerBlock(data, pile, corner, layout, lab);
  });
  return [...blocks, ...sumLine(data, layout, lab)];
}

function customerBlock(data: BacklogData, pile: Pile, corner: Corner, layout: Layout, lab: string): Mark[] {
  const { cloud, runs } = pile;
  const own = runs.filter((run) => run.lab === lab);
  const later = own.some(({ pool }) => cloud.signedLater.some(({ id }) => id === pool));
  const added = later ? cloud.signedLater.map(({ amount }) => ` + ${amount.number}`) : [];
  return [
    ...blockHead(pile, corner, written(cloud.total, cloud.total.number + added.join("")), layout),
    ...runs.map((run) =>
      placeRun(run, run.slot, columns[layout].block, corner, layout, run.lab === lab ? "strong" : "soft"),
    ),
    ...(own.length === 0 ? none(pile, lab, corner, layout) : share(data, cloud.id, lab, own, corner, layout)),
  ];
}

/** Where a cloud's books show nothing of this lab. */
function none(pile: Pile, lab: string, corner: Corner, layout: Layout): Mark[] {
  const { x } = sides[layout];
  const middle = centre(pile.runs, corner, layout);
  return beside(`share:${lab}:${pile.cloud.id}`, ["no order disclosed"], middle, layout).map((line) => ({
    ...line,
    x,
  }));
}

/** A bracket over the rows in which the lab's squares stand, the share, and what it rests on. */
function share(
  { dependence }: BacklogData,
  cloud: string,
  lab: string,
  own: readonly Run[],
  corner: Corner,
  layout: Layout,
): Mark[] {
  const found = dependence.shares.find((one) => one.cloud === cloud && one.lab === lab);
  const ground = groundOf(lab, cloud);
  const { x, share: size } = sides[layout];
  const middle = centre(own, corner, layout);
  const key = `share:${lab}:${cloud}`;
  if (found === undefined || ground === undefined)
    return beside(key, ["share not worked out"], middle, layout).map((line) => ({ ...line, x }));
  return [
    rowBracket(`bracket:${cloud}`, own, corner, ground.certainty, layout),
    { kind: "label", key, x, y: middle + size * 0.36, size, weight: "bold", ...written(found.share) },
    ...beside(key, ground.says[layout], middle, layout).map((line) => {
      const mark = { ...line, x: Math.max(line.x, x + textWidth(found.share.number, size, "bold") + size * 0.16) };
      return found.later !== null && mark.text.includes("#")
        ? { ...mark, ...written(found.later, mark.text.replace("#", found.later.number)) }
        : mark;
    }),
  ];
}

/** Lines of soft words behind a number, around its middle. */
export function beside(key: string, lines: readonly string[], middle: number, layout: Layout): Label[] {
  const { words: x, size, line } = sides[layout];
  const top = middle + size * 0.36 - ((lines.length - 1) * line) / 2;
  return lines.map((text, index) => ({
    kind: "label",
    key: `${key}:${String(index)}`,
    x,
    y: top + index * line,
    size,
    tone: "soft",
    text,
  }));
}

/** The middle of the rows that these runs stand in. */
function centre(runs: readonly Run[], { y }: Corner, layout: Layout): number {
  const { top, bottom } = rowsOf(runs, layout);
  return y + (top + bottom) / 2;
}

/** From the first of the rows that these runs stand in to the last, below the block's upper edge. */
function rowsOf(runs: readonly Run[], layout: Layout): { readonly top: number; readonly bottom: number } {
  const { pitch, side } = grids[layout];
  const rows = runs.map(({ slot }) => Math.floor(slot / columns[layout].block));
  return { top: Math.min(...rows) * pitch, bottom: Math.max(...rows) * pitch + side };
}

/** A bracket at the block's right edge. */
function rowBracket(key: string, runs: readonly Run[], { x, y }: Corner, certainty: Certainty, layout: Layout): Mark {
  const { gap, arm } = sides[layout];
  const { pitch, side } = grids[layout];
  const { top, bottom } = rowsOf(runs, layout);
  const left = x + columns[layout].block * pitch - (pitch - side) + gap;
  const points = [
    [left, y + top],
    [left + arm, y + top],
    [left + arm, y + bottom],
    [left, y + bottom],
  ];
  return { kind: "line", key, certainty, path: `M${points.map((point) => point.join(" ")).join("L")}` };
}

function sumLine({ dependence }: BacklogData, layout: Layout, lab: string): Mark[] {
  const sum = lab === "openai" ? dependence.openai : dependence.anthropic;
  const { margin: x } = frames[layout];
  const { sum: size } = sides[layout];
  const wide = layout === "wide";
  const rest = {
    openai: wide ? "billion dollars, promised by one customer" : "billion, by one customer",
    anthropic: wide ? "billion dollars, April’s order included" : "billion, with April’s order",
  }[lab === "openai" ? "openai" : "anthropic"];
  return phrase({
    key: `sum:${lab}`,
    x,
    y: looks[layout].sum,
    parts: [
      { ...written(sum), size, weight: "bold" },
      { text: rest, size: wide ? 20 : 12.5 },
    ],
  });
}
