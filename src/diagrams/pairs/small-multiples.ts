import { sum } from "d3-array";
import { canvases, type Layout, type Mark, type Point } from "#scene/scene.ts";
import { textWidth } from "#scene/text-width.ts";
import { cashWidth } from "../shared/cash-tiles.ts";
import { inlineLabels, pageMetrics, writtenAmount } from "../shared/headline-and-footer.ts";
import { columnCounts, drawTileRow } from "../shared/tile-rows.ts";
import { grids, tileCount } from "../shared/tiles.ts";
import type { Pair, PairsData } from "./data.ts";
import { drawMoney, drawPairArrows, totalMoney } from "./pair-arrows.ts";
import { linePath } from "../shared/svg-helpers.ts";
import { promiseRows } from "./pair-rows.ts";
import { doubtOf, moneyText, promisedParts } from "./pairs-text.ts";

/** Positions in a small picture, from its top: names, the two arrows, and the line below the lower one. */
const metrics = {
  wide: { top: 126, pitch: 252, gap: 25, names: 0, upper: 44, lower: 160, words: 184, coin: 24, back: 30, rail: 8 },
  tall: {
    top: 74,
    pitch: 114,
    gap: 8,
    head: -17,
    names: 0,
    upper: 18,
    lower: 70,
    words: 83,
    coin: 12.5,
    back: 14,
    rail: 4,
  },
} as const;

const across = 3;

/** Draws all pairs at once, three in a row, on the same scale. */
export function drawSmallMultiples({ pairs, worth }: PairsData, layout: Layout): Mark[] {
  const { top, pitch, gap, upper, lower, rail } = metrics[layout];
  const { margin } = pageMetrics[layout];
  const width = (canvases[layout].width - 2 * margin - (across - 1) * gap) / across;
  const { pitch: tile, side } = grids[layout];
  const { promise } = columnCounts[layout];
  const labs = [...new Set(pairs.map(({ lab }) => lab))];
  return pairs.flatMap((pair) => {
    // A line of pictures for each lab.
    const line = labs.indexOf(pair.lab);
    const index = pairs.filter(({ lab }) => lab === pair.lab).indexOf(pair);
    const at = { x: margin + index * (width + gap), y: top + line * pitch };
    const rows = Math.ceil(tilesIn(pair, worth) / promise);
    const grid = { x: at.x, y: at.y + lower - rail - side - (rows - 1) * tile, across: promise };
    return [
      ...(layout === "tall" && index === 0 ? labHead(pair, at) : []),
      drawPair(pair, at, width, { worth, layout }),
      ...drawMoney(pair, { x: at.x, y: at.y + upper - rail - side }, worth, layout),
      ...promiseRows(pair, worth, layout).map((row) => drawTileRow(row, row.labIndex, grid, layout)),
    ];
  });
}

const tilesIn = ({ promised }: Pair, worth: number) => sum(promised, ({ amount }) => tileCount(amount.value, worth));

interface PairKit extends Pick<PairsData, "worth"> {
  readonly layout: Layout;
}

/** On the tall canvas, the name of a lab once above its pairs, followed by a rule. */
function labHead({ lab, labName }: Pair, { y }: Point): Mark[] {
  const { margin: x, label: size } = pageMetrics.tall;
  const baseline = y + metrics.tall.head;
  const left = x + textWidth(labName, size, "bold") + 6;
  const path = linePath(left, baseline - size * 0.3, canvases.tall.width - x, baseline - size * 0.3);
  return [
    { kind: "label", key: `all:lab:${lab}`, x, y: baseline, size, weight: "bold", text: labName },
    { kind: "line", key: `all:rule:${lab}`, tone: "ghost", path },
  ];
}

function drawPair(pair: Pair, at: Point, width: number, { worth, layout }: PairKit): Mark {
  const { upper, lower } = metrics[layout];
  return {
    kind: "group",
    key: `all:${pair.deal}`,
    ...at,
    marks: [
      ...drawPairArrows(pair, { width, upper, lower }, layout),
      ...drawNames(pair, width, layout),
      ...moneyLabels(pair, width, { worth, layout }),
      ...promiseLabels(pair, width, { worth, layout }),
    ],
  };
}

function drawNames({ deal, investor, labName }: Pair, width: number, layout: Layout): Mark[] {
  const { names: y } = metrics[layout];
  const { label } = pageMetrics[layout];
  const wide = layout === "wide";
  const base = { kind: "label", y, size: wide ? label : 12, weight: wide ? "bold" : "regular" } as const;
  const lab: Mark = { ...base, key: `all:lab:${deal}`, x: width, anchor: "end", text: labName };
  return [{ ...base, key: `all:name:${deal}`, x: 0, text: investor }, ...(wide ? [lab] : [])];
}

function moneyLabels(pair: Pair, cell: number, { worth, layout }: PairKit): Mark[] {
  const { upper, rail, coin } = metrics[layout];
  const { number, after } = moneyText(pair);
  const isPaid = pair.paid !== null && number === pair.paid;
  const rest = number === null ? after : isPaid ? "paid" : "at most";
  const { small } = pageMetrics[layout];
  const size = layout === "wide" ? pageMetrics.wide.sub : small;
  const width = totalMoney(pair);
  const x = width === 0 ? 0 : cashWidth(width, worth, layout) + (layout === "wide" ? 8 : 4);
  const digits = number === null ? 0 : textWidth(number.number, coin, "bold") + coin * 0.28;
  const hasRoom = x + digits + textWidth(rest, size) <= cell;
  return inlineLabels({
    key: `all:in:${pair.deal}`,
    x,
    y: upper - rail,
    parts: [
      ...(number === null
        ? []
        : [{ ...writtenAmount(number), size: coin, weight: "bold" as const, money: "cash" as const }]),
      ...(number === null
        ? [{ text: rest, size, tone: "soft" as const }]
        : hasRoom
          ? [{ text: rest, size, money: "cash" as const }]
          : []),
    ],
  });
}

function promiseLabels(pair: Pair, width: number, { worth, layout }: PairKit): Mark[] {
  const { lower, rail, words: y, back: size } = metrics[layout];
  const { pitch } = grids[layout];
  const wide = layout === "wide";
  const small = wide ? pageMetrics.wide.sub : pageMetrics.tall.small;
  const full = Math.min(tilesIn(pair, worth), columnCounts[layout].promise);
  // A number is beside its squares, or below them if there is not enough room.
  const number = pair.promised.map(({ amount }) => amount.number).join(" + ");
  const least = full * pitch;
  const most = width - textWidth(number, size, "bold");
  const isUnder = least > most;
  const x = Math.min(least + 3, Math.max(least, most));
  const beside = promisedParts(pair, isUnder ? small : size);
  const doubt = doubtOf(pair);
  const note = wide ? `promised${doubt === "" ? "" : `, ${doubt}`}` : doubt;
  const under = [
    ...(isUnder ? beside : []),
    ...(note === "" ? [] : [{ text: note, size: small, tone: "soft" as const }]),
  ];
  const key = `all:back:${pair.deal}`;
  return [
    ...(isUnder ? [] : inlineLabels({ key, x, y: lower - rail, parts: beside })),
    ...inlineLabels({ key: `all:doubt:${pair.deal}`, x: 0, y, parts: under }),
  ];
}
