import type { Group, Layout, Mark, Point, Tone } from "#scene/scene.ts";
import { textWidth } from "#scene/text-width.ts";
import { emblemLayouts } from "../loop/emblem-layout.ts";
import { bandPath, ringPoint } from "../loop/ellipse.ts";
import { headPath } from "../loop/track.ts";
import { markGroup, polylinePath } from "../shared/svg-helpers.ts";

/** Number of strands in a cable. */
const strands = { wide: 5, tall: 3 } as const;

/** The halves of the ring, as shares of its length: from plate to plate. */
const halves = { out: [0.03, 0.47], back: [0.53, 0.97] } as const;

/** The ring as a cable: strands of fibre that run from plate to plate, each half with a head where it goes. */
export function drawCableRing(layout: Layout): Mark[] {
  const { width } = emblemLayouts[layout].track;
  const count = strands[layout];
  return [
    { kind: "area", key: "track", tone: "ghost", path: bandPath(width + (layout === "wide" ? 8 : 4), layout) },
    ...(["out", "back"] as const).map((half) =>
      markGroup(`strands:${half}`, [
        ...Array.from({ length: count }, (_, index): Mark => {
          const out = width * ((index + 0.5) / count - 0.5);
          return { kind: "line", key: `strand:${half}:${String(index)}`, path: ringLine(half, out, layout) };
        }),
        { kind: "area", key: `strands:${half}:head`, tone: "strong", path: ringHead(half, layout) },
      ]),
    ),
  ];
}

/** A line along one half of the ring, `out` units outside its middle. */
export function ringLine(half: keyof typeof halves, out: number, layout: Layout): string {
  const [from, to] = halves[half];
  const points = Array.from({ length: 33 }, (_, index) => ringPoint(from + ((to - from) * index) / 32, layout, out));
  return polylinePath(points.map(({ x, y }) => [x, y] as const));
}

/** A filled head on a half of the ring, before the plate to which it goes. */
function ringHead(half: keyof typeof halves, layout: Layout): string {
  const tip = half === "out" ? 0.4 : 0.9;
  const [at, before] = [ringPoint(tip, layout), ringPoint(tip - 0.01, layout)];
  return headPath(at, Math.atan2(at.y - before.y, at.x - before.x), emblemLayouts[layout].track.width * 1.5);
}

/** Draws a fibre cable with its centre at `at`: strands in a sheath, and its name. */
export function drawCable(key: string, at: Point, tone: Tone, layout: Layout): Group {
  const { width, height } = emblemLayouts[layout].note;
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
  const { width, height } = emblemLayouts[layout].stub;
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
