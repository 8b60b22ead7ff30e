import { describe, expect, it } from "vitest";
import { swap, timingFor, topOf } from "#scene/timing.ts";
import { disc, group, label, tile } from "./marks.ts";

const same = timingFor(["a", "b", "c"], new Set(["a", "b", "d"]));
const other = timingFor(["a", "b", "c", "headline:one"], new Set(["d", "e", "headline:one"]));

describe("timingFor(before, after)", () => {
  it("lets another picture come before the old one has left, at every height", () => {
    for (const height of [0, 0.3, 0.6, 1]) expect(other.enter("d", height)[0]).toBeLessThan(other.exit("a", height)[1]);
  });

  it("goes row by row from the top", () => {
    const begins = [0, 0.3, 0.5, 0.7, 1].map((height) => other.exit("a", height)[0]);
    expect(begins).toEqual([...begins].sort((one, two) => one - two));
    expect(new Set(begins).size).toBe(5);
  });

  it("lets what flies in come after its ground", () => {
    expect(other.takeoff[0]).toBeGreaterThanOrEqual(other.enter("d", 0.5)[1] - 0.1);
    expect(other.flight[0]).toBeGreaterThanOrEqual(other.takeoff[0]);
  });

  it("brings what is new last where most of a picture stays", () => {
    expect(same.exit("c", 0)[1]).toBeLessThan(same.enter("d", 0)[0]);
    expect(same.update[0]).toBeLessThan(same.enter("d", 0)[0]);
  });

  it.each([same, other])("replaces the words around a picture in place", (timing) => {
    for (const key of ["headline:a", "sub:b", "source:c"])
      expect([timing.exit(key, 0), timing.enter(key, 1)]).toEqual([swap, swap]);
  });
});

describe("topOf(mark)", () => {
  it("is where a mark is drawn; a group is where the higher of its ends is", () => {
    const line = { kind: "line", key: "line", path: "M10.5-20L30 40" } as const;
    expect([label({ y: 7 }), tile({ y: 8 }), disc({ y: 9 }), line].map(topOf)).toEqual([7, 8, 9, -20]);
    expect(topOf(group([tile({ y: 5 }), tile(), tile({ y: -15 })], { y: 100 }))).toBe(85);
  });
});
