import type { Group, Point } from "./scene.ts";

/** A box on a canvas: its position there, and its opacity with that of its groups. */
export interface PlacedBox extends Point {
  readonly element: SVGElement;
  readonly opacity: number;
}

/** Boxes on a canvas by their keys. */
export type PlacedBoxes = ReadonlyMap<string, PlacedBox>;

const translate = /^translate\((\S+?),(\S+?)\)$/;

/** The present zero point of a group on the canvas, also in the middle of a transition. */
export function groupOrigin(group: Element, { x, y }: Point): Point {
  const [, dx, dy] = translate.exec(group.getAttribute("transform") ?? "") ?? [];
  return { x: x + Number(dx ?? 0), y: y + Number(dy ?? 0) };
}

/** The opacity of an element, multiplied by that of everything around it. */
export function effectiveOpacity(element: Element | null): number {
  return element === null ? 1 : Number(element.getAttribute("opacity") ?? 1) * effectiveOpacity(element.parentElement);
}

/** Moves a group's opacity to its children. */
export function pushOpacityDown(group: Element): void {
  const opacity = Number(group.getAttribute("opacity") ?? 1);
  group.removeAttribute("opacity");
  for (const element of opacity < 1 ? group.children : [])
    element.setAttribute("opacity", String(opacity * Number(element.getAttribute("opacity") ?? 1)));
}

/** Finds the boxes on a canvas, in whatever group they are. */
export function findPlacedBoxes(marks: Element, origin: Point = { x: 0, y: 0 }, around = 1): Map<string, PlacedBox> {
  const found = new Map<string, PlacedBox>();
  for (const element of marks.querySelectorAll<SVGElement>(":scope > *")) {
    const opacity = around * Number(element.getAttribute("opacity") ?? 1);
    if (element.tagName === "g") {
      for (const [key, box] of findPlacedBoxes(element, groupOrigin(element, origin), opacity)) found.set(key, box);
    } else if (element.tagName === "rect") {
      const [x, y] = ["x", "y"].map((name) => Number(element.getAttribute(name)));
      const key = element.getAttribute("data-key") ?? "";
      found.set(key, { element, opacity, x: origin.x + (x ?? 0), y: origin.y + (y ?? 0) });
    }
  }
  return found;
}

/**
 * Where a new group starts on the canvas, so that the first of its boxes that is already there starts where it is: a row
 * moves as one group, and only boxes that join it from another row move by themselves. Null where none of its boxes is there.
 */
export function entryOrigin(group: Group, boxes: ReadonlyMap<string, Point>, origin: Point): Point | null {
  for (const mark of group.marks) {
    const box = "width" in mark ? boxes.get(mark.key) : undefined;
    if ("width" in mark && box !== undefined) return { x: box.x - mark.x, y: box.y - mark.y };
  }
  const own = { x: origin.x + group.x, y: origin.y + group.y };
  const inner = group.marks.some((mark) => mark.kind === "group" && entryOrigin(mark, boxes, own) !== null);
  return inner ? own : null;
}
