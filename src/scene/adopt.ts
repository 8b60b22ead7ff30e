import { attributesOf } from "./attributes.ts";
import type { Mark } from "./scene.ts";

/** What two labels have in common that stand in the same place and look the same, whatever they say. */
const placeNames = ["class", "x", "y", "font-size", "text-anchor"];

/** Gives labels of a parent that would leave the keys of new ones in their places, so that their texts change in place. */
export function adoptLabels(parent: Element, marks: readonly Mark[]): void {
  const wanted = new Set(marks.map(({ key }) => key));
  const leaving = new Map<string, Element>();
  const present = new Set<string>();
  for (const element of parent.children) {
    const key = element.getAttribute("data-key");
    if (key === null) continue;
    present.add(key);
    if (element.tagName !== "text" || wanted.has(key)) continue;
    leaving.set(placeNames.map((name) => element.getAttribute(name) ?? "").join(), element);
  }
  if (leaving.size === 0) return;
  for (const mark of marks) {
    if (mark.kind !== "label" || present.has(mark.key)) continue;
    const attributes = new Map(attributesOf(mark));
    const place = placeNames.map((name) => attributes.get(name) ?? "").join();
    leaving.get(place)?.setAttribute("data-key", mark.key);
    leaving.delete(place);
  }
}
