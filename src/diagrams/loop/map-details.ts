import type { Layout, Mark } from "#scene/scene.ts";
import { pageMetrics } from "../shared/headline-and-footer.ts";
import { linePath } from "../shared/svg-helpers.ts";
import type { LoopState } from "./account-books.ts";
import { curvePath, mapLayouts, pointAlong } from "./map-layout.ts";

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

/** Blank notes on the same curve, for the years in which the promise goes on. */
export function laterNotes(layout: Layout): Mark[] {
  const { back, note: size } = mapLayouts[layout];
  const wide = layout === "wide";
  const width = size.width * (wide ? 0.5 : 0.36);
  const height = size.height * (wide ? 0.6 : 0.5);
  // On the small ring they are closer to the middle, so that the arrow and its head stay visible.
  return (wide ? [0.1, 0.27, 0.73, 0.9] : [0.155, 0.295, 0.705, 0.845]).map((share, index) => {
    const { x, y } = pointAlong(back, share);
    return {
      kind: "note",
      key: `later:${String(index)}`,
      money: "promise",
      x: x - width / 2,
      y: y - height / 2,
      width,
      height,
      corner: 2,
    };
  });
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

/** The market at the top; when a funding round sets a price, a dotted line leads from it to the stake. */
export function market(state: LoopState, layout: Layout): Mark[] {
  const { market: at, cloud, radius, say } = mapLayouts[layout];
  const half = layout === "wide" ? 74 : 50;
  const active = state === "markup" || state === "again";
  const path = linePath(at.x - half, at.y + 6, at.x + half, at.y + 6);
  const lit: Mark[] = active
    ? [
        {
          kind: "arrow",
          key: "price",
          money: "gain",
          certainty: "intent",
          path: curvePath([
            { x: at.x - half, y: at.y + 6 },
            { x: (at.x - half + cloud.x) / 2, y: at.y + 6 },
            { x: cloud.x, y: at.y + 10 },
            { x: cloud.x, y: cloud.y - radius - 8 },
          ]),
        },
      ]
    : [];
  return [
    { kind: "line", key: "market:line", tone: active ? "plain" : "ghost", path },
    {
      kind: "label",
      key: "market",
      x: at.x,
      y: at.y,
      size: layout === "wide" ? 14 : 12,
      anchor: "middle",
      tone: active ? "plain" : "soft",
      text: active ? (say > 12 ? "the market: a higher price" : "a higher price") : "the market",
    },
    ...lit,
  ];
}
