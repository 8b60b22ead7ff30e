import { describe, expect, it, test } from "vitest";
import { palettes } from "#scene/mark-styles.ts";
import { markup } from "#scene/markup.ts";
import { charactersOf, toSvg, toSvgFile } from "#scene/to-svg.ts";
import { group, label, sceneOf, tile } from "./marks.ts";

describe("toSvg(scene)", () => {
  it("is the layout's canvas, named and described for who cannot see it", () => {
    const text = toSvg(sceneOf([tile()], "tall", { message: "A & B.", title: "A < B", description: "A > B." }));
    expect(text).toContain('viewBox="0 0 360 300" width="360" height="300" role="img" data-show="trial/first"');
    expect(text).toContain("<title>A &amp; B.</title>");
    expect(text).toContain("<desc>A &lt; B. A &gt; B.</desc>");
    expect(text).toContain('<g class="marks tall">');
  });

  it("has no look of its own, so that the page's style sheet dresses it", () => {
    expect(toSvg(sceneOf([]))).not.toMatch(/<style|<rect class="ground"/);
  });

  it("draws the same scene twice alike", () => {
    expect(toSvg(sceneOf([tile(), label()]))).toBe(toSvg(sceneOf([tile(), label()])));
  });
});

describe("toSvgFile(scene, glyphs)", () => {
  const file = toSvgFile(sceneOf([tile(), label()]), "data:font/woff2;base64,AAAA");

  it("carries its own glyphs, ground and colours by day and by night", () => {
    expect(file).toContain("src:url(data:font/woff2;base64,AAAA)");
    expect(file).toContain('<rect class="ground" width="100%" height="100%"/>');
    for (const colour of [...Object.values(palettes.day), ...Object.values(palettes.night)])
      expect(file).toContain(colour);
    expect(file).toMatch(/@media \(prefers-color-scheme:dark\)\{svg\{--paper:#11151b/);
    expect(file).toMatch(/@media print\{svg\{--paper:#faf6ec/);
  });

  it("asks for nothing from elsewhere", () => {
    expect(file.match(/(?:href|src)=|url\((?!#|data:)|@import|<script/g)).toBeNull();
  });

  it("draws the marks that toSvg draws", () => {
    expect(file).toContain(markup([tile(), label()], "  "));
    expect(file.endsWith("</svg>\n")).toBe(true);
  });
});

test("charactersOf(marks) are those of all labels, in groups too", () => {
  expect(
    charactersOf([label({ text: "ab" }), tile(), group([label({ text: "c" }), group([label({ text: "dé" })])])]),
  ).toBe("abcdé");
});
