import type { Label, Layout, Mark } from "#scene/scene.ts";
import { frames, written } from "../shared/headline-and-footer.ts";
import { mapArrow, party } from "../loop/map-parts.ts";
import { along, places, stations, travel, type Curve } from "../loop/map-layout.ts";
import type { Figure } from "#ledger/figures.ts";
import { lines } from "../shared/svg-helpers.ts";
import { slip } from "../loop/numbered-note.ts";
import { inCents, strip } from "./index-dollar.ts";
import type { MarketData } from "./market-text.ts";

const curve = (...p: readonly [number, number, number, number, number, number, number, number]): Curve => [
  { x: p[0], y: p[1] },
  { x: p[2], y: p[3] },
  { x: p[4], y: p[5] },
  { x: p[6], y: p[7] },
];

/** The strip above the map, the arrow down to the cloud, and the way of savers' dollars up to the market. */
const looks = {
  wide: {
    strip: 92,
    down: curve(136, 136, 136, 150, 136, 162, 136, 174),
    up: curve(740, 466, 786, 380, 788, 224, 762, 138),
    argument: { x: 124, y: 153, anchor: "end" },
    savers: { x: 764, y: 490, size: 20 },
    figure: { size: 132, y: 560 },
    words: { size: 22, line: 29 },
  },
  tall: {
    strip: 45,
    down: curve(48, 66, 48, 70, 48, 75, 48, 80),
    up: curve(336, 194, 354, 150, 356, 102, 346, 66),
    argument: { x: 56, y: 74, anchor: "start" },
    savers: { x: 348, y: 208, size: 12 },
    figure: { size: 62, y: 262 },
    words: { size: 12.5, line: 16 },
  },
} as const;

/** The cut strip above the loop's map: part of it may come back to the clouds. */
export function drawBack({ now, dollar }: MarketData, layout: Layout): Mark[] {
  const { out, back } = places[layout];
  const { strip: y, down, up } = looks[layout];
  const wide = layout === "wide";
  return [
    ...strip("now", now, y, layout),
    ...mapArrow("out", out, { tone: "ghost" }, layout),
    ...mapArrow("back", back, { tone: "ghost" }, layout),
    note(dollar, layout),
    ...mapArrow("savers", up, { money: "cash" }, layout),
    ...mapArrow("down", down, { certainty: "conditional", tone: "strong" }, layout),
    ...party({ at: "cloud", name: "Cloud", has: wide ? "among the ten" : "of the ten" }, layout),
    ...party({ at: "lab", name: "AI lab", has: wide ? "needs computing" : "models" }, layout),
    ...says(now, layout),
  ];
}

/** Note No. 0001, still going round below. */
function note(dollar: Figure, layout: Layout): Mark {
  const { out, back, cloud, lab, note: size } = places[layout];
  // It rests on the lower arc, clear of the strip above.
  const rest = along(back, 0.5);
  const turn = [...stations(back, 0.5, 1), cloud, ...stations(out, 0, 1), lab, ...stations(back, 0, 0.5)];
  return slip({
    key: "note:1",
    dollar,
    wear: "torn",
    at: rest,
    size,
    type: layout === "wide" ? 15 : 12,
    scale: "note",
    travel: travel(rest, [turn]),
  });
}

function says(now: Figure, layout: Layout): Mark[] {
  const { argument, savers, figure, words } = looks[layout];
  const { margin, small } = frames[layout];
  const wide = layout === "wide";
  const told = wide
    ? ["cents of a saved dollar go to the ten", "largest; clouds are among them"]
    : ["cents of a saved dollar go to", "the ten; clouds are among them"];
  const label = (key: string, extra: Omit<Label, "kind" | "key">): Label => ({ kind: "label", key, ...extra });
  return [
    ...lines({
      key: "down:says",
      ...argument,
      size: small,
      tone: "soft",
      texts: wide ? ["argument,", "not measured"] : ["only argued"],
    }),
    label("savers", { ...savers, weight: "bold", money: "cash", anchor: "end", text: "savers’ dollars" }),
    label("cents:now", {
      x: margin - figure.size * 0.04,
      y: figure.y,
      size: figure.size,
      weight: "bold",
      money: "cash",
      ...written(now, inCents(now)),
    }),
    ...told.map((text, index) =>
      label(`back:says:${String(index)}`, {
        x: margin + figure.size * 1.24 + (wide ? 12 : 4),
        y: figure.y + (index - 1) * words.line,
        size: words.size,
        text,
      }),
    ),
  ];
}
