import type { Layout, Mark, Point } from "#scene/scene.ts";
import { emblemLayouts } from "./emblem-layout.ts";

const cells = {
  wide: { width: 30, height: 38, gap: 4, type: 25, top: 202 },
  tall: { width: 14, height: 18, gap: 2, type: 13, top: 91 },
} as const;

/** The servers' meter in the middle of the ring. */
export function emblemMeter(digits: string, layout: Layout): Mark[] {
  const { width, gap, top } = cells[layout];
  return drawMeter(digits, { x: emblemLayouts[layout].ring.x - (4 * width + 3 * gap) / 2, y: top }, layout);
}

/** The servers' meter with its upper left corner at a point; its last reading is the number of the note. */
export function drawMeter(digits: string, at: Point, layout: Layout): Mark[] {
  const { width, height, gap, type } = cells[layout];
  return Array.from(digits).flatMap((digit, index): Mark[] => {
    const x = at.x + index * (width + gap);
    return [
      { kind: "sheet", key: `meter:${String(index)}`, x, y: at.y, width, height, corner: 2 },
      {
        kind: "label",
        key: `meter:${String(index)}:${digit}`,
        x: x + width / 2,
        y: at.y + height / 2 + type * 0.36,
        size: type,
        weight: "bold",
        anchor: "middle",
        text: digit,
      },
    ];
  });
}

/** How high the meter is. */
export function meterHeight(layout: Layout): number {
  return cells[layout].height;
}
