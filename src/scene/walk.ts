import type { Group, Mark, Point } from "./scene.ts";

/** A mark as a walk over a scene visits it. */
export interface Visit {
  readonly mark: Mark;
  /** The zero point of its group, in canvas units. */
  readonly origin: Point;
  /** The group that holds it; null at the top level. */
  readonly parent: Group | null;
}

/** Visits every mark in drawing order, each group before its own marks. */
export function* walk(
  marks: readonly Mark[],
  origin: Point = { x: 0, y: 0 },
  parent: Group | null = null,
): Generator<Visit, void, undefined> {
  for (const mark of marks) {
    yield { mark, origin, parent };
    if (mark.kind === "group") yield* walk(mark.marks, { x: origin.x + mark.x, y: origin.y + mark.y }, mark);
  }
}

/** The position of a visited mark on the canvas; for a path, whose points are its geometry, the zero point of its group. */
export function positionOf({ mark, origin }: Visit): Point {
  return "path" in mark ? origin : { x: origin.x + mark.x, y: origin.y + mark.y };
}

/** All marks in drawing order, including those in groups. */
export function allMarks(marks: readonly Mark[]): Mark[] {
  return Array.from(walk(marks), ({ mark }) => mark);
}

/** The claim of every mark that has an amount, in drawing order; a claim with several marks is repeated. */
export function claimsInMarks(marks: readonly Mark[]): string[] {
  return allMarks(marks).flatMap(({ amount }) => amount?.claim ?? []);
}
