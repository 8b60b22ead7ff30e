import { describe, expect, it } from "vitest";
import { markup } from "#scene/markup.ts";
import { arrow, disc, group, label, tile } from "./marks.ts";

describe("markup(marks)", () => {
  it("writes one mark per line if an indent is given, and a group's marks inside it", () => {
    const marks = [label(), group([tile(), group([disc()], { key: "inner" })]), arrow()];
    expect(markup(marks, "")).toMatchInlineSnapshot(`
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

  it("writes no whitespace between marks if no indent is given", () => {
    expect(markup([label({ text: "a" }), group([tile(), tile({ key: "other" })])])).not.toMatch(/>\s|\s</);
  });

  it("escapes the characters that would end a text or an attribute, and no others", () => {
    const text = markup([label({ key: 'a"b<c>&d', text: `R&D <i>'s "own"</i> &amp; — é` })]);
    expect(text).toContain('data-key="a&quot;b&lt;c&gt;&amp;d"');
    expect(text).toContain(">R&amp;D &lt;i&gt;'s &quot;own&quot;&lt;/i&gt; &amp;amp; — é</text>");
  });

  it("keeps every space of a label", () => {
    expect(markup([label({ text: " two  spaces " })])).toContain("> two  spaces </text>");
  });
});
