import type { Figure } from "#ledger/figures.ts";
import type { Label, Layout, Mark } from "#scene/scene.ts";
import { textWidth } from "#scene/text-width.ts";
import { curve, curvePath, pointAlong, type Curve } from "../loop/curves.ts";
import { drawPlates } from "../loop/plates.ts";
import { ringNote } from "../loop/ring.ts";
import { drawTrack, headPath } from "../loop/track.ts";
import { fontSizeToFit } from "../shared/font-size.ts";
import { pageMetrics, writtenAmount } from "../shared/headline-and-footer.ts";
import { textLines } from "../shared/svg-helpers.ts";
import type { MarketData } from "./data.ts";
import { drawStrip, inCents } from "./index-dollar.ts";

/** Positions of the strip above the ring, of the arrow down to the cloud, and of the arrow from savers up to the market. */
const metrics = {
  wide: {
    strip: 88,
    down: curve(146, 136, 146, 160, 146, 190, 146, 218),
    up: curve(740, 458, 792, 380, 796, 224, 766, 136),
    head: 18,
    argument: { x: 132, y: 172, anchor: "end" },
    savers: { x: 764, y: 482, size: 20 },
    figure: { size: 132, y: 560 },
    words: { size: 22, lineHeight: 29 },
  },
  tall: {
    strip: 45,
    down: curve(44, 66, 44, 76, 44, 88, 44, 99),
    up: curve(336, 194, 356, 150, 358, 102, 347, 66),
    head: 9,
    argument: { x: 52, y: 78, anchor: "start" },
    savers: { x: 348, y: 208, size: 12 },
    figure: { size: 62, y: 262 },
    words: { size: 12.5, lineHeight: 16 },
  },
} as const;

const parties = [
  { id: "cloud", name: "Cloud", has: { wide: "among the ten", tall: "of the ten" } },
  { id: "lab", name: "AI lab", has: { wide: "needs computing", tall: "models" } },
] as const;

/** Draws the strip of cents above the ring of the loop; part of the money may come back to the clouds. */
export function drawBack({ now, dollar }: MarketData, layout: Layout): Mark[] {
  const { strip: y, down, up, head } = metrics[layout];
  return [
    ...drawStrip({ name: "now", largest: now, y }, layout),
    ...drawTrack("outside", layout),
    ...ringNote({ dollar, state: "outside", layout }),
    ...drawArrow("savers", up, head, { money: "cash", tone: "strong" }),
    ...drawArrow("down", down, head, { tone: "strong", certainty: "conditional" }),
    ...drawPlates(layout, parties),
    ...drawText(now, layout),
  ];
}

type ArrowLook = Pick<Mark, "money" | "tone" | "certainty">;

/** An arrow whose head is filled, and never dashed. */
function drawArrow(name: string, path: Curve, size: number, { certainty, ...look }: ArrowLook): Mark[] {
  const [, , , tip] = path;
  const before = pointAlong(path, 0.9);
  return [
    {
      kind: "arrow",
      key: `arrow:${name}`,
      ...look,
      ...(certainty === undefined ? {} : { certainty }),
      path: curvePath(path),
    },
    {
      kind: "area",
      key: `arrow:${name}:head`,
      ...look,
      path: headPath(tip, Math.atan2(tip.y - before.y, tip.x - before.x), size),
    },
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
