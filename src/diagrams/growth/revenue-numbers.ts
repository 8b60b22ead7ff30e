import { canvases, type Label } from "#scene/scene.ts";
import { textWidth } from "#scene/text-width.ts";
import { pageMetrics, writtenAmount } from "../shared/headline-and-footer.ts";
import { type Chart, highestBetween, metrics, middleX, type Placed, placeOf, type Revenue } from "./chart.ts";

/** The numbers of revenue and of targets, each above the columns of its year and above the labels that are in its way. */
export function revenueNumbers(shown: readonly Revenue[], chart: Chart, labels: readonly Label[]): Label[] {
  return shown.reduce<Label[]>((done, revenue) => {
    const placed = [...labels, ...done].map(placeOf);
    return [...done, ...numberOf(revenue, chart, placed)];
  }, []);
}

function numberOf(revenue: Revenue, chart: Chart, placed: readonly Placed[]): Label[] {
  const { layout } = chart;
  const { number } = metrics[layout];
  const { small, margin } = pageMetrics[layout];
  const { of, isTarget, says } = revenue;
  const size = isTarget && revenue === chart.revenues.at(-1) ? number * 1.6 : number;
  const wide = layout === "wide";
  const half = Math.max(textWidth(of.figure.number, size, "bold"), wide ? textWidth(says, small) : 0) / 2;
  const x = Math.min(Math.max(middleX(of.year, chart), margin + half), canvases[layout].width - margin - half);
  const y = highestBetween(x - half, x + half, chart, placed) - size * 0.35;
  const key = `revenue:${String(of.year)}`;
  const label = { kind: "label", anchor: "middle", x } as const;
  return [
    { ...label, key: `${key}:number`, y, size, weight: "bold", money: "revenue", ...writtenAmount(of.figure) },
    ...(wide
      ? [{ ...label, key: `${key}:says`, y: y - size * 0.95, size: small, tone: "soft" as const, text: says }]
      : []),
  ];
}
