import type { Figure } from "#ledger/figures.ts";
import type { Layout, Money } from "#scene/scene.ts";
import type { NoteFill } from "./numbered-note.ts";

/** States of the loop in story order. */
export const loopStates = [
  "invest",
  "credits",
  "promise",
  "compute",
  "revenue",
  "markup",
  "books",
  "again",
  "outside",
  "missing",
] as const;
export type LoopState = (typeof loopStates)[number];

/** What the drawing functions of the loop need. */
export interface LoopKit {
  /** The one dollar of the example. */
  readonly dollar: Figure;
  readonly state: LoopState;
  readonly layout: Layout;
}

/** Whether a state comes after another in the story, or is the same. */
export function isFrom(state: LoopState, first: LoopState): boolean {
  return loopStates.indexOf(state) >= loopStates.indexOf(first);
}

/** What flows in one half of the track, from its first cell to its last: kinds of money with shares of the cells. */
export type Flow = readonly (readonly [money: Money, share: number])[];

/** One half of the track in a state: empty, full, or faint because something else happens. */
export interface Half {
  readonly flow: Flow;
  readonly isFaint?: boolean;
}

interface NoteState {
  /** Where the note rests, as a share of the ring. */
  readonly at: number;
  readonly fill: NoteFill;
  /** Which part of the ring it goes along, again and again; nothing where it stands. */
  readonly way?: "out" | "back" | "round";
}

interface RingState {
  readonly out: Half;
  readonly back: Half;
  readonly note?: NoteState;
  /** "#" stands for the dollar of the example. */
  readonly caption: readonly [string, string];
}

const cash: Flow = [["cash", 1]];
/** The split is not disclosed, so the two kinds meet in a blurred tear. */
const torn: Flow = [
  ["cash", 0.36],
  ["credit", 0.07],
  ["cash", 0.07],
  ["credit", 0.07],
  ["cash", 0.07],
  ["credit", 0.36],
];
const sold: Flow = [
  ["cost", 0.2],
  ["revenue", 0.8],
];
const faint = { out: { flow: torn, isFaint: true }, back: { flow: sold, isFaint: true } } as const;

/** What each state shows on the ring. */
export const ringStates: Readonly<Record<LoopState, RingState>> = {
  invest: {
    out: { flow: cash },
    back: { flow: [] },
    note: { at: 0.25, fill: "cash", way: "out" },
    caption: ["# invested", "for a stake in the lab"],
  },
  credits: {
    out: { flow: torn },
    back: { flow: [] },
    note: { at: 0.25, fill: "torn", way: "out" },
    caption: ["credits and cash", "the split is not disclosed"],
  },
  promise: {
    out: { flow: torn, isFaint: true },
    back: { flow: [["promise", 1]] },
    note: { at: 0.75, fill: "promise" },
    caption: ["# promised for later", "not delivered, not yet paid"],
  },
  compute: {
    out: { flow: torn, isFaint: true },
    back: {
      flow: [
        ["cost", 0.5],
        ["promise", 0.5],
      ],
    },
    note: { at: 0.75, fill: "cost", way: "back" },
    caption: ["the same #, spent", "the servers’ meter runs"],
  },
  revenue: {
    out: { flow: torn, isFaint: true },
    back: { flow: sold },
    note: { at: 0.75, fill: "revenue", way: "back" },
    caption: ["the same #, used", "booked as a sale"],
  },
  markup: { ...faint, caption: ["the stake is priced anew", "nothing was sold"] },
  books: { ...faint, caption: ["1 + 1 + 1 + 1", "counted, never totalled"] },
  again: {
    out: { flow: torn },
    back: { flow: sold },
    note: { at: 0.25, fill: "credit", way: "round" },
    caption: ["3", "laps, # dollar, 9 entries"],
  },
  outside: { ...faint, note: { at: 0.25, fill: "torn" }, caption: ["", ""] },
  missing: { out: { flow: [] }, back: { flow: [] }, caption: ["3", "entries empty"] },
};
