import type { Group, Layout, Mark, Point, Tone } from "#scene/scene.ts";
import { textWidth } from "#scene/text-width.ts";
import { mapLayouts } from "../loop/map-layout.ts";

/** Number of strands in a cable. */
const strands = { wide: 5, tall: 3 } as const;

/** Draws a fibre cable with its centre at `at`: strands in a sheath, and its name. */
export function drawCable(key: string, at: Point, tone: Tone, layout: Layout): Group {
  const { width, height } = mapLayouts[layout].note;
  const count = strands[layout];
  return {
    kind: "group",
    key,
    x: at.x - width / 2,
    y: at.y - height / 2,
    marks: [
      { kind: "sheet", key: `${key}:sheath`, x: 0, y: 0, width, height, corner: height / 2 },
      ...Array.from({ length: count }, (_, index): Mark => {
        const y = (height * (index + 1)) / (count + 1);
        return {
          kind: "line",
          key: `${key}:${String(index)}`,
          tone,
          path: `M${height / 3} ${y}L${width - height / 3} ${y}`,
        };
      }),
      ...drawTag(`${key}:tag`, "fibre", { x: width / 2, y: height / 2 }, layout),
    ],
  };
}

/** A word on a background of its own. */
export function drawTag(key: string, text: string, { x, y }: Point, layout: Layout): Mark[] {
  const size = layout === "wide" ? 15 : 12;
  const width = textWidth(text, size, "bold") + size * 0.5;
  const height = size * 1.2;
  return [
    { kind: "sheet", key: `${key}:paper`, tone: "plain", x: x - width / 2, y: y - height / 2, width, height },
    { kind: "label", key, x, y: y + size * 0.36, size, weight: "bold", anchor: "middle", text },
  ];
}

/** Draws a stub "sale" with its centre at `at`, crossed out if the entry was rejected. */
export function drawSaleStub(key: string, at: Point, rejected: boolean, layout: Layout): Group {
  const { width, height } = mapLayouts[layout].stub;
  const over = layout === "wide" ? 7 : 3;
  const cross = [
    ["down", `M${-over} ${-over}L${width + over} ${height + over}`],
    ["up", `M${-over} ${height + over}L${width + over} ${-over}`],
  ] as const;
  return {
    kind: "group",
    key,
    x: at.x - width / 2,
    y: at.y - height / 2,
    marks: [
      { kind: "note", key: `${key}:body`, money: "revenue", x: 0, y: 0, width, height, corner: 2 },
      ...drawTag(`${key}:tag`, "sale", { x: width / 2, y: height / 2 }, layout),
      ...(rejected
        ? cross.map(([name, path]): Mark => ({ kind: "line", key: `${key}:cross:${name}`, tone: "strong", path }))
        : []),
    ],
  };
}
