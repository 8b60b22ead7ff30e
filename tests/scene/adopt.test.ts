import { describe, expect, it } from "vitest";
import { adoptLabels } from "#scene/adopt.ts";
import { attributesOf, tagOf } from "#scene/attributes.ts";
import type { Mark } from "#scene/scene.ts";
import { group, label, tile } from "./marks.ts";

/** As much of an element as the join of labels asks of it. */
function elementOf(mark: Mark): Element {
  const attributes = new Map(attributesOf(mark));
  const children = mark.kind === "group" ? mark.marks.map(elementOf) : [];
  return {
    tagName: tagOf(mark),
    firstElementChild: children[0] ?? null,
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
    ["stands elsewhere in its line", { x: 120 }],
    ["stands in another line", { y: 105 }],
    ["is larger", { size: 21 }],
    ["looks otherwise", { tone: "soft" }],
  ] as const)("leaves it alone where the new one %s", (_, parts) => {
    expect(keysAfter([sum], [{ ...sum, key: "sum:85%", ...parts }])).toEqual(["sum:15%"]);
  });

  it("does so too where what stands before it in its line has another width, and for groups of labels", () => {
    expect(keysAfter([sum], [{ ...sum, key: "sum:of", x: sum.x + 4 }])).toEqual(["sum:of"]);
    const words = group([sum], { key: "words:one", x: 5 });
    expect(keysAfter([words], [{ ...words, key: "words:two" }])).toEqual(["words:two"]);
    expect(keysAfter([words], [{ ...words, key: "words:two", x: 50 }])).toEqual(["words:one"]);
    const tiles = group([tile()], { key: "tiles:one" });
    expect(keysAfter([tiles], [{ ...tiles, key: "tiles:two" }])).toEqual(["tiles:one"]);
  });

  it("takes no key from a label that stays, and gives none that is there already", () => {
    const other = { ...sum, key: "other" };
    expect(keysAfter([sum], [sum, other])).toEqual(["sum:15%"]);
    expect(keysAfter([sum, { ...other, y: 7 }], [other])).toEqual(["sum:15%", "other"]);
    expect(keysAfter([tile()], [label({ key: "new", x: 10, y: 20 })])).toEqual(["tile"]);
  });
});
