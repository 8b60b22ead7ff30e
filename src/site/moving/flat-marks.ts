import type { Group, Mark, Point, Scene } from "#scene/scene.ts";
import { walk, type Visit } from "#scene/walk.ts";

export type SingleMark = Exclude<Mark, Group>;

/** A mark as it lies on the canvas, out of its groups. */
export interface FlatMark {
  readonly mark: SingleMark;
  /** How far it is moved from where its own numbers say: a path's points are those of its group. */
  readonly offset: Point;
  /** The group that it stands in, null on the canvas itself, and where that group's zero point is. */
  readonly group: string | null;
  readonly origin: Point;
  /** How far from its place it starts where its group flies in. */
  readonly flight: Point | null;
}

/** Every mark of a scene in drawing order, with its place on the canvas. */
export function flatMarks({ marks }: Pick<Scene, "marks">): FlatMark[] {
  return [...walk(marks)].flatMap((visit) => (visit.mark.kind === "group" ? [] : flat(visit, visit.mark)));
}

function flat({ origin, parent }: Visit, mark: SingleMark): FlatMark {
  const flight = parent?.from === undefined ? null : { x: parent.from.x - parent.x, y: parent.from.y - parent.y };
  const group = parent?.key ?? null;
  if ("path" in mark) return { mark, offset: origin, group, origin, flight };
  const placed = { ...mark, x: mark.x + origin.x, y: mark.y + origin.y };
  return { mark: placed, offset: { x: 0, y: 0 }, group, origin, flight };
}

/** Where a mark lies: its own corner, centre or baseline; for a path, its group's zero point. */
export function placeOf({ mark, offset }: Pick<FlatMark, "mark" | "offset">): Point {
  return "path" in mark ? offset : mark;
}
