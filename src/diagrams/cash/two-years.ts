import type { Layout, Mark } from "#scene/scene.ts";
import { fitted } from "../shared/font-size.ts";
import { frames, phrase, written } from "../shared/headline-and-footer.ts";
import { built, came, rest, unitOf, type Bar } from "./bars.ts";
import type { CashData, Year } from "./data.ts";
import { looks } from "./metrics.ts";

/** Two years on one scale: under the uncovered end of each stands what was left. */
export function drawPair(data: CashData, layout: Layout): Mark[] {
  const { before, now, fall } = data;
  const { pair } = looks[layout];
  const unit = unitOf(data, layout);
  const months = layout === "wide" ? "twelve months to March" : "to March";
  return [
    ...pairBar(before, { y: pair.before, height: pair.height, unit }, `${months} 2025`, "left", layout),
    ...pairBar(now, { y: pair.now, height: pair.height, unit }, `${months} 2026`, `left, ${fall.words} less`, layout),
  ];
}

function pairBar(year: Year, bar: Bar, when: string, says: string, layout: Layout): Mark[] {
  const { pair } = looks[layout];
  const { y, unit } = bar;
  const { margin: x, label } = frames[layout];
  const { id, came: whole, built: spent, left } = year;
  const base = y + pair.height + pair.size * 0.86;
  const end = { kind: "label", anchor: "end", x: x + whole.value * unit } as const;
  const wide = layout === "wide";
  const parts = wide
    ? `${whole.number} came in, ${spent.number} went into building`
    : `${whole.number} in, ${spent.number} built`;
  return [
    ...phrase({
      key: `when:${id}`,
      x,
      y: y - label * 0.6,
      parts: [
        { text: when, size: label, weight: "bold" },
        { text: parts, size: pair.small, tone: "soft" },
      ],
    }),
    came(year, bar, layout),
    built(year, bar, layout),
    rest(year, bar, layout),
    {
      ...end,
      ...written(left),
      key: `pair:${id}`,
      money: "cash",
      y: base,
      size: fitted(left.number, pair.size, whole.value * unit),
      weight: "bold",
    },
    { ...end, key: `pair:${id}:says`, y: base + pair.size * 0.2 + pair.small * 0.9, size: pair.small, text: says },
  ];
}
