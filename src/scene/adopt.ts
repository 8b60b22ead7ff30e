import { select } from "d3-selection";
import { attributesOf, tagOf } from "./attributes.ts";
import type { Mark } from "./scene.ts";

/** Canvas units: so far a text may shift, since what stands before it in its line may be longer. */
const sameLine = { x: 12, y: 1 };

/** How a label or a group of labels looks and where it is, whatever it says. */
interface Place {
  readonly look: string;
  readonly x: number;
  readonly y: number;
}

/** Reads an attribute. */
type Read = (name: string) => string | null | undefined;

/**
 * Gives labels of a parent, and groups of labels, that would leave the keys of new ones in their places, so that their texts change in
 * place.
 */
export function adoptLabels(parent: Element, marks: readonly Mark[]): void {
  const wanted = new Set(marks.map(({ key }) => key));
  const present = new Set<string>();
  const leaving = new Map<Element, Place>();
  for (const element of parent.children) {
    const key = element.getAttribute("data-key");
    if (key === null) continue;
    present.add(key);
    const place = wanted.has(key) ? null : placeOfElement(element);
    if (place !== null) leaving.set(element, place);
  }
  if (leaving.size === 0) return;
  for (const mark of marks) {
    const place = present.has(mark.key) ? null : placeOfMark(mark);
    const [element] = [...leaving].find(([, other]) => place !== null && isSamePlace(place, other)) ?? [];
    if (element === undefined) continue;
    element.setAttribute("data-key", mark.key);
    // A join goes by the mark that it bound before, and else by the key.
    select(element).datum(null);
    leaving.delete(element);
  }
}

function isSamePlace(one: Place, other: Place): boolean {
  return one.look === other.look && Math.abs(one.x - other.x) <= sameLine.x && Math.abs(one.y - other.y) <= sameLine.y;
}

function placeOfElement(element: Element): Place | null {
  const first = element.firstElementChild;
  if (element.tagName === "g") return placeInGroup(element.getAttribute("transform"), first && placeOfElement(first));
  return element.tagName === "text" ? placeOf((name) => element.getAttribute(name)) : null;
}

function placeOfMark(mark: Mark): Place | null {
  const attributes = new Map(attributesOf(mark));
  if (mark.kind === "group") {
    const [first] = mark.marks;
    return placeInGroup(attributes.get("transform"), first === undefined ? null : placeOfMark(first));
  }
  return tagOf(mark) === "text" ? placeOf((name) => attributes.get(name)) : null;
}

function placeOf(read: Read): Place {
  const look = ["class", "font-size", "text-anchor"].map((name) => read(name) ?? "").join();
  return { look, x: Number(read("x")), y: Number(read("y")) };
}

/** A group is where its first label is. */
function placeInGroup(transform: string | null | undefined, first: Place | null): Place | null {
  return first && { ...first, look: `${transform ?? ""} ${first.look}` };
}
