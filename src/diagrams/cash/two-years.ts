import type { Layout, Mark } from "#scene/scene.ts";
import { fontSizeToFit } from "../shared/font-size.ts";
import { pageMetrics, inlineLabels, writtenAmount } from "../shared/headline-and-footer.ts";
import { builtBar, incomeBar, leftBar, unitsPerBillion } from "./bars.ts";
import type { CashData, Year } from "./data.ts";
import { metrics } from "./metrics.ts";

/** Draws two years on one scale; below the uncovered end of each bar is the cash that was left. */
export function drawTwoYears(data: CashData, layout: Layout): Mark[] {
  const { before, now, fall } = data;
  const { pair } = metrics[layout];
  const unit = unitsPerBillion(data, layout);
  const months = layout === "wide" ? "twelve months to March" : "to March";
  return [
    ...yearBar({ year: before, y: pair.before, unit, title: `${months} 2025`, result: "left" }, layout),
    ...yearBar({ year: now, y: pair.now, unit, title: `${months} 2026`, result: `left, ${fall.words} less` }, layout),
  ];
}

interface YearBar {
  readonly year: Year;
  readonly y: number;
  readonly unit: number;
  readonly title: string;
  /** What is said about the cash that is left. */
  readonly result: string;
}

function yearBar({ year, y, unit, title, result }: YearBar, layout: Layout): Mark[] {
  const { pair } = metrics[layout];
  const bar = { y, height: pair.height, unit };
  const { margin: x, label } = pageMetrics[layout];
  const { id, came: whole, built: spent, left } = year;
  const base = y + pair.height + pair.size * 0.86;
  const end = { kind: "label", anchor: "end", x: x + whole.value * unit } as const;
  const wide = layout === "wide";
  const parts = wide
    ? `${whole.number} came in, ${spent.number} went into building`
    : `${whole.number} in, ${spent.number} built`;
  return [
    ...inlineLabels({
      key: `when:${id}`,
      x,
      y: y - label * 0.6,
      parts: [
        { text: title, size: label, weight: "bold" },
        { text: parts, size: pair.small, tone: "soft" },
      ],
    }),
    incomeBar(year, bar, layout),
    builtBar(year, bar, layout),
    leftBar(year, bar, layout),
    {
      ...end,
      ...writtenAmount(left),
      key: `pair:${id}`,
      money: "cash",
      y: base,
      size: fontSizeToFit(left.number, pair.size, whole.value * unit),
      weight: "bold",
    },
    { ...end, key: `pair:${id}:says`, y: base + pair.size * 0.2 + pair.small * 0.9, size: pair.small, text: result },
  ];
}
