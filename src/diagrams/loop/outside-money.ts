import type { Layout, Mark, Point } from "#scene/scene.ts";
import { textWidth } from "#scene/text-width.ts";
import { pageMetrics } from "../shared/headline-and-footer.ts";
import { polylinePath, textLines } from "../shared/svg-helpers.ts";
import { drawLeaks } from "./leaks.ts";
import type { LoopKit } from "./loop-states.ts";
import { travelPath } from "./curves.ts";
import { drawNote } from "./numbered-note.ts";
import { drawMarket, drawPlates } from "./plates.ts";
import { ringNote } from "./ring.ts";
import { drawTrack } from "./track.ts";

/** A source of outside money: who pays, and the numbers of the notes, none of which was in the loop before. */
interface Lane {
  readonly id: "users" | "investors";
  readonly name: string;
  readonly numbers: readonly string[];
}

const lanes: readonly Lane[] = [
  { id: "investors", name: "investors", numbers: ["2208", "3175", "4092", "4651"] },
  { id: "users", name: "users", numbers: ["0214", "0563", "0877", "1340"] },
];

/** Lanes are straight and apart by more than a note, so that no note can touch another one; all notes of a lane are equally far apart. */
const metrics = {
  wide: {
    x: { investors: 644, users: 724 },
    nameX: { investors: 644, users: 724 },
    from: 586,
    to: 322,
    note: { width: 72, height: 30 },
    type: 17,
    name: 17,
    band: 26,
    step: 20,
    tip: 9,
    notes: 4,
    large: { y: 500, size: 36, lineHeight: 42 },
    small: { y: 574, size: 16, lineHeight: 22 },
  },
  tall: {
    x: { investors: 291.5, users: 330 },
    nameX: { investors: 281, users: 333 },
    from: 271,
    to: 140,
    note: { width: 35, height: 20 },
    type: 12,
    name: 12,
    band: 12,
    step: 11,
    tip: 4,
    notes: 3,
    large: { y: 222, size: 17, lineHeight: 20 },
    small: { y: 261, size: 12, lineHeight: 14 },
  },
} as const;

const texts: Readonly<Record<Layout, { readonly large: readonly string[]; readonly small: readonly string[] }>> = {
  wide: {
    large: ["Part of the money", "comes from outside"],
    small: ["These notes have not been round the ring.", "Who pays how much is only partly disclosed."],
  },
  tall: { large: ["Part of the money", "comes from outside"], small: ["These notes have not", "been round the ring."] },
};

/** The subtitle of the picture. */
export const outsideSub: Readonly<Record<Layout, string>> = {
  wide: "an example: each note is one dollar; how many there are says nothing about shares",
  tall: "an example; each note is one dollar",
};

/** Draws the loop faintly, and beside it, in large, the money that was never in it. */
export function drawOutside(kit: LoopKit): Mark[] {
  const { state, layout } = kit;
  return [
    ...drawTrack(state, layout),
    ...ringNote(kit),
    ...lanes.flatMap((lane) => [...drawLane(lane, layout), ...laneNotes(lane, kit)]),
    ...drawMarket(state, layout),
    ...drawPlates(layout),
    ...drawLeaks(layout, ["chips"]),
    ...drawText(layout),
  ];
}

/** The way of a lane, up into the lab. */
function drawLane({ id }: Lane, layout: Layout): Mark[] {
  const { x, from, to, band, step, tip } = metrics[layout];
  const [left, middle, right] = [x[id] - band / 2, x[id], x[id] + band / 2];
  const count = Math.floor((from - to) / step);
  const cells = Array.from({ length: count }, (_, index): Mark => {
    const bottom = from - index * step;
    const top = bottom - step + tip * 0.4;
    const corners = [
      [left, bottom],
      [left, top],
      [middle, top - tip],
      [right, top],
      [right, bottom],
      [middle, bottom - tip],
    ] as const;
    return { kind: "area", key: `lane:${id}:${String(index)}`, money: "cash", path: `${polylinePath(corners)}Z` };
  });
  return [{ kind: "group", key: `lane:${id}:way`, x: 0, y: 0, marks: cells }];
}

/** The notes of one lane; they start behind its name and end behind the lab. */
function laneNotes({ id, name, numbers }: Lane, { dollar, layout }: LoopKit): Mark[] {
  const { x, from, to, note, type, nameX, name: size, notes } = metrics[layout];
  const wide = layout === "wide";
  const label = { kind: "label", size, weight: "bold", anchor: "middle" } as const;
  const width = Math.max(note.width + 4, textWidth(name, size, "bold") + 2);
  return [
    ...Array.from({ length: notes }, (_, index) => {
      const number = numbers[index] ?? id;
      const share = (index + 0.5) / notes;
      const at = { x: x[id], y: from + (to - from) * share };
      const start = { x: x[id], y: from };
      return drawNote({
        key: `note:${number}`,
        dollar,
        fill: "cash",
        at,
        size: note,
        type,
        scale: `note:${number}`,
        number,
        halo: wide ? 3 : 1,
        travel: lanePath(at, start, { x: x[id], y: to }),
      });
    }),
    // A sheet in the background colour hides where the notes start.
    {
      kind: "sheet",
      key: `lane:${id}:cover`,
      tone: "plain",
      x: nameX[id] - width / 2,
      y: from - note.height / 2 - (wide ? 3 : 1),
      width,
      height: note.height + (wide ? 6 : 2),
    },
    { ...label, key: `lane:${id}`, x: nameX[id], y: from + size * 0.36, text: name },
  ];
}

/** From where a note rests to the lab, then from the start of the lane to there, at the same speed. */
function lanePath(rest: Point, start: Point, end: Point): string {
  const steps = 24;
  const done = Math.round(((rest.y - start.y) / (end.y - start.y)) * steps);
  const leg = (from: Point, to: Point, count: number) =>
    Array.from({ length: count + 1 }, (_, index) => ({
      x: from.x,
      y: from.y + ((to.y - from.y) * index) / count,
    }));
  return travelPath(rest, [leg(rest, end, steps - done), leg(start, rest, done)]);
}

function drawText(layout: Layout): Mark[] {
  const { large, small } = metrics[layout];
  const x = pageMetrics[layout].margin;
  const lines = texts[layout];
  return [
    ...textLines({ key: "outside:says", x, ...large, weight: "bold", money: "cash", texts: lines.large }),
    ...textLines({ key: "outside:more", x, ...small, tone: "soft", texts: lines.small }),
  ];
}
