import { areNumbers, isCountable } from "#scene/count.ts";
import { canvases, type Label, type Layout, type Point } from "#scene/scene.ts";
import { phasesByDistance } from "#scene/stagger.ts";
import { timingFor, timingInGroup, topOf, type Phase, type Timing } from "#scene/timing.ts";
import { placeOf, type FlatMark } from "./flat-marks.ts";

/** What one mark does while a picture becomes the next. */
export type Change =
  | { readonly kind: "exit"; readonly before: FlatMark; readonly phase: Phase; readonly flight: Flight | null }
  | { readonly kind: "enter"; readonly after: FlatMark; readonly phase: Phase; readonly flight: Flight | null }
  | {
      readonly kind: "stay";
      readonly before: FlatMark;
      readonly after: FlatMark;
      /** When it moves. */
      readonly phase: Phase;
      /** What becomes of a label's text: it is the same, counts to the new one, or gives way to it. */
      readonly text: "same" | "count" | "replace";
    };

/** The way that a mark comes from, or leaves by, while it appears or fades: its own, or that of the group that it stands in. */
export interface Flight {
  readonly way: Point;
  readonly phase: Phase;
}

/**
 * What the marks of two pictures do between them, by the rules of the stage: what has the same key moves, in the same order and at the same
 * times, and all else leaves or comes. In drawing order, what leaves first.
 */
export function changesBetween(old: readonly FlatMark[], next: readonly FlatMark[], layout: Layout): Change[] {
  const partners = partnersOf(old, next);
  const timing = timingFor(keysOf(old), new Set(keysOf(next)));
  const height = canvases[layout].height;
  const groups = stayingGroups(old, next);
  const timingOf = ({ group }: FlatMark) => (groups.has(group) ? timingInGroup(timing) : timing);
  const topShare = (flat: FlatMark) => (topOf(flat.mark) + flat.offset.y) / height;
  const stayed = new Set(partners.values());
  const phases = movePhases(partners);
  const withGroup = ({ group }: FlatMark, sign: 1 | -1): Flight | null => {
    const moved = groups.get(group);
    return moved === undefined ? null : { way: { x: sign * moved.x, y: sign * moved.y }, phase: timing.update };
  };
  const exits = old
    .filter((flat) => !stayed.has(flat))
    .map((flat): Change => {
      const phase = timingOf(flat).exit(flat.mark.key, topShare(flat));
      return { kind: "exit", before: flat, phase, flight: withGroup(flat, 1) };
    });
  const others = next.map((flat): Change => {
    const partner = partners.get(flat);
    if (partner !== undefined) {
      const phase = phases.get(flat) ?? timing.update;
      return { kind: "stay", before: partner, after: flat, phase, text: textChange(partner, flat, timing) };
    }
    if (flat.flight !== null && !groups.has(flat.group)) {
      return { kind: "enter", after: flat, phase: timing.takeoff, flight: { way: flat.flight, phase: timing.flight } };
    }
    const phase = timingOf(flat).enter(flat.mark.key, topShare(flat));
    return { kind: "enter", after: flat, phase, flight: withGroup(flat, -1) };
  });
  return [...exits, ...others];
}

const keysOf = (marks: readonly FlatMark[]) => marks.map(({ mark }) => mark.key);

/** How far each group moves that is in both pictures. */
function stayingGroups(old: readonly FlatMark[], next: readonly FlatMark[]): ReadonlyMap<string | null, Point> {
  const origins = new Map(old.map(({ group, origin }) => [group, origin]));
  const moved = next.flatMap(({ group, origin }) => {
    const before = origins.get(group);
    return group === null || before === undefined
      ? []
      : [[group, { x: origin.x - before.x, y: origin.y - before.y }] as const];
  });
  return new Map(moved);
}

/** The marks of the next picture that were there before: by key, or as a label in the place of one that leaves. */
function partnersOf(old: readonly FlatMark[], next: readonly FlatMark[]): Map<FlatMark, FlatMark> {
  const byKey = new Map(old.map((flat) => [flat.mark.key, flat]));
  const wanted = new Set(keysOf(next));
  const leaving = old.filter(({ mark }) => mark.kind === "label" && !wanted.has(mark.key));
  const pairs = next.flatMap((flat): [FlatMark, FlatMark][] => {
    const same = byKey.get(flat.mark.key);
    if (same !== undefined) return same.mark.kind === flat.mark.kind ? [[flat, same]] : [];
    const at = leaving.findIndex((other) => isSamePlace(other, flat));
    return leaving.splice(at, at < 0 ? 0 : 1).map((other) => [flat, other]);
  });
  return new Map(pairs);
}

/** Canvas units: so far a text may shift that takes another's place. */
const sameLine = { x: 12, y: 1 };

function isSamePlace({ mark: one }: FlatMark, { mark: other }: FlatMark): boolean {
  if (one.kind !== "label" || other.kind !== "label") return false;
  const look = ({ size, anchor, weight, tone, tint, money }: Label) => [size, anchor, weight, tone, tint, money].join();
  const isNear = Math.abs(one.x - other.x) <= sameLine.x && Math.abs(one.y - other.y) <= sameLine.y;
  return isNear && look(one) === look(other);
}

/** When marks set out that do not move with all others: boxes one after the other, the nearest first, and with them what stands in their group. */
function movePhases(partners: ReadonlyMap<FlatMark, FlatMark>): ReadonlyMap<FlatMark, Phase> {
  const boxes = [...partners].filter(([after]) => "width" in after.mark);
  const resized = boxes.filter(([after, before]) => sizeOf(after) !== sizeOf(before));
  const moving = boxes.filter(([after, before]) => sizeOf(after) === sizeOf(before) && distance(after, before) > 0);
  const phases = phasesByDistance(
    new Map(moving.map(([after, before]) => [after, distance(after, before)])),
    resized.length,
  );
  if (phases === null) return new Map();
  const byGroup = new Map([...phases].reverse().map(([{ group }, phase]) => [group, phase]));
  byGroup.delete(null);
  const others = [...partners.keys()]
    .filter((flat) => !phases.has(flat))
    .map((flat) => [flat, byGroup.get(flat.group)] as const);
  return new Map([
    ...phases,
    ...others.flatMap(([flat, phase]) => (phase === undefined ? [] : [[flat, phase] as const])),
  ]);
}

const sizeOf = ({ mark }: FlatMark) => ("width" in mark ? `${String(mark.width)} ${String(mark.height)}` : "");

function distance(one: FlatMark, other: FlatMark): number {
  const [from, to] = [placeOf(one), placeOf(other)];
  return Math.hypot(from.x - to.x, from.y - to.y);
}

function textChange(
  { mark: before }: FlatMark,
  { mark: after }: FlatMark,
  { counts }: Timing,
): "same" | "count" | "replace" {
  if (before.kind !== "label" || after.kind !== "label" || before.text === after.text) return "same";
  const areAmounts = before.amount !== undefined && after.amount !== undefined;
  const isNumber = areAmounts || areNumbers(before.text, after.text);
  return counts && isNumber && isCountable(before.text, after.text) ? "count" : "replace";
}
