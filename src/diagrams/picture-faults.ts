import type { Figure } from "#ledger/figures.ts";
import { type Fault, faultsOf } from "#scene/check-scene.ts";
import { layouts, type Layout, type Mark, type Scene } from "#scene/scene.ts";
import { allMarks } from "#scene/walk.ts";
import { CannotDraw, type Diagram } from "./diagram.ts";

/** One state of a diagram in one layout, with the numbers that it shall show. */
export interface Picture {
  readonly diagram: Diagram;
  /** `<diagram>/<state>`. */
  readonly name: string;
  readonly state: string;
  readonly layout: Layout;
}

/** A fault of a picture, with the claim that cannot be drawn at all. */
export interface PictureFault extends Fault {
  readonly claim?: string;
}

/** Every picture of a diagram. */
export function picturesOf(name: string, diagram: Diagram): Picture[] {
  return diagram.states.flatMap((state) =>
    layouts.map((layout) => ({ diagram, name: `${name}/${state}`, state, layout })),
  );
}

/** Rounding of amounts in the ledger, as a share. */
const rounding = 0.005;

/** More marks than this are not looked at one by one: no picture has room for them. */
const mostMarks = 4000;

/** Why a picture of these numbers cannot be shown; nothing where a reader can read it, and every size is honest. */
export function pictureFaults({ diagram, state, layout }: Picture, data: unknown): PictureFault[] {
  try {
    const scene = diagram.draw(data, state, layout);
    if (allMarks(scene.marks).length > mostMarks) return [{ message: "it has far too many marks", marks: [] }];
    return [...faultsOf(scene), ...wrongSums(scene, figuresIn(data))];
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return [{ message, marks: [], ...(error instanceof CannotDraw ? { claim: error.claim } : {}) }];
  }
}

/** Every number in the data of a diagram, by claim. */
export function figuresIn(data: unknown): Map<string, Figure> {
  if (typeof data !== "object" || data === null) return new Map();
  if (isFigure(data)) return new Map([[data.claim, data]]);
  return new Map(Object.values(data).flatMap((part: unknown) => [...figuresIn(part)]));
}

/** Whether a part of a diagram's data is a number from the ledger. */
export function isFigure(part: unknown): part is Figure {
  return typeof part === "object" && part !== null && "claim" in part && "number" in part && "words" in part;
}

/** Claims whose marks add up to another amount: a part of it fell off the picture. */
function wrongSums(scene: Scene, figures: ReadonlyMap<string, Figure>): Fault[] {
  const sums = new Map<string, { sum: number; marks: Mark[] }>();
  for (const mark of allMarks(scene.marks)) {
    if (mark.amount === undefined) continue;
    const { scale, claim, value } = mark.amount;
    const known = sums.get(`${scale} ${claim}`) ?? { sum: 0, marks: [] };
    known.sum += value;
    known.marks.push(mark);
    sums.set(`${scale} ${claim}`, known);
  }
  return [...sums.values()].flatMap(({ sum, marks }) => {
    const value = figures.get(marks[0]?.amount?.claim ?? "")?.value ?? sum;
    if (Math.abs(sum - value) <= Math.abs(value) * rounding) return [];
    return [{ message: `its marks add up to ${String(sum)}, not to ${String(value)}`, marks: marks.slice(0, 1) }];
  });
}
