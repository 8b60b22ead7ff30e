import { describe, expect, it } from "vitest";
import { checkScene, smallestLabel } from "#scene/check-scene.ts";
import type { Layout, Mark } from "#scene/scene.ts";
import { textWidth } from "#scene/text-width.ts";
import { arrow, disc, group, label, sceneOf, tile } from "./marks.ts";

const problems = (marks: readonly Mark[], layout?: Layout) =>
  checkScene(sceneOf(marks, layout)).map((problem) => problem.replace(/^trial\/first \((wide|tall)\): /, ""));

describe("checkScene(scene)", () => {
  it("accepts a picture with every kind of mark", () => {
    expect(problems([label(), tile(), disc(), arrow(), group([tile({ key: "inner" })])])).toEqual([]);
  });

  it("names the picture that has the problem", () => {
    expect(checkScene(sceneOf([tile({ x: -1 })], "tall"))).toEqual([
      'trial/first (tall): tile "tile" leaves the canvas (-1 20 15 36)',
    ]);
  });

  it("finds a key that is used twice, groups included, and reports it once", () => {
    expect(problems([tile({ key: "k" }), group([tile({ key: "k" }), disc({ key: "k" })])])).toEqual([
      'key "k" is used twice',
    ]);
    expect(problems([group([tile({ key: "group" })])])).toEqual(['key "group" is used twice']);
  });

  it.each<[string, Mark]>([
    ["a tile at the right edge", tile({ x: 785 })],
    ["a tile at the bottom edge", tile({ y: 625 })],
    ["a disc at the left edge", disc({ x: 6 })],
    ["a control point of an arrow", arrow({ path: "M10 10C20 -5 30 10 40 10" })],
    ["the end of a line", arrow({ kind: "line", path: "M10 10L800.5 10" })],
    ["the end of a label", label({ x: 795 })],
    ["the start of a label", label({ x: 10, anchor: "end" })],
    ["the ascenders of a label at the top edge", label({ y: 10 })],
    ["a mark that the position of its group puts outside", group([tile()], { x: 780 })],
    ["a tile in a group in a group", group([group([tile()], { key: "inner", x: 500 })], { x: 500 })],
  ])("finds a mark outside the canvas: %s", (_, mark) => {
    expect(problems([mark])).toEqual([expect.stringMatching(/leaves the canvas/)]);
  });

  it.each<[string, Mark]>([
    ["a box", tile({ width: Number.NaN })],
    ["a disc", disc({ radius: Number.NaN })],
    ["a group", group([tile()], { y: Number.NaN })],
    ["a label", label({ size: Number.NaN })],
    ["a path", arrow({ path: "M10 10LNaN 20" })],
    ["a path with an infinite coordinate", arrow({ path: "M10 10L20 Infinity" })],
  ])("finds a coordinate that is not finite in %s", (_, mark) => {
    expect(problems([mark])).toEqual([expect.stringMatching(/leaves the canvas/)]);
  });

  it.each<[string, Mark]>([
    ["a box of negative width", tile({ width: -4 })],
    ["a path without points", arrow({ path: "" })],
    ["a path with commands that cannot be measured", arrow({ path: "M10 10H20V20" })],
  ])("finds a mark that cannot be drawn: %s", (_, mark) => {
    expect(problems([mark])).toEqual([expect.stringMatching(/leaves the canvas/)]);
  });

  it("finds a label that overlaps a label", () => {
    const width = textWidth("backlog", 20);
    const other = (x: number) => label({ key: "other", x });
    expect(problems([label(), other(100 + width - 1)])).toEqual(['label "label" lies over label "other"']);
    expect(problems([label(), other(100 + width + 1)])).toEqual([]);
  });

  it.each(["tile", "note"] as const)("finds a label that overlaps a %s, unless both are in one group", (kind) => {
    const box = tile({ kind, x: 105, y: 90 });
    const over = [`label "label" lies over ${kind} "tile"`];
    expect(problems([label(), box])).toEqual(over);
    expect(problems([group([label()]), box])).toEqual(over);
    expect(problems([group([label()]), group([box], { key: "other" })])).toEqual(over);
    expect(problems([group([label(), box])])).toEqual([]);
  });

  it("allows a label on a sheet and in a disc, which are backgrounds", () => {
    expect(
      problems([tile({ kind: "sheet", x: 95, y: 80, width: 90 }), disc({ x: 120, y: 95, radius: 60 }), label()]),
    ).toEqual([]);
  });

  it.each(["wide", "tall"] as const)("finds a label whose type is too small for a phone: %s", (layout) => {
    const least = smallestLabel[layout];
    expect(problems([label({ size: least })], layout)).toEqual([]);
    expect(problems([label({ size: least - 0.5 })], layout)).toEqual([
      `label "label" is ${least - 0.5} units high, smallest is ${least}`,
    ]);
  });
});
