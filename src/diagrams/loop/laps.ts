import type { Layout } from "#scene/scene.ts";
import { ringPoint } from "./ellipse.ts";
import { travelPath } from "./curves.ts";

/** A path once round the ring has so many segments, which take the same time. */
export const lapSegments = 32;

/** What happens while the note goes round: how many laps, and when in a lap each entry is written. */
export const lapsOf = {
  again: 3,
  /** Shares of a lap that begins below the market: the lab promises, the cloud sells, the market prices anew. */
  entries: { backlog: 0.3, revenue: 0.68, gain: 1 },
} as const;

/** The clothes of the note on its way, as shares of a lap that begins below the market. */
const clothes = [
  [0, "credit"],
  [0.22, "cost"],
  [0.36, "revenue"],
  [0.74, "cash"],
] as const;

/** The clothes of the note in all laps. */
export const noteTurns = Array.from({ length: lapsOf.again }, (_, lap) =>
  clothes.map(([share, money]) => `${String(lap + share)} ${money}`),
)
  .flat()
  .concat(`${String(lapsOf.again)} credit`)
  .join("|");

/** The path of the note from where it rests: once round, or along one half of the ring and behind the plates back to its start. */
export function notePath(way: "out" | "back" | "round", at: number, layout: Layout): string {
  const between = (from: number, to: number) => {
    const count = Math.max(1, Math.round((to - from) * lapSegments));
    return Array.from({ length: count + 1 }, (_, index) => ringPoint(from + ((to - from) * index) / count, layout));
  };
  const rest = ringPoint(at, layout);
  if (way === "round") return travelPath(rest, [between(at, at + 1)]);
  const start = way === "out" ? 0 : 0.5;
  return travelPath(rest, [between(at, start + 0.5), between(start, at)]);
}
