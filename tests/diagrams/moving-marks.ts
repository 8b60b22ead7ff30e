import { geometry } from "#scene/attributes.ts";
import { entryOrigin } from "#scene/placed-boxes.ts";
import type { Mark, Point } from "#scene/scene.ts";
import { allMarks, positionOf, walk } from "#scene/walk.ts";

/** Marks that leave fade in so many groups at most: one for each row, and one for the words around the picture. */
const mostExitGroups = 6;

/**
 * Counts the elements that are animated between two pictures: marks that exit fade in a few groups, or inside a group as one
 * element, a group that only moves counts once, a box that another group takes over counts unless it moves with that group, and
 * a text that is replaced counts twice.
 */
export function countMovingMarks(from: readonly Mark[], to: readonly Mark[]): number {
  const boxes = new Map([...walk(from)].map((visit) => [visit.mark.key, positionOf(visit)]));
  const kept = new Set(allMarks(to).map(({ key }) => key));
  return countIn(from, to, { boxes, kept, exitGroups: mostExitGroups }, { x: 0, y: 0 });
}

interface Change {
  /** Positions of boxes in the first picture. */
  readonly boxes: ReadonlyMap<string, Point>;
  /** All keys of the second picture. */
  readonly kept: ReadonlySet<string>;
  readonly exitGroups: number;
}

/** Counts within one parent, whose zero point is at `origin` before the change. */
function countIn(from: readonly Mark[], to: readonly Mark[], change: Change, origin: Point): number {
  const before = new Map(from.map((mark) => [mark.key, mark]));
  const after = new Set(to.map((mark) => mark.key));
  const exits = ({ kind, key }: Mark) => !after.has(key) && (kind === "group" || !change.kept.has(key));
  const count = (mark: Mark) => {
    const old = before.get(mark.key);
    return old === undefined ? countEntering(mark, change, origin) : countUpdating(old, mark, change, origin);
  };
  return to.reduce((sum, mark) => sum + count(mark), Math.min(change.exitGroups, from.filter(exits).length));
}

const sameGeometry = (one: Mark, other: Mark) => JSON.stringify(geometry(one)) === JSON.stringify(geometry(other));

function countUpdating(before: Mark, after: Mark, change: Change, origin: Point): number {
  const replaced = before.kind === "label" && after.kind === "label" && before.text !== after.text ? 2 : 0;
  const moved = sameGeometry(before, after) ? replaced : replaced + 1;
  if (before.kind !== "group" || after.kind !== "group") return moved;
  return (
    moved +
    countIn(before.marks, after.marks, { ...change, exitGroups: 1 }, { x: origin.x + before.x, y: origin.y + before.y })
  );
}

function countEntering(mark: Mark, change: Change, origin: Point): number {
  const { boxes } = change;
  if (mark.kind !== "group") {
    const box = "width" in mark ? boxes.get(mark.key) : undefined;
    const start = box && { x: box.x - origin.x, y: box.y - origin.y };
    return start !== undefined && "width" in mark && sameGeometry({ ...mark, ...start }, mark) ? 0 : 1;
  }
  const start = entryOrigin(mark, boxes, origin);
  if (start === null) return 1;
  const moved = start.x - origin.x === mark.x && start.y - origin.y === mark.y ? 0 : 1;
  return moved + countIn([], mark.marks, { ...change, exitGroups: 1 }, start);
}
