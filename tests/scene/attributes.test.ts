import { describe, expect, it, test } from "vitest";
import { attributesOf, geometry, rounded, tagOf, translation } from "#scene/attributes.ts";
import type { Mark } from "#scene/scene.ts";
import { arrow, disc, group, label, tile } from "./marks.ts";

const written = (mark: Mark) => attributesOf(mark).map(([name, value]) => `${name}=${value}`);

describe("rounded(value)", () => {
  it.each([
    [1, "1"],
    [1.005, "1"],
    [2.345, "2.35"],
    [-2.349, "-2.35"],
    [0.1 + 0.2, "0.3"],
    [1e-9, "0"],
    [-0.001, "0"],
    [123456.789, "123456.79"],
  ])("writes %d as %s", (value, text) => {
    expect(rounded(value)).toBe(text);
  });
});

test("tagOf(mark) depends on the kind of mark only", () => {
  const kinds: Mark[] = [
    group([]),
    tile(),
    tile({ kind: "note" }),
    tile({ kind: "sheet" }),
    disc(),
    arrow(),
    arrow({ kind: "line" }),
    label(),
  ];
  expect(kinds.map(tagOf)).toEqual(["g", "rect", "rect", "rect", "circle", "path", "path", "text"]);
});

describe("attributesOf(mark)", () => {
  it("writes the position of a group", () => {
    expect(written(group([tile()], { x: 5, y: -6.789 }))).toEqual([
      "class=group",
      "data-key=group",
      "transform=translate(5,-6.79)",
    ]);
  });

  it.each(["tile", "note", "sheet"] as const)("writes the position and the size of a %s", (kind) => {
    const mark = tile({ kind, key: "k", x: 1, y: 2.345, width: 3, height: 4 });
    expect(written(mark)).toEqual([`class=${kind}`, "data-key=k", "x=1", "y=2.35", "width=3", "height=4"]);
  });

  it("writes a corner radius only for a box that has one", () => {
    expect(written(tile({ corner: 2 })).at(-1)).toBe("rx=2");
    expect(written(tile({ corner: 0 })).at(-1)).toBe("rx=0");
  });

  it("writes a disc", () => {
    expect(written(disc())).toEqual(["class=disc", "data-key=disc", "cx=50", "cy=60", "r=7"]);
  });

  it.each(["arrow", "line"] as const)("writes the path of a mark of kind %s unchanged", (kind) => {
    expect(written(arrow({ kind }))).toEqual([`class=${kind}`, "data-key=arrow", "d=M1 2L30 40"]);
  });

  it("writes the position and the size of a label, and its anchor unless that is the start", () => {
    const start = ["class=label", "data-key=label", "x=100", "y=100", "font-size=20"];
    expect(written(label())).toEqual(start);
    expect(written(label({ anchor: "start" }))).toEqual(start);
    expect(written(label({ anchor: "end" }))).toEqual([...start, "text-anchor=end"]);
  });

  it("has class names for kind, money, certainty, tone and weight, in this order", () => {
    const styled = label({ money: "credit", certainty: "conditional", tone: "soft", weight: "bold" });
    expect(written(styled)[0]).toBe("class=label credit conditional soft bold");
    expect(written(label({ weight: "regular" }))[0]).toBe("class=label");
  });

  it("writes an amount with its claim, value, scale and measure", () => {
    const amount = { claim: "cash-b", value: 3.14159, scale: "tile", measure: "width" } as const;
    expect(written(tile({ amount })).slice(-4)).toEqual([
      "data-claim=cash-b",
      "data-value=3.14",
      "data-scale=tile",
      "data-measure=width",
    ]);
  });

  it("writes the path of the loop animation last", () => {
    expect(written(group([], { travel: "0,0 12,-4" })).at(-1)).toBe("data-travel=0,0 12,-4");
  });

  it("writes what a mark does in the loop animation", () => {
    expect(written(group([], { laps: 3, since: 1.25 })).slice(-2)).toEqual(["data-laps=3", "data-since=1.25"]);
    expect(written(label({ turns: "0 1|1 2" })).at(-1)).toBe("data-turns=0 1|1 2");
  });

  it("writes no attribute twice", () => {
    const amount = { claim: "cash-b", value: 1, scale: "tile", measure: "width" } as const;
    for (const mark of [
      tile({ amount, corner: 1, travel: "0,0" }),
      label({ amount, anchor: "end" }),
      disc(),
      arrow(),
    ]) {
      const names = attributesOf(mark).map(([name]) => name);
      expect(names).toEqual([...new Set(names)]);
    }
  });
});

test("geometry(mark) depends on position and size, not on style or amount", () => {
  const plain = label({ x: 1, y: 2 });
  expect(geometry({ ...plain, key: "other", money: "cash", weight: "bold", text: "other" })).toEqual(geometry(plain));
  expect(geometry({ ...plain, x: 2 })).not.toEqual(geometry(plain));
});

test("translation(x, y) has at most two decimals", () => {
  expect(translation(1 / 3, -0.001)).toBe("translate(0.33,0)");
});
