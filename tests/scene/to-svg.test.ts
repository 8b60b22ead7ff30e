import { describe, expect, it, test } from "vitest";
import { charactersOf, toSvg } from "#scene/to-svg.ts";
import { group, label, sceneOf, tile } from "./marks.ts";

describe("toSvg(scene)", () => {
  it("has the size of the layout's canvas, a title and a description", () => {
    const text = toSvg(sceneOf([tile()], "tall", { message: "A & B.", title: "A < B", description: "A > B." }));
    expect(text).toContain('viewBox="0 0 360 300" width="360" height="300" role="img" data-show="trial/first"');
    expect(text).toContain("<title>A &amp; B.</title>");
    expect(text).toContain("<desc>A &lt; B. A &gt; B.</desc>");
    expect(text).toContain('<g class="marks tall">');
  });

  it("contains no styles, so that the page's style sheet applies", () => {
    expect(toSvg(sceneOf([]))).not.toMatch(/<style|<rect class="ground"/);
  });

  it("is the same for the same scene", () => {
    expect(toSvg(sceneOf([tile(), label()]))).toBe(toSvg(sceneOf([tile(), label()])));
  });
});

test("charactersOf(marks) are the characters of all labels, groups included", () => {
  expect(
    charactersOf([label({ text: "ab" }), tile(), group([label({ text: "c" }), group([label({ text: "dé" })])])]),
  ).toBe("abcdé");
});
