import { canvases, type Layout, type Mark } from "#scene/scene.ts";
import { textWidth, wrap } from "#scene/text-width.ts";
import { fontSizeToFit } from "../shared/font-size.ts";
import { pageMetrics, writtenAmount } from "../shared/headline-and-footer.ts";
import { textLines } from "../shared/svg-helpers.ts";
import { slotPoint } from "../shared/tile-rows.ts";
import { drawTiles, grids, tilesOf } from "../shared/tiles.ts";
import type { CoverageData } from "./data.ts";

const metrics = {
  wide: { number: 330, size: 232, lead: 144, says: 23, under: 396, top: 470, amount: 18, across: 26, width: 590 },
  tall: { number: 136, size: 92, lead: 62, says: 12.5, under: 166, top: 214, amount: 12.5, across: 26, width: 336 },
} as const;

/** The whole, in percent. */
const whole = 100;

/** Draws the share of a lab's promises that cannot be cancelled: as a number, and as a strip of squares. */
export function drawFirm(data: CoverageData, layout: Layout): Mark[] {
  return [...drawShare(data, layout), ...drawStrip(data, layout)];
}

function drawShare({ firm: { lab, share } }: CoverageData, layout: Layout): Mark[] {
  const own = metrics[layout];
  const { margin: x } = pageMetrics[layout];
  const size = fontSizeToFit(share.number, own.size, canvases[layout].width - 2 * x);
  const left = { kind: "label", x: x - size * 0.04, y: own.number, size, weight: "bold" } as const;
  const under = wrap(`of what ${lab.name} has promised cannot be cancelled`, own.width, own.says);
  return [
    { kind: "label", key: "firm:lead", x, y: own.lead, size: own.says, text: "about" },
    { ...left, ...writtenAmount(share), key: "firm:share" },
    ...textLines({ key: "firm:under", x, y: own.under, size: own.says, texts: under }),
  ];
}

/** All of it as squares, those that can be cancelled dashed, below its sum. */
function drawStrip({ firm: { lab, all, share }, worth }: CoverageData, layout: Layout): Mark[] {
  const own = metrics[layout];
  const { margin: x } = pageMetrics[layout];
  const { pitch, side } = grids[layout];
  const sure = (all.value * Math.min(whole, share.value)) / whole;
  const tiles = tilesOf("firm", { ...all, low: sure, tint: lab.tint }, worth);
  const grid = { x, y: own.top, across: Math.min(own.across, Math.max(1, tiles.length)) };
  const { across } = grid;
  const promised = writtenAmount(all, `${all.number} promised for computing`);
  const right = Math.max(x + (across - 1) * pitch + side, x + textWidth(promised.text, own.amount, "bold"));
  const y = own.top - (layout === "wide" ? 10 : 5);
  const starts = Array.from({ length: Math.ceil(tiles.length / across) }, (_, row) => row * across);
  const row = (start: number) => ({ key: `run:firm:${String(start)}`, tiles: tiles.slice(start, start + across) });
  return [
    ...starts.map((start) => drawTiles({ ...row(start), ...slotPoint(start, grid, layout), money: "promise" }, layout)),
    { ...promised, kind: "label", key: "firm:all", x: right, y, anchor: "end", size: own.amount, weight: "bold" },
  ];
}
