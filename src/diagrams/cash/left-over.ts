import { canvases, type Layout, type Mark } from "#scene/scene.ts";
import { textWidth } from "#scene/text-width.ts";
import { fontSizeToFit } from "../shared/font-size.ts";
import { pageMetrics, writtenAmount } from "../shared/headline-and-footer.ts";
import { fitting } from "../shared/legible.ts";
import { assertOneValue } from "../shared/one-value.ts";
import { linePath, textLines } from "../shared/svg-helpers.ts";
import { leftLabel } from "./cash-text.ts";
import type { CashData, Year } from "./data.ts";
import { metrics } from "./metrics.ts";

/** A year with its place: the left edge of its column, and the type size of its number. */
interface Column {
  readonly year: Year;
  readonly x: number;
  readonly right: number;
  readonly size: number;
}

/** Where nothing is left, and canvas units per billion dollars. */
interface Level {
  readonly zero: number;
  readonly unit: number;
}

/** Draws what was left of two years' cash, on the two sides of a line: above it where there was some, below it where it was missing. */
export function drawLeftOver(data: CashData, layout: Layout): Mark[] {
  const { margin } = pageMetrics[layout];
  const columns = columnsOf(data, layout);
  const level = levelOf(columns, layout);
  const right = canvases[layout].width - margin;
  return [
    ...columns.flatMap((column) => drawColumn(column, level, layout)),
    { kind: "line", key: "left:zero", tone: "strong", path: linePath(margin, level.zero, right, level.zero) },
  ];
}

function columnsOf({ before, now }: CashData, layout: Layout): Column[] {
  const { now: x, sizes, words } = metrics[layout].left;
  const { margin } = pageMetrics[layout];
  const column = (year: Year, from: number, to: number, size: number): Column => {
    assertOneValue(year.left);
    const room = to - from - textWidth(leftLabel(year, false), words) - words;
    return { year, x: from, right: to, size: fontSizeToFit(year.left.number, size, room) };
  };
  return [column(before, margin, x - margin, sizes.before), column(now, x, canvases[layout].width - margin, sizes.now)];
}

/** The height of a number with what is said of it, and that of the two lines about its year. */
const numberHeight = (size: number, layout: Layout) => size * 0.97 + metrics[layout].left.gap;
const yearHeight = (layout: Layout) => pageMetrics[layout].label * 2.9;

/** The scale on which both years have room, with their numbers at the ends of their bars and their names on the other side. */
function levelOf(columns: readonly Column[], layout: Layout): Level {
  const { top, bottom } = metrics[layout].left;
  const needs = columns.map(({ year, size }) => {
    const isLess = year.left.value < 0;
    const [number, name] = [numberHeight(size, layout), yearHeight(layout)];
    return isLess ? { above: name, below: number } : { above: number, below: name };
  });
  const above = Math.max(...needs.map((need) => need.above));
  const below = Math.max(...needs.map((need) => need.below));
  const values = columns.map(({ year }) => year.left.value);
  const [lowest, highest] = [Math.min(0, ...values), Math.max(0, ...values)];
  const unit = (bottom - top - above - below) / Math.max(highest - lowest, 1e-6);
  return { zero: top + above + highest * unit, unit };
}

function drawColumn({ year, x, right, size }: Column, { zero, unit }: Level, layout: Layout): Mark[] {
  const { bar, gap, words } = metrics[layout].left;
  const { id, left } = year;
  const isLess = left.value < 0;
  const height = Math.abs(left.value) * unit;
  const end = isLess ? zero + height : zero - height;
  const y = isLess ? end + gap + size * 0.74 : end - gap - size * 0.2;
  const box = { x, y: Math.min(zero, end), width: bar, height };
  const amount = { claim: left.claim, value: left.value, scale: "left", measure: "height" } as const;
  const missing = isLess ? ({ tone: "ghost", certainty: "conditional" } as const) : {};
  const beside = x + textWidth(left.number, size, "bold") + words * 0.5;
  const says = fitting([leftLabel(year, true), leftLabel(year, false)], right - beside, words);
  return [
    { kind: "note", key: `left:${id}`, money: "cash", ...missing, amount, ...box },
    {
      kind: "label",
      key: `left:${id}:number`,
      money: "cash",
      x: x - size * 0.04,
      y,
      size,
      weight: "bold",
      ...writtenAmount(left),
    },
    { kind: "label", key: `left:${id}:says`, x: beside, y, size: words, text: says },
    ...yearLines(year, { x, width: right - x, zero, isAbove: isLess }, layout),
  ];
}

interface YearPlace {
  readonly x: number;
  readonly width: number;
  readonly zero: number;
  readonly isAbove: boolean;
}

/** The twelve months, and what came in and was built in them, on the side of the line that the bar leaves free. */
function yearLines({ id, came, built, when }: Year, { x, width, zero, isAbove }: YearPlace, layout: Layout): Mark[] {
  const { label, small } = pageMetrics[layout];
  const y = isAbove ? zero - label * 1.9 : zero + label * 1.25;
  const short = when.replace(/^twelve months /, "");
  const parts = [
    `${came.number} came in, ${built.number} went into building`,
    `${came.number} came in, ${built.number} built`,
    `${came.number} in, ${built.number} built`,
  ];
  const title = fitting([when, short], width, label, "bold");
  return [
    { kind: "label", key: `left:${id}:when`, x, y, size: label, weight: "bold", text: title },
    ...textLines({
      key: `left:${id}:parts`,
      x,
      y: y + label * 1.3,
      size: small,
      tone: "soft",
      texts: [fitting(parts, width, small)],
    }),
  ];
}
