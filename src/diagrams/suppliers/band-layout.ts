import { sum } from "d3-array";
import type { Layout } from "#scene/scene.ts";
import type { Flow } from "./data.ts";

/** Positions in canvas units: the area of the bands, the plates beside it, and the line of words above each band. */
export const bandMetrics = {
  wide: { top: 104, bottom: 590, plate: 132, tip: 12, gap: 20, words: 17, number: 30, line: 34, most: 4.6, rung: 11 },
  tall: { top: 46, bottom: 276, plate: 74, tip: 6, gap: 6, words: 12, number: 16, line: 18, most: 2.2, rung: 6 },
} as const;

/** A flow with the place of its band. */
export interface Band {
  readonly flow: Flow;
  /** The upper edge of the words above the band, and of the band itself. */
  readonly top: number;
  readonly y: number;
  readonly height: number;
}

/** Bands below each other, as high as their amounts on one scale, and as high together as there is room. */
export function placeBands(flows: readonly Flow[], layout: Layout): Band[] {
  const { top, bottom, gap, line, most } = bandMetrics[layout];
  const room = bottom - top - flows.length * line - (flows.length - 1) * gap;
  const total = sum(flows, ({ amount }) => Math.max(0, amount.value));
  const unit = Math.min(most, Math.max(0, room) / Math.max(total, 1e-9));
  const used = flows.length * line + (flows.length - 1) * gap + total * unit;
  let y = top + (bottom - top - used) / 2;
  return flows.map((flow) => {
    const height = Math.max(0, flow.amount.value) * unit;
    const band = { flow, top: y, y: y + line, height };
    y += line + height + gap;
    return band;
  });
}
