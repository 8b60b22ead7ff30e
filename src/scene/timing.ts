import type { Mark } from "./scene.ts";

/** When something moves, as shares of the whole duration. */
export type Phase = readonly [begin: number, end: number];

/** When marks leave, move and come during a transition. `height` is where on the canvas they are: 0 at its top, 1 at its foot. */
export interface Timing {
  readonly exit: (key: string, height: number) => Phase;
  readonly enter: (key: string, height: number) => Phase;
  /** Marks that stay move to their new places. */
  readonly update: Phase;
  /** New groups that fly in from a place of their own, and when they become visible. */
  readonly flight: Phase;
  readonly takeoff: Phase;
  /** Whether numbers count from the old to the new; between other pictures the one number does not grow into the other. */
  readonly counts: boolean;
}

/** A text is replaced in place at one moment: the old one stands until the new one is set, and both are never seen together. */
export const swap: Phase = [0.46, 0.46];
/** The texts that frame a picture; they are replaced as one. */
const frameKeys = /^(?:headline|sub|source)\b/;
/** Marks at about the same height leave and come together. */
const rows = 5;

const shifted = ([begin, end]: Phase, by: number): Phase => [begin + by, end + by];

/** One phase a row, the first row first; `spread` is how much later the last row comes. */
function byRow(phase: Phase, spread: number): (key: string, height: number) => Phase {
  const phases = Array.from({ length: rows }, (_, row) => shifted(phase, (spread * row) / (rows - 1)));
  return (key, height) => {
    if (frameKeys.test(key)) return swap;
    return phases[Math.min(rows - 1, Math.max(0, Math.floor(height * rows)))] ?? phase;
  };
}

/** Much of the picture stays: what leaves fades first, then the rest moves, then what is new comes. */
const movement: Timing = {
  exit: byRow([0, 0.3], 0),
  enter: byRow([0.55, 0.85], 0.15),
  update: [0.1, 0.8],
  flight: [0.1, 0.8],
  takeoff: [0, 0.3],
  counts: true,
};

/** Another picture: it comes row by row as the old one leaves, so that the stage is never empty; what flies comes when its ground is there. */
const replacement: Timing = {
  exit: byRow([0.05, 0.35], 0.25),
  enter: byRow([0.12, 0.44], 0.25),
  update: [0.1, 0.8],
  flight: [0.5, 1],
  takeoff: [0.5, 0.65],
  counts: false,
};

/** The share of marks that stay from which on a change is a movement of what is there. */
const leastKept = 0.25;

/** The timing for a change between pictures with these keys. */
export function timingFor(before: readonly string[], after: ReadonlySet<string>): Timing {
  const marks = before.filter((key) => !frameKeys.test(key));
  const kept = marks.filter((key) => after.has(key)).length;
  return kept >= leastKept * Math.max(1, Math.min(marks.length, after.size)) ? movement : replacement;
}

/** Inside a group that moves, old and new marks cross-fade during the move, so that the group is never empty. */
export function timingInGroup(timing: Timing): Timing {
  const during = () => timing.update;
  return { ...timing, exit: during, enter: during };
}

const secondNumber = /^[^\d.-]*-?[\d.]+[^\d.-]*(-?[\d.]+)/;

/** How far down its parent a mark is, in canvas units; a group is where the higher of its first and its last mark is. */
export function topOf(mark: Mark | undefined): number {
  if (mark === undefined) return 0;
  if ("path" in mark) return Number(secondNumber.exec(mark.path)?.[1] ?? 0);
  if (mark.kind !== "group") return mark.y;
  return mark.y + Math.min(topOf(mark.marks[0]), topOf(mark.marks.at(-1)));
}

/** The same for an element on a canvas. */
export function topOfElement(element: Element | null): number {
  if (element === null) return 0;
  const attribute = (name: string) => element.getAttribute(name) ?? "";
  const second = (name: string) => Number(secondNumber.exec(attribute(name))?.[1] ?? 0);
  if (element.tagName === "g")
    return second("transform") + Math.min(...[element.firstElementChild, element.lastElementChild].map(topOfElement));
  return element.tagName === "path" ? second("d") : Number(attribute(element.tagName === "circle" ? "cy" : "y"));
}
