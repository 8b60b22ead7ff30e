import type { Group, Point } from "./scene.ts";

/** A box on a canvas, where it stands there, and how faint it and its groups are. */
export interface Stood extends Point {
  readonly element: SVGElement;
  readonly opacity: number;
}

/** Boxes on a canvas by their keys. */
export type Standing = ReadonlyMap<string, Stood>;

const placeInTransform = /^translate\((\S+?),(\S+?)\)$/;

/** Where a group's zero stands on the canvas, whatever it is moving to. */
export function placeOf(group: Element, { x, y }: Point): Point {
  const [, dx, dy] = placeInTransform.exec(group.getAttribute("transform") ?? "") ?? [];
  return { x: x + Number(dx ?? 0), y: y + Number(dy ?? 0) };
}

/** How much of what stands in an element is seen. */
export function opacityOf(element: Element | null): number {
  return element === null ? 1 : Number(element.getAttribute("opacity") ?? 1) * opacityOf(element.parentElement);
}

/** The boxes of a canvas, in whatever group they stand. */
export function standing(marks: Element, origin: Point = { x: 0, y: 0 }, faint = 1): Map<string, Stood> {
  const found = new Map<string, Stood>();
  for (const element of marks.querySelectorAll<SVGElement>(":scope > *")) {
    const opacity = faint * Number(element.getAttribute("opacity") ?? 1);
    if (element.tagName === "g") {
      for (const [key, stood] of standing(element, placeOf(element, origin), opacity)) found.set(key, stood);
    } else if (element.tagName === "rect") {
      const [x, y] = ["x", "y"].map((name) => Number(element.getAttribute(name)));
      const key = element.getAttribute("data-key") ?? "";
      found.set(key, { element, opacity, x: origin.x + (x ?? 0), y: origin.y + (y ?? 0) });
    }
  }
  return found;
}

/**
 * Where a new group begins, on the canvas, so that the first of its boxes that stands there already begins where it is: a row
 * moves as one, and only what joins it from another row moves by itself. Null where it has none.
 */
export function startOf(group: Group, boxes: ReadonlyMap<string, Point>, origin: Point): Point | null {
  for (const mark of group.marks) {
    const stood = "width" in mark ? boxes.get(mark.key) : undefined;
    if ("width" in mark && stood !== undefined) return { x: stood.x - mark.x, y: stood.y - mark.y };
  }
  const place = { x: origin.x + group.x, y: origin.y + group.y };
  const inner = group.marks.some((mark) => mark.kind === "group" && startOf(mark, boxes, place) !== null);
  return inner ? place : null;
}
