import type { Label, Layout, Mark, Tone } from "#scene/scene.ts";
import type { LoopKit, LoopState } from "./account-books.ts";
import { laterNotes, market, meter, outsideCash } from "./map-details.ts";
import { mapLayouts, pointAlong, pointsBetween, roundTrip, travelPath, type Curve } from "./map-layout.ts";
import { drawCloudAndLab, mapArrow } from "./map-parts.ts";
import { drawMapNote, type NoteFill } from "./numbered-note.ts";

type Direction = "out" | "back" | "round";

interface NoteAction {
  /** Which way the note goes; at rest it is in the middle of that curve. */
  readonly direction: Direction;
  readonly fill: NoteFill;
  /** "#" stands for the dollar of the example. */
  readonly caption: readonly [string, string];
}

/** What happens to the note in each state. */
const actions: Readonly<Record<LoopState, NoteAction>> = {
  invest: { direction: "out", fill: "cash", caption: ["# invested", "for a stake in the lab"] },
  credits: { direction: "out", fill: "torn", caption: ["credits and cash", "the split is not disclosed"] },
  compute: { direction: "back", fill: "torn", caption: ["the same #, spent", "the servers’ meter runs"] },
  revenue: { direction: "back", fill: "revenue", caption: ["the same #, used", "now a sale in the cloud’s books"] },
  promise: { direction: "back", fill: "promise", caption: ["# promised for later", "not delivered, not yet paid"] },
  markup: { direction: "out", fill: "gain", caption: ["the stake is priced anew", "nothing was sold"] },
  again: { direction: "round", fill: "torn", caption: ["one dollar, three entries", "counted, never added up"] },
};

/** Draws cloud and lab, the arrows between them, and note No. 0001. */
export function drawRing(kit: LoopKit): Mark[] {
  const { state, layout } = kit;
  const { direction, fill } = actions[state];
  const { out, back, chips, users } = mapLayouts[layout];
  const outside: Tone = state === "again" ? "strong" : "plain";
  const money = fill === "torn" ? {} : { money: fill };
  const ringArrow = (name: "out" | "back", curve: Curve) =>
    direction === name || direction === "round"
      ? mapArrow(name, curve, { tone: "plain", ...money }, layout)
      : mapArrow(name, curve, { tone: "ghost" }, layout);
  return [
    ...ringArrow("out", out),
    ...ringArrow("back", back),
    ...mapArrow("chips", chips, { tone: outside, money: "cost" }, layout),
    ...mapArrow("users", users, { tone: outside, money: "cash" }, layout),
    ...(state === "promise" ? laterNotes(layout) : []),
    ringNote(kit),
    ...(state === "compute" || state === "revenue" ? meter(state, layout) : []),
    ...gainRim(state, layout),
    ...drawCloudAndLab(layout),
    ...outsideCash(layout),
    ...drawCaption(kit),
    ...market(state, layout),
  ];
}

/** The note; it is drawn below the discs, so that a disc hides it where it jumps. */
function ringNote({ dollar, state, layout }: LoopKit): Mark {
  const { out, back } = mapLayouts[layout];
  const { direction, fill } = actions[state];
  const at = pointAlong(direction === "back" ? back : out, 0.5);
  const travel = state === "markup" || state === "promise" ? {} : { travel: notePath(direction, layout) };
  return drawMapNote({ key: "note:1", dollar, fill, at, scale: "note", ...travel }, layout);
}

function notePath(direction: Direction, layout: Layout): string {
  if (direction === "round") return roundTrip("out", layout);
  const { cloud, lab, out, back } = mapLayouts[layout];
  const [curve, from, to] = direction === "out" ? [out, cloud, lab] : [back, lab, cloud];
  return travelPath(pointAlong(curve, 0.5), [
    [...pointsBetween(curve, 0.5, 1), to],
    [from, ...pointsBetween(curve, 0, 0.5)],
  ]);
}

/** The dotted rim of the cloud while its stake has a gain. */
function gainRim(state: LoopState, layout: Layout): Mark[] {
  if (state !== "markup" && state !== "again") return [];
  const { cloud, radius } = mapLayouts[layout];
  return [{ kind: "disc", key: "rim", money: "gain", ...cloud, radius: radius + (layout === "wide" ? 6 : 3.5) }];
}

/** Two lines inside the ring, next to the note; in the last state large and in the middle. */
function drawCaption({ state, dollar, layout }: LoopKit): Mark[] {
  const { out, back, note: size, cloud, say } = mapLayouts[layout];
  const { direction, caption } = actions[state];
  const wide = layout === "wide";
  const small = wide ? 14 : 12;
  const middle = pointAlong(direction === "back" ? back : out, 0.5);
  const gap = size.height / 2 + say * 1.15;
  const raised = state === "promise" ? (wide ? 14 : 9) : 0; // above the blank notes
  const clear = wide ? 10 : 4; // of the note, where the arc dips
  const tops = {
    out: middle.y + gap + clear,
    back: middle.y - gap - small * 0.9 - Math.max(raised, clear),
    round: cloud.y + say * 0.3,
  };
  const line = (index: 0 | 1, extra: Partial<Label>): Mark => ({
    kind: "label",
    key: `says:${state}:${String(index)}`,
    x: middle.x,
    y: tops[direction] + index * small * 1.4,
    size: small,
    anchor: "middle",
    text: caption[index].replace("#", dollar.words),
    ...extra,
  });
  const first = direction === "round" ? (wide ? 26 : 14) : say;
  return [line(0, { size: first, weight: "bold" }), line(1, { tone: "soft" })];
}
