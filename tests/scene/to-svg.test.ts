import { describe, expect, it, test } from "vitest";
import { palettes } from "#scene/mark-styles.ts";
import { markup } from "#scene/markup.ts";
import { charactersOf, toSvg, toSvgFile } from "#scene/to-svg.ts";
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

describe("toSvgFile(scene, glyphs)", () => {
  const file = toSvgFile(sceneOf([tile(), label()]), "data:font/woff2;base64,AAAA");

  it("contains the glyphs, a background and both colour schemes", () => {
    expect(file).toContain("src:url(data:font/woff2;base64,AAAA)");
    expect(file).toContain('<rect class="ground" width="100%" height="100%"/>');
    for (const colour of [...Object.values(palettes.day), ...Object.values(palettes.night)])
      expect(file).toContain(colour);
    expect(file).toMatch(/@media \(prefers-color-scheme:dark\)\{svg\{--paper:#11151b/);
    expect(file).toMatch(/@media print\{svg\{--paper:#faf6ec/);
  });

  it("refers to no other file", () => {
    expect(file.match(/(?:href|src)=|url\((?!#|data:)|@import|<script/g)).toBeNull();
  });

  it("has the same marks as toSvg", () => {
    expect(file).toContain(markup([tile(), label()], "  "));
    expect(file.endsWith("</svg>\n")).toBe(true);
  });
});

test("charactersOf(marks) are the characters of all labels, groups included", () => {
  expect(
    charactersOf([label({ text: "ab" }), tile(), group([label({ text: "c" }), group([label({ text: "dé" })])])]),
  ).toBe("abcdé");
});
