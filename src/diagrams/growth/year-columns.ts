import { max } from "d3-array";
import type { Layout, Mark } from "#scene/scene.ts";
import { pageMetrics, pageWidth, writtenAmount } from "../shared/headline-and-footer.ts";
import { markGroup } from "../shared/svg-helpers.ts";
import { drawAxis, drawLarge, drawYearly } from "./chart-words.ts";
import { type Chart, columnWidth, columnX, metrics, type Revenue } from "./chart.ts";
import type { GrowthData, GrowthState } from "./data.ts";
import { dueIn, promisedIn, yearsOf } from "./years.ts";

/** Draws for each year what is promised for it, and beside it the revenue of that year or the target for it. */
export function drawGrowth(data: GrowthData, state: GrowthState, layout: Layout): Mark[] {
  const { top, ground, head } = metrics[layout];
  const years = yearsOf(data);
  const revenues = revenuesOf(data, state);
  const heights = [...years.map((year) => promisedIn(data.orders, year)), ...revenues.map(({ of }) => of.figure.value)];
  const unit = (ground - top - head[state]) / Math.max(max(heights) ?? 0, 1e-6);
  const chart = { layout, years, revenues, unit, step: pageWidth(layout) / years.length };
  return [
    ...data.orders.map((order) =>
      markGroup(
        `due:${order.id}`,
        years.flatMap((year) => drawDue(data, { order: data.orders.indexOf(order), year }, chart)),
      ),
    ),
    ...revenues.flatMap((revenue) => drawRevenue(revenue, chart)),
    ...revenues
      .filter(({ of }) => state !== "earned" || of !== data.earned)
      .flatMap((revenue) => drawRevenueNumber(revenue, data, chart)),
    ...drawAxis(chart),
    ...drawYearly(data, chart),
    ...drawLarge(data, state, chart),
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

/** The number of a revenue or a target, above the columns of its year. */
function drawRevenueNumber({ of, isTarget, says }: Revenue, { orders }: GrowthData, chart: Chart): Mark[] {
  const { layout, unit, step, years, revenues } = chart;
  const { ground, number } = metrics[layout];
  const { figure, year } = of;
  const isLast = isTarget && of === revenues.at(-1)?.of;
  const size = isLast ? number * 1.6 : number;
  const highest = Math.max(figure.value, promisedIn(orders, year));
  const x = pageMetrics[layout].margin + (year - (years[0] ?? year) + 0.5) * step;
  const y = ground - highest * unit - size * 0.35;
  const label = { kind: "label", anchor: "middle", x } as const;
  const key = `revenue:${String(year)}`;
  const { small } = pageMetrics[layout];
  return [
    { ...label, key: `${key}:number`, y, size, weight: "bold", money: "revenue", ...writtenAmount(figure) },
    ...(layout === "wide"
      ? [{ ...label, key: `${key}:says`, y: y - size * 0.95, size: small, tone: "soft" as const, text: says }]
      : []),
  ];
}
