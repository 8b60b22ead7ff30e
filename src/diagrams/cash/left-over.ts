import { canvases, type Layout, type Mark } from "#scene/scene.ts";
import { textWidth } from "#scene/text-width.ts";
import { fontSizeToFit } from "../shared/font-size.ts";
import { pageMetrics, inlineLabels, writtenAmount } from "../shared/headline-and-footer.ts";
import { polylinePath } from "../shared/svg-helpers.ts";
import { type CashScale, leftSpan } from "./bars.ts";
import { leftLabel } from "./cash-text.ts";
import type { Year } from "./data.ts";
import { metrics } from "./metrics.ts";

/** The cash that is left or missing: the smallest bar and the largest number, joined by a line. */
export function drawLeftOver(year: Year, scale: CashScale, layout: Layout): Mark[] {
  const { left, card } = metrics[layout];
  const { left: figure } = year;
  const right = canvases[layout].width - pageMetrics[layout].margin;
  const size = fontSizeToFit(figure.number, left.size, right - card.x - card.width - left.words);
  const end = { kind: "label", anchor: "end", x: right } as const;
  const words = left.y + left.size * 0.2 + left.words * 0.85;
  return [
    ...subtraction(year, layout),
    { kind: "line", key: "cash:left:line", money: "cash", path: linkPath(year, scale, size, layout) },
    { ...end, ...writtenAmount(figure), key: "cash:left", money: "cash", y: left.y, size, weight: "bold" },
    { ...end, key: "cash:left:words", y: words, size: left.words, text: leftLabel(year, true) },
  ];
}

/** A line down from the middle of the small bar; where the number is not below it, by way of a corner. */
function linkPath(year: Year, { zero, unit }: CashScale, size: number, layout: Layout): string {
  const { bar, left } = metrics[layout];
  const { margin } = pageMetrics[layout];
  const right = canvases[layout].width - margin;
  const { from } = leftSpan(year);
  const strip = zero + (from + Math.abs(year.left.value) / 2) * unit;
  const top = left.bar + bar.height + (layout === "wide" ? 10 : 5);
  const foot = left.y - size * 0.79;
  const nearest = right - textWidth(year.left.number, size, "bold") * 0.8;
  if (strip >= nearest)
    return polylinePath([
      [strip, top],
      [strip, foot],
    ]);
  const corner = top + (foot - top) / 2;
  return polylinePath([
    [strip, top],
    [strip, corner],
    [nearest, corner],
    [nearest, foot],
  ]);
}

/** What came in and what was built, above the bar. */
function subtraction({ came, built }: Year, layout: Layout): Mark[] {
  const { left, number } = metrics[layout];
  const size = number.words;
  return inlineLabels({
    key: "cash:left:sum",
    x: pageMetrics[layout].margin,
    y: left.bar - size * 0.6,
    parts: [
      { ...writtenAmount(came), size, weight: "bold" },
      { text: "came in,", size },
      { ...writtenAmount(built), size, weight: "bold" },
      { text: "went into building", size },
    ],
  });
}
