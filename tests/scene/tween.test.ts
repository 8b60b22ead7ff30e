import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { between } from "#scene/tween.ts";

describe("between(from, to)", () => {
  it("moves every number of a text, and keeps its words", () => {
    expect(between("translate(0,10)", "translate(100,-10)")(0.25)).toBe("translate(25,5)");
    expect(between("M0 0L10-5Z", "M10 0L20 .5Z")(0.5)).toBe("M5 0L15 -2.25Z");
    expect(between("1e-3", "3e-3")(0.5)).toBe("0.002");
  });

  it("takes words from where it goes, and lets a number that is new there stand still", () => {
    expect(between("none", "4 2")(0.3)).toBe("4 2");
    expect(between("8", "4 2")(0.5)).toBe("6 2");
    expect(between("12", "none")(0.5)).toBe("none");
  });

  it("ends where it goes, whatever the numbers", () => {
    const points = fc.array(fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e4, max: 1e4 }), { minLength: 1 });
    fc.assert(
      fc.property(points, points, (from, to) => {
        const end = between(from.join(" "), to.join(" "))(1).split(" ").map(Number);
        expect(end.length).toBe(to.length);
        for (const [index, value] of end.entries()) expect(value).toBeCloseTo(to[index] ?? NaN, 6);
      }),
    );
  });
});
