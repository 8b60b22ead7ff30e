import type { Certainty, Layout, Mark, Money, Tone } from "#scene/scene.ts";
import { fontSizeToFit } from "../shared/font-size.ts";
import { arrowHeadPath, curvePath, mapLayouts, type Curve } from "./map-layout.ts";

interface ArrowStyle {
  readonly tone?: Tone;
  readonly money?: Money;
  readonly certainty?: Certainty;
}

/** An arrow on the map: a shaft, and an open head that is never dashed. */
export function mapArrow(name: string, curve: Curve, { certainty, ...style }: ArrowStyle, layout: Layout): Mark[] {
  const base = { kind: "arrow", ...style } as const;
  return [
    { ...base, key: `arrow:${name}`, ...(certainty === undefined ? {} : { certainty }), path: curvePath(curve) },
    { ...base, key: `arrow:${name}:head`, path: arrowHeadPath(curve, layout === "wide" ? 12 : 7) },
  ];
}

interface PartyOptions {
  readonly at: "cloud" | "lab";
  readonly name: string;
  /** What it has, in a few words under the name. */
  readonly has: string;
  /** Part of the labels' keys if another company is shown at this place, so that its name fades in on the same disc. */
  readonly as?: string;
}

/** A company on the map: a disc with its name. */
export function drawParty({ at, name, has, as }: PartyOptions, layout: Layout): Mark[] {
  const { radius, name: size, ...spots } = mapLayouts[layout];
  const { x, y } = spots[at];
  const key = as === undefined ? `party:${at}` : `party:${at}:${as}`;
  const label = { kind: "label", x, anchor: "middle" } as const;
  return [
    { kind: "disc", key: `party:${at}`, x, y, radius },
    { ...label, key: `${key}:name`, y, size: fontSizeToFit(name, size, radius * 1.72), weight: "bold", text: name },
    { ...label, key: `${key}:has`, y: y + size * 0.95, size: layout === "wide" ? 14 : 12, tone: "soft", text: has },
  ];
}

/** The cloud and the lab of the example. */
export function drawCloudAndLab(layout: Layout): Mark[] {
  const wide = layout === "wide";
  return [
    ...drawParty({ at: "cloud", name: "Cloud", has: wide ? "servers, a stake" : "servers" }, layout),
    ...drawLab(layout),
  ];
}

/** The lab of the example. */
export function drawLab(layout: Layout): Mark[] {
  return drawParty({ at: "lab", name: "AI lab", has: layout === "wide" ? "needs computing" : "models" }, layout);
}
