import type { Figure } from "#ledger/figures.ts";
import type { Label, Layout, Mark } from "#scene/scene.ts";
import { textWidth } from "#scene/text-width.ts";
import { curve, mapLayouts, pointAlong, roundTrip } from "../loop/map-layout.ts";
import { drawLab, drawParty, mapArrow } from "../loop/map-parts.ts";
import { drawMapNote } from "../loop/numbered-note.ts";
import { fontSizeToFit } from "../shared/font-size.ts";
import { pageMetrics, writtenAmount } from "../shared/headline-and-footer.ts";
import { textLines } from "../shared/svg-helpers.ts";
import type { MarketData } from "./data.ts";
import { drawStrip, inCents } from "./index-dollar.ts";

/** Positions of the strip above the map, of the arrow down to the cloud, and of the arrow from savers up to the market. */
const metrics = {
  wide: {
    strip: 92,
    down: curve(136, 136, 136, 150, 136, 162, 136, 174),
    up: curve(740, 466, 786, 380, 788, 224, 762, 138),
    argument: { x: 124, y: 153, anchor: "end" },
    savers: { x: 764, y: 490, size: 20 },
    figure: { size: 132, y: 560 },
    words: { size: 22, lineHeight: 29 },
  },
  tall: {
    strip: 45,
    down: curve(48, 66, 48, 70, 48, 75, 48, 80),
    up: curve(336, 194, 354, 150, 356, 102, 346, 66),
    argument: { x: 56, y: 74, anchor: "start" },
    savers: { x: 348, y: 208, size: 12 },
    figure: { size: 62, y: 262 },
    words: { size: 12.5, lineHeight: 16 },
  },
} as const;

/** Draws the strip of cents above the map of the loop; part of the money may come back to the clouds. */
export function drawBack({ now, dollar }: MarketData, layout: Layout): Mark[] {
  const { out, back } = mapLayouts[layout];
  const { strip: y, down, up } = metrics[layout];
  // The note rests on the lower arc, away from the strip.
  const at = pointAlong(back, 0.5);
  const travel = roundTrip("back", layout);
  return [
    ...drawStrip({ name: "now", largest: now, y }, layout),
    ...mapArrow("out", out, { tone: "ghost" }, layout),
    ...mapArrow("back", back, { tone: "ghost" }, layout),
    drawMapNote({ key: "note:1", dollar, fill: "torn", at, scale: "note", travel }, layout),
    ...mapArrow("savers", up, { money: "cash" }, layout),
    ...mapArrow("down", down, { certainty: "conditional", tone: "strong" }, layout),
    ...drawParty({ at: "cloud", name: "Cloud", has: layout === "wide" ? "among the ten" : "of the ten" }, layout),
    ...drawLab(layout),
    ...drawText(now, layout),
  ];
}

function drawText(now: Figure, layout: Layout): Mark[] {
  const { argument, savers, figure, words } = metrics[layout];
  const { margin, small } = pageMetrics[layout];
  const wide = layout === "wide";
  const size = fontSizeToFit(inCents(now), figure.size, figure.size * 1.24);
  const argued = wide ? ["argument,", "not measured"] : ["only argued"];
  const explained = wide
    ? ["cents of a saved dollar go to the ten", "largest; clouds are among them"]
    : ["cents of a saved dollar go to", "the ten; clouds are among them"];
  const bold = { kind: "label", weight: "bold", money: "cash" } as const satisfies Partial<Label>;
  return [
    ...textLines({ key: "down:says", ...argument, size: small, tone: "soft", texts: argued }),
    { ...bold, key: "savers", ...savers, anchor: "end", text: "savers’ dollars" },
    { ...bold, key: "cents:now", y: figure.y, size, x: margin - size * 0.04, ...writtenAmount(now, inCents(now)) },
    ...textLines({
      key: "back:says",
      x: margin + Math.max(figure.size * 1.24, textWidth(inCents(now), size, "bold")) + (wide ? 12 : 4),
      y: figure.y - words.lineHeight,
      ...words,
      texts: explained,
    }),
  ];
}
