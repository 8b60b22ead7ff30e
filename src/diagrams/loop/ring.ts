import type { Layout, Mark } from "#scene/scene.ts";
import { drawCaption } from "./caption.ts";
import { emblemLayouts } from "./emblem-layout.ts";
import { ringPoint } from "./ellipse.ts";
import { drawGainArrow, drawGainSlip } from "./gain-arrow.ts";
import { drawLeaks } from "./leaks.ts";
import { ringStates, type LoopKit } from "./loop-states.ts";
import { emblemMeter } from "./meter.ts";
import { drawNote } from "./numbered-note.ts";
import { drawMarket, drawPlates, drawStake } from "./plates.ts";
import { drawFourNotes } from "./four-notes.ts";
import { lapsOf, notePath, noteTurns } from "./laps.ts";
import { drawTrack } from "./track.ts";

/** Draws the ring with its three poles, what flows on it, and note No. 0001. */
export function drawRing(kit: LoopKit): Mark[] {
  const { state, layout } = kit;
  return [
    ...drawTrack(state, layout),
    ...ringNote(kit),
    ...(state === "compute" ? emblemMeter("0000", layout) : []),
    ...(state === "revenue" ? emblemMeter("0001", layout) : []),
    ...drawGainArrow(state, layout),
    ...drawGainSlip(state, layout),
    ...drawMarket(state, layout),
    ...drawStake(state, layout),
    ...drawPlates(layout),
    ...drawLeaks(layout),
    ...(state === "books" ? drawFourNotes(kit) : []),
    ...drawCaption(kit),
  ];
}

/** The note; it lies below the plates, so that they hide it where its path jumps. */
export function ringNote({ dollar, state, layout }: LoopKit): Mark[] {
  const note = ringStates[state].note;
  if (state === "missing") return [noteTakenOut({ dollar, state, layout })];
  if (note === undefined) return [];
  const at = ringPoint(note.at, layout);
  const travel = note.way === undefined ? {} : { travel: notePath(note.way, note.at, layout) };
  const laps = state === "again" ? { laps: lapsOf.again, turns: noteTurns } : {};
  return [drawNote({ ...mapNote(layout), dollar, fill: note.fill, at, ...travel, ...laps })];
}

const mapNote = (layout: Layout) =>
  ({
    key: "note:1",
    size: emblemLayouts[layout].note,
    type: layout === "wide" ? 16 : 12,
    scale: "note",
    halo: layout === "wide" ? 4 : 2,
  }) as const;

/** The note off the ring, where the reader has put it. */
function noteTakenOut({ dollar, layout }: LoopKit): Mark {
  const at = layout === "wide" ? { x: 690, y: 122 } : { x: 314, y: 72 };
  return drawNote({ ...mapNote(layout), dollar, fill: "cash", at });
}
