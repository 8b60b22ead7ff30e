import { describe, expect, it } from "vitest";
import { oEmbedOf, oEmbedPath, storyOEmbedOf } from "#embed/snippets/oembed.ts";
import { calm, hostile } from "./embed-meta.ts";
import { oEmbedProblems } from "./oembed-rules.ts";
import { wordpressFilter } from "./wordpress.ts";

describe("oEmbedOf(meta, state)", () => {
  it.each([
    ["a diagram", null],
    ["a state", "credits"],
  ])("follows the specification for %s", (_, state) => {
    expect(oEmbedProblems(oEmbedOf(calm, state))).toEqual([]);
    expect(oEmbedProblems(oEmbedOf(hostile, state))).toEqual([]);
  });

  it("gives the requested state in a frame with its height", () => {
    const { title, html, height, thumbnail_url } = oEmbedOf(calm, "credits");
    expect(title).toBe("The loop: Never cash");
    expect(html).toContain('src="https://site.example/story/embed/loop/credits/"');
    expect(html).toContain(`height="${height}"`);
    expect(thumbnail_url).toBe("https://site.example/story/diagrams/loop/credits.png");
  });

  it("keeps, after WordPress's filter, a quotation with link and credit, and a frame with title and height", () => {
    const html = wordpressFilter(oEmbedOf(calm, null).html, "abcdefghij");
    expect(html).toBe(
      '<blockquote class="wp-embedded-content" data-secret="abcdefghij">' +
        '<a href="https://site.example/story/diagrams/loop/">A cloud invests.</a> ' +
        "Picture: The money that comes back, CC BY 4.0, numbers as of 15 July 2026.</blockquote>" +
        '<iframe sandbox="allow-scripts" security="restricted" style="position: absolute; visibility: hidden;"' +
        ' src="https://site.example/story/embed/loop/invest/#?secret=abcdefghij" data-secret="abcdefghij"' +
        ' title="The loop: 2 pictures to step through" width="640" height="720" frameborder="0" marginwidth="0"' +
        ' marginheight="0" scrolling="no"></iframe>',
    );
  });

  it("keeps hostile words escaped through that filter", () => {
    const html = wordpressFilter(oEmbedOf(hostile, null).html, "abcdefghij") ?? "";
    expect([...html.matchAll(/<\/?[a-z]+/g)].map(([tag]) => tag)).toEqual([
      "<blockquote",
      "<a",
      "</a",
      "</blockquote",
      "<iframe",
      "</iframe",
    ]);
  });
});

describe("storyOEmbedOf(meta, card)", () => {
  const image = { url: "https://site.example/story/share/cover.png", width: 1200, height: 630 };
  const card = { state: "credits", description: "Where the money goes & comes back.", image };

  it("follows the specification", () => {
    expect(oEmbedProblems(storyOEmbedOf(calm, card))).toEqual([]);
    expect(oEmbedProblems(storyOEmbedOf(hostile, card))).toEqual([]);
  });

  it("is the story's name and card, with the frame of its cover and the way into the story", () => {
    const { title, thumbnail_url, html } = storyOEmbedOf(calm, card);
    expect([title, thumbnail_url]).toEqual(["The money that comes back", image.url]);
    expect(html).toContain('src="https://site.example/story/embed/loop/credits/"');
    expect(html).toContain('<a href="https://site.example/story/">Where the money goes &amp; comes back.</a>');
  });
});

describe("oEmbedPath(diagram, state)", () => {
  it("is the address that pages link to", () => {
    expect(oEmbedPath("loop", null)).toBe("oembed/loop.json");
    expect(oEmbedPath("loop", "credits")).toBe("oembed/loop/credits.json");
  });
});

describe("oEmbedProblems(answer)", () => {
  it("finds missing and wrong fields", () => {
    const right = oEmbedOf(calm, null);
    expect(oEmbedProblems({ ...right, version: "2.0" })).toHaveLength(1);
    expect(oEmbedProblems({ ...right, html: "" })).toHaveLength(1);
    expect(oEmbedProblems({ ...right, width: "640" })).toHaveLength(1);
    expect(oEmbedProblems({ ...right, thumbnail_width: undefined })).toHaveLength(1);
    expect(oEmbedProblems(null)).toHaveLength(1);
  });
});
