import { describe, expect, it } from "vitest";
import { adoptLabels } from "#scene/adopt.ts";
import { attributesOf, tagOf } from "#scene/attributes.ts";
import type { Mark } from "#scene/scene.ts";
import { label, tile } from "./marks.ts";

/** As much of an element as the join of labels asks of it. */
function elementOf(mark: Mark): Element {
  const attributes = new Map(attributesOf(mark));
  return {
    tagName: tagOf(mark),
    getAttribute: (name: string) => attributes.get(name) ?? null,
    setAttribute: (name: string, value: string) => attributes.set(name, value),
  } as unknown as Element;
}

/** The keys on the canvas after these marks are to follow those. */
function keysAfter(before: readonly Mark[], after: readonly Mark[]): (string | null)[] {
  const children = before.map(elementOf);
  adoptLabels({ children } as unknown as Element, after);
  return children.map((child) => child.getAttribute("data-key"));
}

describe("adoptLabels(parent, marks)", () => {
  const sum = label({ key: "sum:15%", text: "15%", weight: "bold" });

  it("gives a label that leaves the key of the one that comes in its place", () => {
    expect(keysAfter([sum], [{ ...sum, key: "sum:85%", text: "85%" }])).toEqual(["sum:85%"]);
  });

  it.each([
    ["stands elsewhere", { x: 101 }],
    ["is larger", { size: 21 }],
    ["looks otherwise", { tone: "soft" }],
  ] as const)("leaves it alone where the new one %s", (_, parts) => {
    expect(keysAfter([sum], [{ ...sum, key: "sum:85%", ...parts }])).toEqual(["sum:15%"]);
  });

  it("takes no key from a label that stays, and gives none that is there already", () => {
    const other = { ...sum, key: "other" };
    expect(keysAfter([sum], [sum, other])).toEqual(["sum:15%"]);
    expect(keysAfter([sum, { ...other, y: 7 }], [other])).toEqual(["sum:15%", "other"]);
    expect(keysAfter([tile()], [label({ key: "new", x: 10, y: 20 })])).toEqual(["tile"]);
  });
});
