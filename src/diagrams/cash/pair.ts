import type { Layout, Mark } from "../../scene/scene.ts";
import { fitted } from "../fit.ts";
import { frames, phrase, written } from "../frame.ts";
import { built, came, rest } from "./bars.ts";
import type { CashData, Year } from "./data.ts";
import { looks } from "./looks.ts";

/** Two years on one scale: under the uncovered end of each stands what was left. */
export function drawPair({ before, now, fall }: CashData, layout: Layout): Mark[] {
  const { pair } = looks[layout];
  const months = layout === "wide" ? "twelve months to March" : "to March";
  return [
    ...pairBar(before, pair.before, `${months} 2025`, "left", layout),
    ...pairBar(now, pair.now, `${months} 2026`, `left, ${fall.words} less`, layout),
  ];
}

function pairBar(year: Year, y: number, when: string, says: string, layout: Layout): Mark[] {
  const { pair, perBillion } = looks[layout];
  const { margin: x, label } = frames[layout];
  const { id, came: whole, built: spent, left } = year;
  const base = y + pair.height + pair.size * 0.86;
  const end = { kind: "label", anchor: "end", x: x + whole.value * perBillion } as const;
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
    came(year, y, pair.height, layout),
    built(year, y, pair.height, layout),
    rest(year, y, pair.height, layout),
    {
      ...end,
      ...written(left),
      key: `pair:${id}`,
      money: "cash",
      y: base,
      size: fitted(left.number, pair.size, whole.value * perBillion),
      weight: "bold",
    },
    { ...end, key: `pair:${id}:says`, y: base + pair.size * 0.2 + pair.small * 0.9, size: pair.small, text: says },
  ];
}
