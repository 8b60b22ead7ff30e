import type { Certainty, Layout, Mark, Money, Tone } from "#scene/scene.ts";
import { fitted } from "../shared/font-size.ts";
import { headOf, pathOf, places, type Curve } from "./map-layout.ts";

interface Dress {
  readonly tone?: Tone;
  readonly money?: Money;
  readonly certainty?: Certainty;
}

/** An arrow of the map: its shaft, and an open head that is never dashed. */
export function mapArrow(name: string, curve: Curve, { certainty, ...dress }: Dress, layout: Layout): Mark[] {
  const base = { kind: "arrow", ...dress } as const;
  return [
    { ...base, key: `arrow:${name}`, ...(certainty === undefined ? {} : { certainty }), path: pathOf(curve) },
    { ...base, key: `arrow:${name}:head`, path: headOf(curve, layout === "wide" ? 12 : 7) },
  ];
}

interface Party {
  readonly at: "cloud" | "lab";
  readonly name: string;
  readonly has: string;
  /** Who sits here, where it is not the cloud or the lab itself: other words then fade in on the same disc. */
  readonly as?: string;
  readonly tone?: Tone;
}

/** A party at its place on the map: a disc, its name, and what it has. */
export function party({ at, name, has, as, tone }: Party, layout: Layout): Mark[] {
  const { radius, name: size, ...spots } = places[layout];
  const { x, y } = spots[at];
  const key = as === undefined ? `party:${at}` : `party:${at}:${as}`;
  const word = { kind: "label", x, anchor: "middle", ...(tone === undefined ? {} : { tone }) } as const;
  return [
    { kind: "disc", key: `party:${at}`, x, y, radius, ...(tone === undefined ? {} : { tone }) },
    { ...word, key: `${key}:name`, y, size: fitted(name, size, radius * 1.72), weight: "bold", text: name },
    { ...word, key: `${key}:has`, y: y + size * 0.95, size: layout === "wide" ? 14 : 12, tone: "soft", text: has },
  ];
}
