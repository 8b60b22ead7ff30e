import type { Layout, Mark } from "#scene/scene.ts";
import { pageMetrics } from "../shared/headline-and-footer.ts";
import type { LoopState } from "./loop-states.ts";
import { mapLayouts } from "./map-layout.ts";

/** Labels for the cash that leaves the loop and the cash that enters it. */
export function outsideCash(layout: Layout): Mark[] {
  const { chips, users } = mapLayouts[layout];
  const { small, margin } = pageMetrics[layout];
  const wide = layout === "wide";
  const [, , , leaves] = chips;
  const [enters] = users;
  const y = leaves.y + (wide ? 20 : 13);
  const line = { kind: "label", size: small, tone: "soft" } as const;
  const right = { ...line, anchor: "end", x: enters.x + (wide ? 18 : 8) } as const;
  return [
    { ...line, key: "chips", x: margin, y, text: wide ? "chips, power, buildings:" : "out: chips, power" },
    { ...right, key: "users", y, text: wide ? "users and other investors:" : "in: users, investors" },
    ...(wide
      ? ([
          { ...line, key: "chips:cash", x: margin, y: y + 18, text: "real cash leaves here" },
          { ...right, key: "users:cash", y: y + 18, text: "real cash enters here" },
        ] as const)
      : []),
  ];
}

/** The servers' meter in the middle of the ring; its last reading is the number of the note. `lower` moves it down. */
export function meter(state: LoopState, layout: Layout, lower = 0): Mark[] {
  const { cloud, market: at } = mapLayouts[layout];
  const wide = layout === "wide";
  const cell = wide ? { width: 26, height: 34, gap: 4, type: 22 } : { width: 13, height: 17, gap: 2, type: 12 };
  const digits = state === "compute" ? "0000" : "0001";
  const left = at.x - (4 * cell.width + 3 * cell.gap) / 2;
  const top = cloud.y - cell.height - (wide ? 8 : 12) + lower;
  return Array.from(digits).flatMap((digit, index): Mark[] => {
    const x = left + index * (cell.width + cell.gap);
    return [
      { kind: "sheet", key: `meter:${String(index)}`, x, y: top, width: cell.width, height: cell.height, corner: 2 },
      {
        kind: "label",
        key: `meter:${String(index)}:${digit}`,
        x: x + cell.width / 2,
        y: top + cell.height / 2 + cell.type * 0.36,
        size: cell.type,
        weight: "bold",
        anchor: "middle",
        text: digit,
      },
    ];
  });
}
