import type { Layout, Mark } from "#scene/scene.ts";
import { pageMetrics } from "../shared/headline-and-footer.ts";
import { polylinePath } from "../shared/svg-helpers.ts";
import { emblemLayouts, middleOf } from "./emblem-layout.ts";
import type { LoopState } from "./loop-states.ts";
import { lapSegments, lapsOf } from "./laps.ts";
import { curve, curvePath, pointAlong, travelPath, type Curve } from "./curves.ts";
import { headPath } from "./track.ts";

/** From the left side of the market to the top of the stake. */
export function gainCurve(layout: Layout): Curve {
  const { market, stake } = emblemLayouts[layout];
  const wide = layout === "wide";
  const y = market.y + market.height / 2;
  const [from, to] = [market.x - (wide ? 4 : 2), stake.x + stake.width / 2];
  return curve(from, y, (from + to) / 2, y, to, y, to, stake.y - stake.raised - (wide ? 3 : 2));
}

/** A blank slip that the market sends into the stake again and again; at rest the market's plate hides it. */
export function drawGainSlip(state: LoopState, layout: Layout): Mark[] {
  if (state !== "markup" && state !== "again") return [];
  const { market, stake } = emblemLayouts[layout];
  const [width, height] = layout === "wide" ? [34, 18] : [17, 9];
  const rest = middleOf(market);
  const path = gainCurve(layout);
  const way = [0, 0.25, 0.5, 0.75, 1].map((share) => pointAlong(path, share));
  const moving = [...way, { x: stake.x + stake.width / 2, y: stake.y }];
  // In step with the note, which is below the market at the end of a lap.
  const waits = (state === "again" ? lapSegments : 14) - moving.length;
  const travel = travelPath(rest, [[...Array.from({ length: waits + 1 }, () => rest), ...moving]]);
  const corners = [
    [-width / 2, -height / 2],
    [width / 2, -height / 2],
    [width / 2, height / 2],
    [-width / 2, height / 2],
  ] as const;
  return [
    {
      kind: "group",
      key: "price:slip",
      ...rest,
      travel,
      ...(state === "again" ? { laps: lapsOf.again } : {}),
      marks: [{ kind: "area", key: "price:slip:body", money: "gain", path: `${polylinePath(corners)}Z` }],
    },
  ];
}

/** The gain drops from the market into the cloud's stake, never along the ring. */
export function drawGainArrow(state: LoopState, layout: Layout): Mark[] {
  if (state !== "markup" && state !== "again" && state !== "books") return [];
  const wide = layout === "wide";
  const path = gainCurve(layout);
  const [, , , to] = path;
  const before = pointAlong(path, 0.94);
  return [
    { kind: "arrow", key: "price", money: "gain", tone: "strong", path: curvePath(path) },
    {
      kind: "area",
      key: "price:head",
      money: "gain",
      tone: "strong",
      path: headPath(to, Math.atan2(to.y - before.y, to.x - before.x), wide ? 18 : 10),
    },
    ...(wide && state !== "books"
      ? ([
          {
            kind: "label",
            key: "price:says",
            x: pageMetrics.wide.margin,
            y: 98,
            size: 15,
            weight: "bold",
            money: "gain",
            text: "a higher price",
          },
        ] as const)
      : []),
  ];
}
