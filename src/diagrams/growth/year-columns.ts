import { max } from "d3-array";
import type { Layout, Mark } from "#scene/scene.ts";
import { pageWidth } from "../shared/headline-and-footer.ts";
import { markGroup } from "../shared/svg-helpers.ts";
import { drawAxis, drawLarge, yearlyLabels, yearlyLine } from "./chart-words.ts";
import { type Chart, columnWidth, columnX, type Head, metrics, type Revenue } from "./chart.ts";
import type { GrowthData, GrowthState } from "./data.ts";
import { revenueNumbers } from "./revenue-numbers.ts";
import { dueIn, promisedIn, yearsOf } from "./years.ts";

/** Draws for each year what is promised for it, and beside it the revenue of that year or the target for it. */
export function drawGrowth(data: GrowthData, state: GrowthState, layout: Layout): Mark[] {
  const low = drawChart(data, state, chartOf(data, state, "low", layout));
  // Where there is too little room for the large number, all columns are lower.
  return low ?? drawChart(data, state, chartOf(data, state, "high", layout)) ?? [];
}

function chartOf(data: GrowthData, state: GrowthState, head: Head, layout: Layout): Chart {
  const { top, ground, heads } = metrics[layout];
  const years = yearsOf(data);
  const revenues = revenuesOf(data, state);
  const columns = years.map((year) => {
    const revenue = max(revenues, ({ of }) => (of.year === year ? of.figure.value : undefined));
    const value = Math.max(promisedIn(data.orders, year), revenue ?? 0);
    return { year, value, hasRevenue: revenue !== undefined };
  });
  const unit = (ground - top - heads[head]) / Math.max(max(columns, ({ value }) => value) ?? 0, 1e-6);
  return { layout, years, columns, revenues, unit, step: pageWidth(layout) / years.length, head };
}

/** Null where the large number has no room. */
function drawChart(data: GrowthData, state: GrowthState, chart: Chart): Mark[] | null {
  const { years, revenues } = chart;
  const yearly = yearlyLabels(data, chart);
  // What was earned is the large number of its own picture.
  const shown = revenues.filter(({ of }) => state === "needed" || of !== data.earned);
  const numbers = revenueNumbers(shown, chart, yearly);
  const large = drawLarge(data, { state, labels: [...yearly, ...numbers] }, chart);
  if (large === null) return null;
  return [
    ...data.orders.map((order, index) =>
      markGroup(
        `due:${order.id}`,
        years.flatMap((year) => drawDue(data, { order: index, year }, chart)),
      ),
    ),
    ...revenues.flatMap((revenue) => drawRevenue(revenue, chart)),
    ...drawAxis(chart),
    yearlyLine(data, chart),
    ...yearly,
    ...numbers,
    ...large,
  ];
}

function revenuesOf({ earned, pace, soon, target }: GrowthData, state: GrowthState): Revenue[] {
  const now = [
    { of: earned, isTarget: false, says: "earned" },
    { of: pace, isTarget: false, says: "pace" },
  ];
  if (state === "earned") return now;
  return [...now, { of: soon, isTarget: true, says: "a remark" }, { of: target, isTarget: true, says: "target" }];
}

/** What of an order is due in a year, on top of the orders before it. */
function drawDue({ orders, tint }: GrowthData, at: { order: number; year: number }, chart: Chart): Mark[] {
  const order = orders[at.order];
  const value = order === undefined ? 0 : dueIn(order, at.year);
  if (order === undefined || value <= 0) return [];
  const height = value * chart.unit;
  const below = promisedIn(orders.slice(0, at.order), at.year) * chart.unit;
  return [
    {
      kind: "tile",
      key: `due:${order.id}:${String(at.year)}`,
      money: "promise",
      ...(tint === null ? {} : { tint }),
      amount: { claim: order.amount.claim, value, scale: "year", measure: "height" },
      x: columnX(at.year, chart, 0),
      y: metrics[chart.layout].ground - below - height,
      width: columnWidth(chart),
      height,
    },
  ];
}

/** Ruled for revenue, dashed for a target and for what a range leaves open. */
function drawRevenue({ of, isTarget }: Revenue, chart: Chart): Mark[] {
  const { layout, unit } = chart;
  const { ground } = metrics[layout];
  const { figure, year } = of;
  const { claim, value, low = value } = figure;
  const x = columnX(year, chart, 1);
  const part = (key: string, from: number, to: number, isSure: boolean): Mark => ({
    kind: "tile",
    key: `revenue:${String(year)}${key}`,
    money: "revenue",
    ...(isSure ? {} : { certainty: "conditional" as const }),
    amount: { claim, value: to - from, scale: "year", measure: "height" },
    x,
    y: ground - to * unit,
    width: columnWidth(chart),
    height: (to - from) * unit,
  });
  return [part("", 0, low, !isTarget), ...(low < value ? [part(":open", low, value, false)] : [])];
}
