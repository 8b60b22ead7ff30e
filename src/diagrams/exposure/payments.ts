import type { Label, Layout, Mark } from "#scene/scene.ts";
import { wrap } from "#scene/text-width.ts";
import { raggedEdge } from "../bill/paper-edges.ts";
import { textLines } from "../shared/svg-helpers.ts";
import { drawPile, type Emphasis } from "./draw-pile.ts";
import { gapsOf } from "./gaps.ts";
import { pileHeight, type Portrait, type Portraits } from "./place-portraits.ts";
import { portraitMetrics } from "./portrait-metrics.ts";

/** Draws at the foot of a portrait what a lab paid in a year, and a ragged hole for all that nobody outside knows. */
export function drawBand(portrait: Portrait, placed: Portraits, emphasis: Emphasis, layout: Layout): Mark[] {
  let y = placed.band;
  const known = portrait.booked.flatMap((pile) => {
    const marks = drawPile(pile, portrait, { placed, y, emphasis, layout });
    y += pileHeight(pile, placed.grid, layout);
    return marks;
  });
  return [...known, ...drawHole(portrait, { ...placed, band: y }, emphasis, layout)];
}

/** A hole in the paper that is as large as what room is left. */
function drawHole({ row, x }: Portrait, { width, band, foot }: Portraits, emphasis: Emphasis, layout: Layout): Mark[] {
  const { words: size, small, tooth } = portraitMetrics[layout];
  const wide = layout === "wide";
  const side = wide ? 10 : 4;
  const lines = gapsOf(row).flatMap(({ why, what }) => [
    ...wrap(why, width - 2 * side, size, wide ? "bold" : "regular").map((text) => ({ text, isBold: true })),
    ...(wide ? what.flatMap((one) => wrap(one, width - 2 * side, size)) : []).map((text) => ({ text, isBold: false })),
  ]);
  const height = foot - band;
  const shown = lines.slice(0, Math.max(0, Math.floor((height - 2 * tooth) / small)));
  // Where not even the reason has room, there is no hole either.
  if (shown.length === 0 || shown.length < lines.filter(({ isBold }) => isBold).length) return [];
  const first = band + (height - (shown.length - 1) * small) / 2 + size * 0.34;
  const isLoud = emphasis === "loud";
  const look = (isBold: boolean): Partial<Label> => ({
    ...(isBold && wide ? { weight: "bold" } : {}),
    ...(isLoud || (isBold && emphasis === "plain") ? {} : { tone: "soft" }),
  });
  return [
    {
      kind: "line",
      key: `exposure:hole:${row.id}`,
      tone: isLoud ? "strong" : "soft",
      path: raggedEdge({ x, y: band, width, height }, tooth),
    },
    ...shown.flatMap(({ text, isBold }, index) =>
      textLines({
        key: `exposure:hole:${row.id}:${String(index)}`,
        x: x + side,
        y: first + index * small,
        size,
        ...look(isBold),
        texts: [text],
      }),
    ),
  ];
}
