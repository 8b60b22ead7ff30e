import { canvases, type Label, type Layout, type Mark, type Point } from "#scene/scene.ts";
import { textWidth, wrap } from "#scene/text-width.ts";
import { arrowSign, inlineLabels, pageMetrics, writtenAmount } from "../shared/headline-and-footer.ts";
import { textLines } from "../shared/svg-helpers.ts";
import { slotPoint } from "../shared/tile-rows.ts";
import { drawTiles, emptySlots, fullFirst, rowStarts, tileCount, tilesOf, type Tile } from "../shared/tiles.ts";
import type { ContractsData } from "./data.ts";
import { countWords } from "#text/share-words.ts";

const metrics = {
  wide: {
    across: 17,
    sum: 24,
    number: 204,
    figure: 104,
    words: 242,
    size: 17,
    wrap: [280, 300],
    field: 404,
    second: 424,
  },
  tall: {
    across: 17,
    sum: 14,
    number: 86,
    figure: 40,
    words: 103,
    size: 12,
    wrap: [158, 165],
    field: 190,
    second: 188,
  },
} as const;

/** Draws a plan and what is left of it in a later one; beside it the orders. */
export function drawRevisedPlan(data: ContractsData, layout: Layout): Mark[] {
  return [...drawNumbers(data, layout), ...drawPlanned(data, layout), ...drawOrdered(data, layout)];
}

function drawNumbers({ plan: { before, beforeYears, now, then, lately } }: ContractsData, layout: Layout): Mark[] {
  const { number: y, figure, words, size: small, wrap: widths } = metrics[layout];
  const { margin } = pageMetrics[layout];
  // The arrow and the gaps are as wide as 1.4 times the type size.
  const digits = textWidth(before.number + now.number, 1, "bold");
  const size = Math.min(figure, (canvases[layout].width - 2 * margin) / (digits + 1.4));
  const x = margin - size * 0.04;
  const weight = "bold" as const;
  const parts = [
    { ...writtenAmount(before), size, weight, tone: "soft" as const },
    { text: arrowSign, size },
    { ...writtenAmount(now), size, weight },
  ];
  const second = x + textWidth(before.number, size, "bold") + size * (0.28 + 0.8 + 0.28);
  const notes = [
    {
      x: margin,
      text: `${then}, said by its chief executive: over ${beforeYears.words}`,
      width: Math.min(widths[0], second - margin - small),
    },
    {
      x: second,
      text: `${lately}, told to investors`,
      width: Math.min(widths[1], canvases[layout].width - margin - second),
    },
  ];
  return [
    ...inlineLabels({ key: "revised:numbers", x, y, parts }),
    ...notes.flatMap(({ x, text, width }, index) => {
      const texts = wrap(text, width, small);
      return textLines({ key: `revised:says:${String(index)}`, x, y: words, size: small, texts });
    }),
  ];
}

/** The tiles of the plan, dashed because a plan is no contract; what was dropped is faint. */
function drawPlanned({ plan: { before, now }, worth }: ContractsData, layout: Layout): Mark[] {
  const { across, field: y } = metrics[layout];
  const { margin: x } = pageMetrics[layout];
  const tiles = tilesOf("openai-plan", now, worth).map((tile) => ({ ...tile, certainty: "conditional" as const }));
  const gone = Math.max(0, tileCount(before.value, worth) - tiles.length);
  const key = "ghosts:openai-plan";
  const note = "faint: dropped, or later";
  return [
    ...drawHead({ name: "plan", parts: [{ text: "the plan", weight: "bold" }], note, x }, layout),
    ...drawRows("run:openai-plan", tiles, { x, y }, layout),
    { kind: "group", key, x, y, marks: emptySlots({ key, first: tiles.length, count: gone, across }, layout) },
  ];
}

/** The orders beside the plan; full tiles come first, so that rows are even. */
function drawOrdered({ ordered: { orders, sum }, worth }: ContractsData, layout: Layout): Mark[] {
  const { field: y, second: x } = metrics[layout];
  const tiles = orders.flatMap(({ id, amount }) => tilesOf(id, amount, worth));
  const sorted = fullFirst(tiles);
  const at = layout === "wide" ? `ordered at ${countWords(orders.length)} clouds` : "ordered";
  const leaked = orders.filter(({ amount }) => amount.status === "single-source").map(({ amount }) => amount.number);
  const doubt = leaked.length === 0 ? "" : `${leaked.join(" and ")} from one report`;
  const parts = [{ ...writtenAmount(sum), size: metrics[layout].sum, weight: "bold" as const }, { text: at }];
  const note =
    layout === "wide" ? ["some of it for later years", doubt].filter(Boolean).join("; ") : doubt || "some for later";
  return [
    ...drawHead({ name: "ordered", parts, note, x }, layout),
    ...drawRows("run:openai-ordered", sorted, { x, y }, layout),
  ];
}

interface FieldHead {
  readonly name: string;
  readonly parts: readonly (Pick<Label, "text"> & Partial<Label>)[];
  readonly note: string;
  readonly x: number;
}

/** The head of a field: what it is, and a note. */
function drawHead({ name, parts, note, x }: FieldHead, layout: Layout): Mark[] {
  const { field } = metrics[layout];
  const { label, small } = pageMetrics[layout];
  const wide = layout === "wide";
  const y = field - (wide ? 36 : 23);
  const sized = parts.map((part) => ({ size: wide ? label : small, ...part }));
  return [
    ...inlineLabels({ key: `revised:${name}`, x, y, parts: sized }),
    { kind: "label", key: `revised:${name}:more`, x, y: y + small * 1.4, size: small, tone: "soft", text: note },
  ];
}

function drawRows(key: string, tiles: readonly Tile[], at: Point, layout: Layout): Mark[] {
  const { across } = metrics[layout];
  return rowStarts(0, tiles.length, across).map((start) => {
    const row = tiles.slice(start, start + across);
    const corner = slotPoint(start, { ...at, across }, layout);
    return drawTiles({ key: `${key}:${String(start)}`, tiles: row, ...corner, money: "promise" }, layout);
  });
}
