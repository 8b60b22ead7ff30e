import type { Layout, Mark } from "#scene/scene.ts";
import { emblemLayouts } from "./emblem-layout.ts";
import type { LoopState } from "./loop-states.ts";

/** The servers' meter in the middle of the ring; its last reading is the number of the note. */
export function emblemMeter(state: LoopState, layout: Layout): Mark[] {
  const { ring } = emblemLayouts[layout];
  const wide = layout === "wide";
  const cell = wide
    ? { width: 30, height: 38, gap: 4, type: 25, top: 202 }
    : { width: 14, height: 18, gap: 2, type: 13, top: 91 };
  const digits = state === "compute" ? "0000" : "0001";
  const left = ring.x - (4 * cell.width + 3 * cell.gap) / 2;
  return Array.from(digits).flatMap((digit, index): Mark[] => {
    const x = left + index * (cell.width + cell.gap);
    const box = { x, y: cell.top, width: cell.width, height: cell.height, corner: 2 };
    return [
      { kind: "sheet", key: `meter:${String(index)}`, ...box },
      {
        kind: "label",
        key: `meter:${String(index)}:${digit}`,
        x: x + cell.width / 2,
        y: cell.top + cell.height / 2 + cell.type * 0.36,
        size: cell.type,
        weight: "bold",
        anchor: "middle",
        text: digit,
      },
    ];
  });
}
