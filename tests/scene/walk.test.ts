import { expect, it, describe } from "vitest";
import { allMarks, claimsInMarks, positionOf, walk } from "#scene/walk.ts";
import { arrow, group, label, tile } from "./marks.ts";

const amount = (claim: string) => ({ claim, value: 1, scale: "tile", measure: "width" }) as const;
const marks = [
  label({ key: "first" }),
  group(
    [tile({ key: "deep", x: 1, y: 2, amount: amount("b") }), group([arrow({ key: "path" })], { key: "inner", x: 50 })],
    {
      key: "outer",
      x: 100,
      y: 200,
      amount: amount("a"),
    },
  ),
  tile({ key: "last", amount: amount("a") }),
];

describe("walk(marks)", () => {
  it("visits each group before its own marks, in drawing order", () => {
    expect(allMarks(marks).map(({ key }) => key)).toEqual(["first", "outer", "deep", "inner", "path", "last"]);
  });

  it("gives the group of each mark, and where that group's zero point is", () => {
    const visits = [...walk(marks)].map(({ mark, parent, origin }) => [
      mark.key,
      parent?.key ?? null,
      origin.x,
      origin.y,
    ]);
    expect(visits).toEqual([
      ["first", null, 0, 0],
      ["outer", null, 0, 0],
      ["deep", "outer", 100, 200],
      ["inner", "outer", 100, 200],
      ["path", "inner", 150, 206],
      ["last", null, 0, 0],
    ]);
  });
});

it("positionOf(visit) adds up the groups; a path has its points, so its group's zero point is given", () => {
  const positions = new Map([...walk(marks)].map((visit) => [visit.mark.key, positionOf(visit)]));
  expect(positions.get("deep")).toEqual({ x: 101, y: 202 });
  expect(positions.get("path")).toEqual({ x: 150, y: 206 });
});

it("claimsInMarks(marks) gives the claim of each mark that has one, groups included", () => {
  expect(claimsInMarks(marks)).toEqual(["a", "b", "a"]);
});
