import type { Label, Layout, Mark, Point, Tone } from "#scene/scene.ts";
import type { Figure } from "#ledger/figures.ts";
import type { LoopState } from "./account-books.ts";
import { slip, type Wear } from "./numbered-note.ts";
import { laterNotes, market, meter, outsiders } from "./map-details.ts";
import { mapArrow, party } from "./map-parts.ts";
import { along, places, stations, travel, type Curve } from "./map-layout.ts";

type Way = "out" | "back" | "round";

interface Act {
  /** How the note goes, resting half-way; what it wears, and what is said beside it. */
  readonly way: Way;
  readonly wear: Wear;
  readonly says: readonly [string, string];
}

/** What happens to the note in each state. */
const acts: Readonly<Record<LoopState, Act>> = {
  invest: { way: "out", wear: "cash", says: ["$1 invested", "for a stake in the lab"] },
  credits: { way: "out", wear: "torn", says: ["credits and cash", "the split is not disclosed"] },
  compute: { way: "back", wear: "torn", says: ["the same $1, spent", "the servers’ meter runs"] },
  revenue: { way: "back", wear: "revenue", says: ["the same $1, used", "now a sale in the cloud’s books"] },
  promise: { way: "back", wear: "promise", says: ["$1 promised for later", "not delivered, not yet paid"] },
  markup: { way: "out", wear: "gain", says: ["the stake is priced anew", "nothing was sold"] },
  again: { way: "round", wear: "torn", says: ["one dollar, three entries", "counted, never added up"] },
};

/** Parties, arrows, and note No. 0001 on its way. */
export function drawRing(dollar: Figure, state: LoopState, layout: Layout): Mark[] {
  const { way, wear } = acts[state];
  const { out, back, chips, users } = places[layout];
  const outside: Tone = state === "again" ? "strong" : "plain";
  const money = wear === "torn" ? undefined : wear;
  const ringArrow = (name: "out" | "back", curve: Curve) =>
    way === name || way === "round"
      ? mapArrow(name, curve, { tone: "plain", ...(money === undefined ? {} : { money }) }, layout)
      : mapArrow(name, curve, { tone: "ghost" }, layout);
  return [
    ...ringArrow("out", out),
    ...ringArrow("back", back),
    ...mapArrow("chips", chips, { tone: outside, money: "cost" }, layout),
    ...mapArrow("users", users, { tone: outside, money: "cash" }, layout),
    ...(state === "promise" ? laterNotes(layout) : []),
    note(dollar, state, layout),
    ...(state === "compute" || state === "revenue" ? meter(state, layout) : []),
    ...parties(state, layout),
    ...outsiders(layout),
    ...says(state, layout),
    ...market(state, layout),
  ];
}

/** The note behind the discs, so that a party hides it while it changes direction. */
function note(dollar: Figure, state: LoopState, layout: Layout): Mark {
  const { out, back, note: size } = places[layout];
  const { way, wear } = acts[state];
  const rest = along(way === "back" ? back : out, 0.5);
  return slip({
    key: "note:1",
    dollar,
    wear,
    at: rest,
    size,
    type: layout === "wide" ? 15 : 12,
    scale: "note",
    ...(state === "markup" || state === "promise" ? {} : { travel: journey(way, rest, layout) }),
  });
}

function journey(way: Way, rest: Point, layout: Layout): string {
  const { cloud, lab, out, back } = places[layout];
  if (way === "round") {
    const turn = [...stations(out, 0.5, 1), lab, ...stations(back, 0, 1), cloud, ...stations(out, 0, 0.5)];
    return travel(rest, [turn]);
  }
  const curve = way === "out" ? out : back;
  const [from, to] = way === "out" ? [cloud, lab] : [lab, cloud];
  return travel(rest, [
    [...stations(curve, 0.5, 1), to],
    [from, ...stations(curve, 0, 0.5)],
  ]);
}

function parties(state: LoopState, layout: Layout): Mark[] {
  const { cloud, radius } = places[layout];
  const rim: Mark[] =
    state === "markup" || state === "again"
      ? [
          {
            kind: "disc",
            key: "rim",
            money: "gain",
            x: cloud.x,
            y: cloud.y,
            radius: radius + (layout === "wide" ? 6 : 3.5),
          },
        ]
      : [];
  const wide = layout === "wide";
  return [
    ...rim,
    ...party({ at: "cloud", name: "Cloud", has: wide ? "servers, a stake" : "servers" }, layout),
    ...party({ at: "lab", name: "AI lab", has: wide ? "needs computing" : "models" }, layout),
  ];
}

/** Two lines inside the ring, on the side where the note is; at the end, large and in its middle. */
function says(state: LoopState, layout: Layout): Mark[] {
  const { out, back, note: size, cloud, say } = places[layout];
  const { way, says: lines } = acts[state];
  const wide = layout === "wide";
  const small = wide ? 14 : 12;
  const middle = along(way === "back" ? back : out, 0.5);
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
    y: tops[way] + index * small * 1.4,
    size: small,
    anchor: "middle",
    text: lines[index],
    ...extra,
  });
  const first = way === "round" ? (wide ? 26 : 14) : say;
  return [line(0, { size: first, weight: "bold" }), line(1, { tone: "soft" })];
}
