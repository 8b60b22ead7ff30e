import { canvases, type Layout, type Mark } from "#scene/scene.ts";
import type { Figure } from "#ledger/figures.ts";
import { pageMetrics, writtenAmount } from "../shared/headline-and-footer.ts";
import { fitting } from "../shared/legible.ts";
import { linePath } from "../shared/svg-helpers.ts";
import { grids } from "../shared/tiles.ts";
import type { GrowthData } from "./data.ts";
import { drawNumber, type Obstacle } from "./large-numbers.ts";
import { plateauOf } from "./plateau.ts";
import {
  endX,
  promisedIn,
  promisedRows,
  revenueEnd,
  revenueRow,
  type RevenueRow,
  yearNames,
  rowsFor,
  yearY,
} from "./year-rows.ts";

/** Draws what the lab earned beside what it promised for each year. */
export function drawEarned(data: GrowthData, layout: Layout): Mark[] {
  const rows: RevenueRow[] = [
    { of: data.earned, isTarget: false, parts: [soft("earned")] },
    { of: data.pace, isTarget: false, parts: [bold(data.pace.figure), soft(paceText(data, layout))] },
  ];
  const obstacles = obstaclesOf(data, rows, layout);
  return [
    ...commonRows(data, rows, layout),
    ...plateauBracket(data, layout),
    ...drawNumber({ name: "earned", figure: data.earned.figure, data, obstacles }, layout),
    ...drawNumber({ name: "yearly", figure: data.yearly, data, obstacles }, layout),
  ];
}

/** Draws what the lab aims for beside the same promises. */
export function drawNeeded(data: GrowthData, layout: Layout): Mark[] {
  const { earned, pace, soon, target, times } = data;
  const wide = layout === "wide";
  const aim = target.figure;
  const rows: RevenueRow[] = [
    { of: earned, isTarget: false, parts: [bold(earned.figure), soft("earned")] },
    { of: pace, isTarget: false, parts: [bold(pace.figure), soft(paceText(data, layout))] },
    {
      of: soon,
      isTarget: true,
      parts: [bold(soon.figure), soft(wide ? "named in a talk, known from one report" : "a remark, one report")],
    },
    { of: target, isTarget: true, parts: wide ? [{ ...bold(aim), size: 20 }, soft("aimed for")] : [bold(aim)] },
  ];
  const obstacles = obstaclesOf(data, rows, layout);
  return [...commonRows(data, rows, layout), ...drawNumber({ name: "times", figure: times, data, obstacles }, layout)];
}

const soft = (text: string) => ({ text, tone: "soft" }) as const;
const bold = (figure: Figure, text = figure.number) => ({ ...writtenAmount(figure, text), weight: "bold" }) as const;

function paceText({ paceAt, pace, worth }: GrowthData, layout: Layout): string {
  const { small, margin } = pageMetrics[layout];
  const half = layout === "wide" ? 430 : canvases.tall.width - margin;
  const room = half - endX(pace.figure.value, worth, layout) - small * pace.figure.number.length;
  return fitting(
    layout === "wide" ? [`a year: the pace ${paceAt}`, "a year: the pace", "the pace"] : ["the pace"],
    Math.max(room, small * 5),
    small,
  );
}

function commonRows(data: GrowthData, rows: readonly RevenueRow[], layout: Layout): Mark[] {
  const all = rowsFor(data);
  return [
    ...yearNames(all, layout),
    ...promisedRows(data, all, layout),
    ...rows.flatMap((row) => revenueRow(row, data, layout)),
  ];
}

/** What large numbers have to keep clear of: rows of squares, the text after them, and the bracket. */
function obstaclesOf(data: GrowthData, rows: readonly RevenueRow[], layout: Layout): Obstacle[] {
  const all = rowsFor(data);
  const { pitch, side } = grids[layout];
  const bracket = layout === "wide" ? 19 : 9;
  return [
    ...all.years.map((year) => {
      const top = yearY(year, all, layout);
      return { top, bottom: top + side, right: endX(promisedIn(data.orders, year, all), data.worth, layout) + bracket };
    }),
    ...rows.map((row) => {
      const top = yearY(row.of.year, all, layout, 1);
      return { top: top - 3, bottom: top + pitch, right: revenueEnd(row, data.worth, layout) };
    }),
  ];
}

/** A bracket over the years in which all orders run. */
function plateauBracket(data: GrowthData, layout: Layout): Mark[] {
  const { orders, worth } = data;
  const rows = rowsFor(data);
  const { first, last } = plateauOf(orders, rows);
  const wide = layout === "wide";
  const left = endX(promisedIn(orders, first, rows), worth, layout) + (wide ? 10 : 5);
  const right = left + (wide ? 9 : 4);
  const [from, to] = [yearY(first, rows, layout), yearY(last, rows, layout) + grids[layout].side];
  const path = linePath(left, from, right, from) + linePath(right, from, right, to) + linePath(right, to, left, to);
  return [{ kind: "line", key: "growth:plateau", path }];
}
