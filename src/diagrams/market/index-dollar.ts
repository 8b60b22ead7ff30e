import { range } from "d3-array";
import type { Figure } from "#ledger/figures.ts";
import type { Group, Layout, Mark } from "#scene/scene.ts";
import { inlineLabels, pageMetrics, writtenAmount } from "../shared/headline-and-footer.ts";
import { textWidth } from "#scene/text-width.ts";
import { linePath } from "../shared/svg-helpers.ts";
import { CannotDraw } from "../diagram.ts";
import { fontSizeToFit } from "../shared/font-size.ts";
import { labelTime } from "../shared/time-words.ts";
import { assertOneValue } from "../shared/one-value.ts";
import { assertNotNegative, roundAmount } from "../shared/tiles.ts";
import type { MarketData } from "./data.ts";

/** Cents of a dollar. */
const centsInDollar = 100;

/** Pitch, width and height of a cent, and the gap after the ten largest companies; a strip is as wide as the page. */
const centMetrics = {
  wide: { pitch: 7.15, width: 5.4, height: 40, gap: 16 },
  tall: { pitch: 3.29, width: 2, height: 18, gap: 8 },
} as const;

interface Strip {
  readonly name: string;
  /** The share of the ten largest companies. */
  readonly largest: Figure;
  /** Its upper edge. */
  readonly y: number;
}

/** Draws a saved dollar as a strip of cents: the share of the ten largest companies, a gap, and the rest. */
export function drawStrip({ name, largest, y }: Strip, layout: Layout): Group[] {
  const { gap } = centMetrics[layout];
  const { margin } = pageMetrics[layout];
  assertOneValue(largest);
  const { claim, value } = largest;
  assertNotNegative(claim, value);
  if (value > centsInDollar) throw new CannotDraw(claim, "is more than the whole");
  return [
    drawPiece({ name, first: 0, count: value, x: margin, y, claim }, layout),
    drawPiece({ name, first: value, count: centsInDollar - value, x: margin + gap, y }, layout),
  ];
}

/** Cuts a part of the dollar where cents end; a cent that is divided between both parts is in both. */
function centsOf(first: number, count: number): { readonly from: number; readonly value: number }[] {
  const end = roundAmount(first + Math.max(0, count));
  const starts = [first, ...range(centsInDollar).filter((cent) => cent > first && cent < end)];
  return starts
    .map((from, index) => ({ from, value: roundAmount((starts[index + 1] ?? end) - from) }))
    .filter(({ value }) => value > 0);
}

interface Piece {
  readonly name: string;
  /** The first cent, and how many there are. */
  readonly first: number;
  readonly count: number;
  readonly x: number;
  readonly y: number;
  /** The claim that the piece represents; cents of all other companies have none and are faint. */
  readonly claim?: string;
}

function drawPiece({ name, first, count, x, y, claim }: Piece, layout: Layout): Group {
  const { pitch, width, height } = centMetrics[layout];
  const marks = centsOf(first, count).map(({ from, value }): Mark => ({
    kind: "tile",
    // The rest of a cent that is divided has a key of its own.
    key: `cent:${name}:${Number.isInteger(from) ? String(from) : `${String(Math.floor(from))}:rest`}`,
    money: "cash",
    ...(claim === undefined ? { tone: "ghost" } : { amount: { claim, value, scale: "cent", measure: "width" } }),
    x: (from - first) * pitch,
    y: 0,
    width: width * value,
    height,
  }));
  return {
    kind: "group",
    key: `cents:${name}:${claim === undefined ? "rest" : "largest"}`,
    x: x + first * pitch,
    y,
    marks,
  };
}

/** Positions of the earlier strip below its label, and of today's strip below the large number. */
const metrics = {
  wide: {
    old: 168,
    oldBase: 152,
    oldSize: 46,
    now: 466,
    base: 430,
    figure: 168,
    words: 24,
    line: 31,
    label: 18,
    says: 372,
  },
  tall: {
    old: 80,
    oldBase: 74,
    oldSize: 20,
    now: 220,
    base: 204,
    figure: 78,
    words: 12.5,
    line: 16,
    label: 12,
    says: 172,
  },
} as const;

/** Draws two strips of a saved dollar with the share of the ten largest companies: at the earlier peak, and now. */
export function drawIndexDollar({ before, now, then, lately }: MarketData, layout: Layout): Mark[] {
  const own = metrics[layout];
  const { height, pitch, gap } = centMetrics[layout];
  const { margin } = pageMetrics[layout];
  const cut = ({ value }: Figure) => margin + value * pitch + gap / 2 - (pitch - centMetrics[layout].width) / 2;
  const [from, to] = [cut(before), cut(now)];
  const clear = layout === "wide" ? 8 : 4;
  return [
    ...drawStrip({ name: "then", largest: before, y: own.old }, layout),
    ...drawStrip({ name: "now", largest: now, y: own.now }, layout),
    {
      kind: "arrow",
      key: "cut:moves",
      tone: "soft",
      path: cutPath(
        { x: from, y: own.old - clear, to: own.old + height + clear },
        { x: to, y: own.now - clear, to: own.now + height + clear },
        layout,
      ),
    },
    ...inlineLabels({
      key: "cut:before",
      x: margin,
      y: own.oldBase,
      parts: [
        { ...writtenAmount(before, inCents(before)), size: own.oldSize, weight: "bold" },
        { text: `cents ${then}`, size: own.label, tone: "soft" },
      ],
    }),
    ...drawNumber(now, lately, layout),
    restLabel("then", own.old + height, layout),
    restLabel("now", own.now + height, layout),
  ];
}

/** A cut through a strip: an upright line. */
interface Cut {
  readonly x: number;
  readonly y: number;
  readonly to: number;
}

/** Both cuts, and a line from one to the other unless it would run through the words beside the large number. */
function cutPath(before: Cut, now: Cut, layout: Layout): string {
  const { base, line, words, says } = metrics[layout];
  const upright = ({ x, y, to }: Cut) => linePath(x, y, x, to);
  const at = (y: number) => before.x + ((now.x - before.x) * (y - before.to)) / (now.y - before.to);
  const [first, last] = [at(base - 2 * line - words), at(base + words * 0.3)].sort((one, other) => one - other);
  const clear = words * 0.5;
  const isClear = (last ?? 0) < says - clear || (first ?? 0) > says + textWidth(explained, words) + clear;
  return upright(before) + (isClear ? linePath(before.x, before.to, now.x, now.y) : "") + upright(now);
}

/** The longest line of the words beside the large number. */
const explained = "ten largest companies";

/** A share of a dollar as cents: "41" for 41%. */
export function inCents({ number }: Figure): string {
  return number.replace("%", "");
}

/** The large number, and the lines that explain it. */
function drawNumber(now: Figure, lately: string, layout: Layout): Mark[] {
  const { figure: most, base, words, line, says } = metrics[layout];
  const size = fontSizeToFit(inCents(now), most, says - pageMetrics[layout].margin - words * 0.3);
  const lines = ["cents now go to the", explained, `(${labelTime(lately)})`];
  return [
    {
      kind: "label",
      key: "cents:now",
      x: pageMetrics[layout].margin - size * 0.04,
      y: base,
      size,
      weight: "bold",
      money: "cash",
      ...writtenAmount(now, inCents(now)),
    },
    ...lines.map((text, index): Mark => ({
      kind: "label",
      key: `cents:says:${String(index)}`,
      x: says,
      y: base + (index - lines.length + 1) * line,
      size: words,
      ...(index === lines.length - 1 ? { tone: "soft" } : {}),
      text,
    })),
  ];
}

function restLabel(name: string, y: number, layout: Layout): Mark {
  const { label: size } = metrics[layout];
  const { pitch, gap } = centMetrics[layout];
  const x = pageMetrics[layout].margin + centsInDollar * pitch + gap - (pitch - centMetrics[layout].width);
  return {
    kind: "label",
    key: `rest:${name}`,
    x,
    y: y + size * 1.35,
    size,
    tone: "soft",
    anchor: "end",
    text: "all other companies",
  };
}
