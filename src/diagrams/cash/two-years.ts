import type { Layout, Mark } from "#scene/scene.ts";
import { textWidth } from "#scene/text-width.ts";
import { fontSizeToFit } from "../shared/font-size.ts";
import { pageMetrics, pageWidth, inlineLabels, writtenAmount } from "../shared/headline-and-footer.ts";
import { fitting } from "../shared/legible.ts";
import { builtBar, incomeBar, leftBar, leftSpan, cashScale, type CashScale } from "./bars.ts";
import { leftLabel } from "./cash-text.ts";
import type { CashData, Year } from "./data.ts";
import { metrics } from "./metrics.ts";

/** Draws two years on one scale; below the end of each bar is the cash that was left or missing. */
export function drawTwoYears(data: CashData, layout: Layout): Mark[] {
  const { pair } = metrics[layout];
  const scale = cashScale(data, layout);
  return [...yearBar(data.before, pair.before, scale, layout), ...yearBar(data.now, pair.now, scale, layout)];
}

function yearBar(year: Year, y: number, scale: CashScale, layout: Layout): Mark[] {
  const { pair } = metrics[layout];
  const bar = { y, height: pair.height, scale };
  const { id, left } = year;
  const size = fontSizeToFit(left.number, pair.size, pageWidth(layout) / 2);
  const says = leftLabel(year, false);
  const needed = Math.max(textWidth(left.number, size, "bold"), textWidth(says, pair.small));
  const x = Math.max(scale.zero + leftSpan(year).to * scale.unit, pageMetrics[layout].margin + needed);
  const base = y + pair.height + pair.size * 0.86;
  const end = { kind: "label", anchor: "end", x } as const;
  return [
    ...yearTitle(year, y, layout),
    incomeBar(year, bar),
    builtBar(year, bar),
    ...leftBar(year, bar, layout),
    { ...end, ...writtenAmount(left), key: `pair:${id}`, money: "cash", y: base, size, weight: "bold" },
    { ...end, key: `pair:${id}:says`, y: base + pair.size * 0.2 + pair.small * 0.9, size: pair.small, text: says },
  ];
}

/** The twelve months, and what came in and was built. */
function yearTitle({ id, came, built, when }: Year, y: number, layout: Layout): Mark[] {
  const { pair } = metrics[layout];
  const { margin: x, label } = pageMetrics[layout];
  const parts =
    layout === "wide"
      ? `${came.number} came in, ${built.number} went into building`
      : `${came.number} in, ${built.number} built`;
  const room = pageWidth(layout) - textWidth(parts, pair.small) - label * 0.5;
  const title = fitting([when, when.replace(/^twelve months /, "")], room, label, "bold");
  return inlineLabels({
    key: `when:${id}`,
    x,
    y: y - label * 0.6,
    parts: [
      { text: title, size: label, weight: "bold" },
      { text: parts, size: pair.small, tone: "soft" },
    ],
  });
}
