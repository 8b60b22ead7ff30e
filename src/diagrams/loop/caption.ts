import type { Label, Mark } from "#scene/scene.ts";
import { emblemLayouts } from "./emblem-layout.ts";
import { sumSize } from "./four-notes.ts";
import { lapsOf } from "./laps.ts";
import { ringStates, type LoopKit } from "./loop-states.ts";

const large = { wide: { size: 100, y: 288, below: 326 }, tall: { size: 40, y: 123, below: 141 } } as const;

/** Two lines in the middle of the ring; where something is counted, the count is large. */
export function drawCaption({ state, dollar, layout }: LoopKit): Mark[] {
  const { caption: place, ring } = emblemLayouts[layout];
  const [first, second] = ringStates[state].caption;
  const isCount = state === "again" || state === "missing";
  const hasMeter = state === "compute" || state === "revenue";
  const { y, below, size } = isCount
    ? large[layout]
    : {
        y: place.y + (hasMeter ? place.line * (layout === "wide" ? 0.35 : 0.45) : 0),
        below: 0,
        size: state === "books" ? sumSize[layout] : place.size,
      };
  const line = { kind: "label", x: ring.x, anchor: "middle" } as const;
  const count = state === "again" ? countTurns() : undefined;
  return [
    {
      ...line,
      key: `says:${state}:0`,
      y,
      size,
      weight: "bold",
      text: worded(first, dollar.words),
      ...(count === undefined ? {} : { turns: count.laps }),
    },
    {
      ...line,
      key: `says:${state}:1`,
      y: isCount ? below : y + place.line * 0.9,
      size: isCount ? place.small * (layout === "wide" ? 1.25 : 1) : place.small,
      ...(isCount ? ({ weight: "bold" } as const satisfies Partial<Label>) : ({ tone: "soft" } as const)),
      text: worded(second, isCount ? "1" : dollar.words),
      ...(count === undefined ? {} : { turns: count.entries }),
    },
  ];
}

const worded = (text: string, dollar: string) => text.replace("#", dollar);

/** How the laps and the entries are counted up while the note goes round. */
function countTurns(): { readonly laps: string; readonly entries: string } {
  const all = Array.from({ length: lapsOf.again }, (_, lap) => lap);
  const written = all.flatMap((lap) => Object.values(lapsOf.entries).map((share) => lap + share));
  const words = (laps: number, entries: number) =>
    `${laps === 1 ? "lap" : "laps"}, 1 dollar, ${String(entries)} ${entries === 1 ? "entry" : "entries"}`;
  return {
    // The last count stays until the entries have left.
    laps: [`0 ${String(lapsOf.again)}`, "0.08 0", ...all.map((lap) => `${String(lap + 1)} ${String(lap + 1)}`)].join(
      "|",
    ),
    entries: [
      `0 ${words(lapsOf.again, written.length)}`,
      `0.08 ${words(0, 0)}`,
      ...written.map((at, index) => `${String(at)} ${words(Math.floor(at), index + 1)}`),
    ].join("|"),
  };
}
