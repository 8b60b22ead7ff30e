import type { Layout, Mark, Point } from "#scene/scene.ts";
import { pageMetrics } from "../shared/headline-and-footer.ts";
import { polylinePath } from "../shared/svg-helpers.ts";
import { curve, pointAlong, type Curve } from "./curves.ts";
import { headPath } from "./track.ts";

interface Leak {
  readonly id: "chips" | "users";
  readonly money: "cost" | "cash";
  readonly path: Readonly<Record<Layout, Curve>>;
  readonly lines: Readonly<Record<Layout, readonly string[]>>;
}

/** Cash that leaves the loop below the cloud, and cash that enters it below the lab. */
const leaks: readonly Leak[] = [
  {
    id: "chips",
    money: "cost",
    path: { wide: curve(92, 345, 92, 370, 76, 388, 50, 398), tall: curve(37, 152, 37, 162, 30, 170, 19, 174) },
    lines: { wide: ["chips, power, buildings:", "cash leaves for good"], tall: ["out: chips, power"] },
  },
  {
    id: "users",
    money: "cash",
    path: { wide: curve(750, 398, 724, 388, 708, 370, 708, 347), tall: curve(341, 174, 330, 170, 323, 162, 323, 153) },
    lines: { wide: ["users, lenders, investors:", "cash comes in"], tall: ["in: users, lenders"] },
  },
];

/** Draws the cash that leaves the loop and the cash that enters it, each with its words. */
export function drawLeaks(layout: Layout, wanted: readonly Leak["id"][] = ["chips", "users"]): Mark[] {
  return leaks.filter(({ id }) => wanted.includes(id)).flatMap((leak) => drawLeak(leak, layout));
}

function drawLeak({ id, money, path, lines }: Leak, layout: Layout): Mark[] {
  const { margin, small } = pageMetrics[layout];
  const wide = layout === "wide";
  const right = 2 * (wide ? 400 : 180) - margin;
  const side = id === "chips" ? ({ x: margin } as const) : ({ x: right, anchor: "end" } as const);
  return [
    ...pieces(path[layout], wide ? 4 : 3).map((points, index): Mark => ({
      kind: "area",
      key: `leak:${id}:${String(index)}`,
      money,
      path: bandPiece(points, wide ? 13 : 7),
    })),
    { kind: "area", key: `leak:${id}:head`, money, path: head(path[layout], wide ? 26 : 13) },
    ...lines[layout].map((text, index): Mark => {
      const isLast = wide && index === 1;
      const y = wide ? 420 + index * 19 : 196.5;
      const look = isLast
        ? ({ weight: "bold", ...(money === "cash" ? { money } : {}) } as const)
        : ({ tone: "soft" } as const);
      return { kind: "label", key: `leak:${id}:says:${String(index)}`, ...side, y, size: small, ...look, text };
    }),
  ];
}

/** Stretches of a curve with gaps between them. */
function pieces(path: Curve, count: number): [Point, Point][] {
  return Array.from({ length: count }, (_, index) => {
    const at = (part: number) => pointAlong(path, (0.86 * (index + part)) / count);
    return [at(0), at(0.76)];
  });
}

/** A piece of a band, as wide as the arrow. */
function bandPiece([from, to]: readonly [Point, Point], width: number): string {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  const [nx, ny] = [((from.y - to.y) / length) * (width / 2), ((to.x - from.x) / length) * (width / 2)];
  const corners = [
    [from.x + nx, from.y + ny],
    [to.x + nx, to.y + ny],
    [to.x - nx, to.y - ny],
    [from.x - nx, from.y - ny],
  ] as const;
  return `${polylinePath(corners)}Z`;
}

function head(path: Curve, size: number): string {
  const [, , , tip] = path;
  const before = pointAlong(path, 0.9);
  return headPath(tip, Math.atan2(tip.y - before.y, tip.x - before.x), size);
}
