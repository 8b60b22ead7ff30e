import { describe, expect, it, test } from "vitest";
import { palettes } from "../../src/scene/look.ts";
import { charactersOf, marksToSvg, toSvg, toSvgFile } from "../../src/scene/to-svg.ts";
import { arrow, disc, group, label, sceneOf, tile } from "./marks.ts";

describe("marksToSvg(marks)", () => {
  it("writes a mark a line, and what a group holds inside it", () => {
    const marks = [label(), group([tile(), group([disc()], { key: "inner" })]), arrow()];
    expect(marksToSvg(marks)).toMatchInlineSnapshot(`
      "<text class="label" data-key="label" x="100" y="100" font-size="20">backlog</text>
      <g class="group" data-key="group" transform="translate(5,6)">
        <rect class="tile" data-key="tile" x="10" y="20" width="16" height="16"></rect>
        <g class="group" data-key="inner" transform="translate(5,6)">
          <circle class="disc" data-key="disc" cx="50" cy="60" r="7"></circle>
        </g>
      </g>
      <path class="arrow" data-key="arrow" d="M1 2L30 40"></path>"
    `);
  });

  it("escapes what would end a text or an attribute, and nothing else", () => {
    const text = marksToSvg([label({ key: 'a"b<c>&d', text: `R&D <i>'s "own"</i> &amp; — é` })]);
    expect(text).toContain('data-key="a&quot;b&lt;c&gt;&amp;d"');
    expect(text).toContain(">R&amp;D &lt;i&gt;'s &quot;own&quot;&lt;/i&gt; &amp;amp; — é</text>");
  });

  it("keeps each space of a label", () => {
    expect(marksToSvg([label({ text: " two  spaces " })])).toContain("> two  spaces </text>");
  });
});

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
    expect(file).toContain(marksToSvg([tile(), label()], "  "));
    expect(file.endsWith("</svg>\n")).toBe(true);
  });
});

test("charactersOf(marks) are those of all labels, in groups too", () => {
  expect(
    charactersOf([label({ text: "ab" }), tile(), group([label({ text: "c" }), group([label({ text: "dé" })])])]),
  ).toBe("abcdé");
});
