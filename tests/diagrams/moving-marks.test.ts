import { describe, expect, it } from "vitest";
import { disc, group, label, tile } from "../scene/marks.ts";
import { countMovingMarks } from "./moving-marks.ts";

describe("countMovingMarks(from, to)", () => {
  const row = (key: string, x: number) =>
    group([tile({ key: `${key}:0` }), tile({ key: `${key}:1`, x: 40 })], { key, x });

  it("is 0 where only styles change, and 2 where a text is replaced by another", () => {
    expect(countMovingMarks([row("a", 0), label()], [row("a", 0), label({ tone: "soft" })])).toBe(0);
    expect(countMovingMarks([row("a", 0), label()], [row("a", 0), label({ text: "other" })])).toBe(2);
  });

  it("counts a group that moves once, whatever it contains", () => {
    expect(countMovingMarks([row("a", 0)], [row("a", 50)])).toBe(1);
  });

  it("counts each new mark, and a new group as one", () => {
    expect(countMovingMarks([], [row("a", 0), tile()])).toBe(2);
  });

  it("counts no more than six elements for all marks that exit, because they fade in groups", () => {
    expect(countMovingMarks([row("a", 0), tile(), disc()], [])).toBe(3);
    const many = Array.from({ length: 40 }, (_, index) => disc({ key: `disc:${String(index)}` }));
    expect(countMovingMarks([...many, tile()], [row("b", 0), tile()])).toBe(7);
  });

  it("counts boxes that another group takes over, unless they move with that group", () => {
    const row = (key: string, x: number, ...tiles: readonly string[]) =>
      group(
        tiles.map((name, place) => tile({ key: name, x: place * 40 })),
        { key, x },
      );
    const from = [row("all", 100, "a", "b")];
    expect(countMovingMarks(from, [row("one", 100, "a"), row("other", 140, "b")])).toBe(1); // The group that leaves.
    expect(countMovingMarks(from, [row("one", 100, "a"), row("other", 300, "b")])).toBe(2);
    // The first goes with its new row; the second comes to its other side by itself.
    expect(countMovingMarks(from, [row("turned", 0, "b", "a")])).toBe(3);
  });

  it("counts marks that move, enter and exit inside a group that stays", () => {
    const from = group([tile({ key: "a" }), tile({ key: "b", x: 40 }), tile({ key: "c", x: 80 })]);
    const to = group([tile({ key: "a" }), tile({ key: "b", x: 60 }), tile({ key: "d", x: 80 })]);
    expect(countMovingMarks([from], [to])).toBe(3);
  });
});
