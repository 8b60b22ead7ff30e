import { describe, expect, it } from "vitest";
import { checkScene, movingMarks, smallestLabel } from "#scene/check-scene.ts";
import type { Layout, Mark } from "#scene/scene.ts";
import { textWidth } from "#scene/text-width.ts";
import { arrow, disc, group, label, sceneOf, tile } from "./marks.ts";

const problems = (marks: readonly Mark[], layout?: Layout) =>
  checkScene(sceneOf(marks, layout)).map((problem) => problem.replace(/^trial\/first \((wide|tall)\): /, ""));

describe("checkScene(scene)", () => {
  it("finds nothing wrong with a picture of every kind of mark", () => {
    expect(problems([label(), tile(), disc(), arrow(), group([tile({ key: "inner" })])])).toEqual([]);
  });

  it("says in which picture a problem is", () => {
    expect(checkScene(sceneOf([tile({ x: -1 })], "tall"))).toEqual([
      'trial/first (tall): tile "tile" leaves the canvas (-1 20 15 36)',
    ]);
  });

  it("finds a key that is used twice, in groups too, and names it once", () => {
    expect(problems([tile({ key: "k" }), group([tile({ key: "k" }), disc({ key: "k" })])])).toEqual([
      'key "k" is used twice',
    ]);
    expect(problems([group([tile({ key: "group" })])])).toEqual(['key "group" is used twice']);
  });

  it.each<[string, Mark]>([
    ["a tile at the right", tile({ x: 785 })],
    ["a tile at the foot", tile({ y: 625 })],
    ["a disc at the left", disc({ x: 6 })],
    ["an arrow's control point", arrow({ path: "M10 10C20 -5 30 10 40 10" })],
    ["the end of a line", arrow({ kind: "line", path: "M10 10L800.5 10" })],
    ["a label's end", label({ x: 795 })],
    ["a label's beginning", label({ x: 10, anchor: "end" })],
    ["the height of a label at the head", label({ y: 10 })],
    ["a mark that its group takes outside", group([tile()], { x: 780 })],
    ["a tile in a group in a group", group([group([tile()], { key: "inner", x: 500 })], { x: 500 })],
  ])("finds outside the canvas: %s", (_, mark) => {
    expect(problems([mark])).toEqual([expect.stringMatching(/leaves the canvas/)]);
  });

  it.each<[string, Mark]>([
    ["a box", tile({ width: Number.NaN })],
    ["a disc", disc({ radius: Number.NaN })],
    ["a group", group([tile()], { y: Number.NaN })],
    ["a label", label({ size: Number.NaN })],
    ["a path", arrow({ path: "M10 10LNaN 20" })],
    ["a path that is endless", arrow({ path: "M10 10L20 Infinity" })],
  ])("finds what is no number in %s", (_, mark) => {
    expect(problems([mark])).toEqual([expect.stringMatching(/leaves the canvas/)]);
  });

  it.each<[string, Mark]>([
    ["a box of negative width", tile({ width: -4 })],
    ["a path without points", arrow({ path: "" })],
    ["a path with commands that cannot be measured", arrow({ path: "M10 10H20V20" })],
  ])("finds what cannot be drawn: %s", (_, mark) => {
    expect(problems([mark])).toEqual([expect.stringMatching(/leaves the canvas/)]);
  });

  it("finds a label over a label", () => {
    const width = textWidth("backlog", 20);
    const other = (x: number) => label({ key: "other", x });
    expect(problems([label(), other(100 + width - 1)])).toEqual(['label "label" lies over label "other"']);
    expect(problems([label(), other(100 + width + 1)])).toEqual([]);
  });

  it.each(["tile", "note"] as const)("finds a label over a %s, unless both belong to one group", (kind) => {
    const box = tile({ kind, x: 105, y: 90 });
    const over = [`label "label" lies over ${kind} "tile"`];
    expect(problems([label(), box])).toEqual(over);
    expect(problems([group([label()]), box])).toEqual(over);
    expect(problems([group([label()]), group([box], { key: "other" })])).toEqual(over);
    expect(problems([group([label(), box])])).toEqual([]);
  });

  it("lets a label lie on a sheet and in a disc, which are its ground", () => {
    expect(
      problems([tile({ kind: "sheet", x: 95, y: 80, width: 90 }), disc({ x: 120, y: 95, radius: 60 }), label()]),
    ).toEqual([]);
  });

  it.each(["wide", "tall"] as const)("finds a label that is too small for a phone: %s", (layout) => {
    const least = smallestLabel[layout];
    expect(problems([label({ size: least })], layout)).toEqual([]);
    expect(problems([label({ size: least - 0.5 })], layout)).toEqual([
      `label "label" is ${least - 0.5} units high, smallest is ${least}`,
    ]);
  });
});

describe("movingMarks(from, to)", () => {
  const row = (key: string, x: number) =>
    group([tile({ key: `${key}:0` }), tile({ key: `${key}:1`, x: 40 })], { key, x });

  it("counts nothing where nothing moves, though looks and words change", () => {
    expect(movingMarks([row("a", 0), label()], [row("a", 0), label({ text: "other", tone: "soft" })])).toBe(0);
  });

  it("counts a group that changes its place once, whatever it holds", () => {
    expect(movingMarks([row("a", 0)], [row("a", 50)])).toBe(1);
  });

  it("counts each mark that comes, a group as one, whatever it holds", () => {
    expect(movingMarks([], [row("a", 0), tile()])).toBe(2);
  });

  it("counts all that goes as one, since it fades as one", () => {
    expect(movingMarks([row("a", 0), tile(), disc()], [])).toBe(1);
    expect(movingMarks([row("a", 0), tile(), disc()], [row("b", 0), tile()])).toBe(2);
  });

  it("counts boxes that another group takes over where they do not move with that group", () => {
    const row = (key: string, x: number, ...tiles: readonly string[]) =>
      group(
        tiles.map((name, place) => tile({ key: name, x: place * 40 })),
        { key, x },
      );
    const from = [row("all", 100, "a", "b")];
    expect(movingMarks(from, [row("one", 100, "a"), row("other", 140, "b")])).toBe(1); // The group that leaves.
    expect(movingMarks(from, [row("one", 100, "a"), row("other", 300, "b")])).toBe(2);
    // The first goes with its new row; the second comes to its other side by itself.
    expect(movingMarks(from, [row("turned", 0, "b", "a")])).toBe(3);
  });

  it("counts what moves, comes and goes inside a group that stays", () => {
    const from = group([tile({ key: "a" }), tile({ key: "b", x: 40 }), tile({ key: "c", x: 80 })]);
    const to = group([tile({ key: "a" }), tile({ key: "b", x: 60 }), tile({ key: "d", x: 80 })]);
    expect(movingMarks([from], [to])).toBe(3);
  });
});
