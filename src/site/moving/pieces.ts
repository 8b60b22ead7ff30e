import { attributesOf } from "#scene/attributes.ts";
import type { Layout, Point, Scene } from "#scene/scene.ts";
import { swap, type Phase } from "#scene/timing.ts";
import { flatMarks, placeOf, type FlatMark, type SingleMark } from "./flat-marks.ts";
import { change, rest } from "./timing.ts";
import { changesBetween, type Change } from "./transition.ts";

/** A value at a moment, in milliseconds from the start; between two moments the one becomes the other. */
export interface Keyframe<Value> {
  readonly at: number;
  readonly value: Value;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Something that is drawn once and shown in one state or several: a mark of one look, wherever it is. */
export interface Piece {
  readonly look: string;
  readonly mark: SingleMark;
  readonly opacity: Keyframe<number>[];
  readonly place: Keyframe<Point>[];
  readonly size: Keyframe<Size>[];
}

/** Which piece a mark of a state is. */
type Cast = ReadonlyMap<FlatMark, Piece>;

/** How long all states take one after the other, in milliseconds. */
export function durationOf(states: number): number {
  return states * rest + (states - 1) * change;
}

/** When a state begins to become the next. */
function changeBegins(index: number): number {
  return (index + 1) * rest + index * change;
}

/** The pieces of all states one after the other, in an order of drawing that is right in each of them. */
export function piecesOf(scenes: readonly Scene[], layout: Layout): Piece[] {
  const pieces: Piece[] = [];
  const states = scenes.map(flatMarks);
  const casts = states.map((marks, index) => castOf(marks, pieces, index === 0));
  for (const [index, next] of states.slice(1).entries()) {
    const [before, after] = [casts[index] ?? new Map(), casts[index + 1] ?? new Map()];
    for (const one of changesBetween(states[index] ?? [], next, layout))
      animate(one, before, after, changeBegins(index));
  }
  return pieces;
}

/**
 * Finds the piece of each mark, or adds one, so that the pieces of a state follow each other as its marks do; tiles, which never cover
 * each other, may stand earlier.
 */
function castOf(marks: readonly FlatMark[], pieces: Piece[], isFirst: boolean): Cast {
  const cast = new Map<FlatMark, Piece>();
  let last = -1;
  for (const flat of marks) {
    const look = lookOf(flat.mark);
    const known = pieces.findIndex(
      (piece, index) => piece.look === look && (index > last || flat.mark.kind === "tile"),
    );
    const at = known < 0 ? last + 1 : known;
    if (known < 0) pieces.splice(at, 0, newPiece(flat, look, isFirst));
    last = Math.max(last, at);
    const piece = pieces[at];
    if (piece !== undefined) cast.set(flat, piece);
  }
  return cast;
}

function newPiece(flat: FlatMark, look: string, isVisible: boolean): Piece {
  const piece: Piece = { look, mark: flat.mark, opacity: [{ at: 0, value: isVisible ? 1 : 0 }], place: [], size: [] };
  if (isVisible) hold(piece, flat, 0);
  return piece;
}

const places = new Set(["x", "y", "cx", "cy", "width", "height"]);

/** All that a piece shows but its place, and the size of a box. */
function lookOf(mark: SingleMark): string {
  const shown = attributesOf(mark).filter(
    ([name]) => !places.has(name) && (name === "data-key" || !name.startsWith("data-")),
  );
  return JSON.stringify([mark.kind === "label" ? mark.text : "", ...shown]);
}

function animate(change: Change, before: Cast, after: Cast, start: number): void {
  const [old, next] = [
    "before" in change ? before.get(change.before) : undefined,
    "after" in change ? after.get(change.after) : undefined,
  ];
  if (change.kind === "exit") {
    if (old !== undefined) leave(old, change, start);
  } else if (change.kind === "enter") {
    if (next !== undefined) arrive(next, change, start);
  } else if (old !== undefined && next !== undefined) {
    if (old !== next) replace(old, next, change, start);
    for (const piece of new Set([old, next])) move(piece, change, start);
  }
}

/** Writes down where a piece is, and how large, at a moment. */
function hold(piece: Piece, flat: FlatMark, at: number, way: Point = { x: 0, y: 0 }): void {
  const { x, y } = placeOf(flat);
  piece.place.push({ at, value: { x: x + way.x, y: y + way.y } });
  if ("width" in flat.mark) piece.size.push({ at, value: { width: flat.mark.width, height: flat.mark.height } });
}

const moments = ([begin, end]: Phase, start: number) => [start + begin * change, start + end * change] as const;

function fade(piece: Piece, phase: Phase, start: number, [from, to]: readonly [number, number]): void {
  const [begin, end] = moments(phase, start);
  piece.opacity.push({ at: begin, value: from }, { at: end, value: to });
}

function leave(piece: Piece, { before, phase, flight }: Extract<Change, { kind: "exit" }>, start: number): void {
  fade(piece, phase, start, [1, 0]);
  const [begin, end] = moments(flight?.phase ?? phase, start);
  hold(piece, before, begin);
  hold(piece, before, end, flight?.way);
}

function arrive(piece: Piece, { after, phase, flight }: Extract<Change, { kind: "enter" }>, start: number): void {
  fade(piece, phase, start, [0, 1]);
  const [begin, end] = moments(flight?.phase ?? phase, start);
  hold(piece, after, begin, flight?.way);
  hold(piece, after, end);
}

/** Another look takes the old one's place: a text at its moment, a line little by little, all else as the change begins. */
function replace(old: Piece, next: Piece, { after, phase }: Stay, start: number): void {
  const when: Phase = after.mark.kind === "label" ? swap : "path" in after.mark ? phase : [0, 0];
  fade(old, when, start, [1, 0]);
  fade(next, when, start, [0, 1]);
}

function move(piece: Piece, { before, after, phase }: Stay, start: number): void {
  const [begin, end] = moments(phase, start);
  if (begin > start) hold(piece, before, start);
  hold(piece, before, begin);
  hold(piece, after, end);
}

type Stay = Extract<Change, { kind: "stay" }>;
