import { join } from "node:path";
import { unfurl } from "unfurl.js";
import { describe, expect, inject, test } from "vitest";
import { root } from "#commands/lib/project.ts";
import { siteUrl } from "#integrations/site-url.ts";
import { oEmbedProblems } from "../embed/snippets/oembed-rules.ts";
import { wordpressFilter } from "../embed/snippets/wordpress.ts";
import { builtFiles, fileBehind, fixture, read } from "./built.ts";

const files = await builtFiles(fixture);
const answers = files.filter((file) => /^oembed\/.*\.json$/.test(file));
const { address, base } = siteUrl(join(root, "tests/fixtures"));
/** The address that the site will be published at, and the one that it is served at now. */
const official = `${address}${base}`;

/** Asks over the network as a consumer does, for what will be at the published address. */
const ask = (url: string) => fetch(url.replace(official, inject("siteAddress")));

describe("oEmbed", () => {
  test("the story, every diagram and every state has an answer that follows the specification and survives WordPress", async () => {
    const frames = files.filter((file) => /^(embed\/.*\/index\.html)$/.test(file));
    expect(answers.length).toBe(frames.length + 1);
    for (const file of answers) {
      const answer = JSON.parse(await read(fixture, file)) as { html: string; thumbnail_url: string };
      expect(oEmbedProblems(answer), file).toEqual([]);
      const html = wordpressFilter(answer.html, "abcdefghij") ?? "";
      const [, src = ""] = /<iframe[^>]* src="([^"]*)"/.exec(html) ?? [];
      for (const used of [src, answer.thumbnail_url]) {
        const served = new URL(used.replace(official, inject("siteAddress")));
        expect(files, `${file} uses ${used}`).toContain(fileBehind(fixture, served));
      }
    }
  });

  test.each([
    ["diagrams/loop/", "The loop", "embed/loop/invest/"],
    ["step/credits/", "The loop: ", "embed/loop/credits/"],
    ["embed/loop/markup/", "The loop: ", "embed/loop/markup/"],
    ["embed/loop/", "The loop", "embed/loop/invest/"],
  ])("a consumer that knows only the address %s finds what to show", async (path, title, frame) => {
    const { oEmbed } = await unfurl(official + path, { fetch: ask });
    expect(oEmbed).toMatchObject({ type: "rich", version: "1.0", title: expect.stringContaining(title) as string });
    expect(oEmbed?.type === "rich" && oEmbed.html).toContain(`src="${official}${frame}"`);
    expect(oEmbed?.thumbnails?.[0]).toMatchObject({ width: 1600, height: 1280 });
  });

  test("a consumer that knows only the address of the story finds its cover, and the way in", async () => {
    const { oEmbed } = await unfurl(official, { fetch: ask });
    expect(oEmbed).toMatchObject({ type: "rich", version: "1.0", author_url: official, provider_url: official });
    const html = oEmbed?.type === "rich" ? oEmbed.html : "";
    expect(html).toMatch(new RegExp(`src="${official}embed/[a-z]+/cover/"`));
    expect(html).toContain(`<blockquote><a href="${official}">`);
    expect(oEmbed?.thumbnails?.[0]).toMatchObject({ url: `${official}share/cover.png`, width: 1200, height: 630 });
  });

  test.each([
    ["embed/loop/", "invest"],
    ["embed/loop/credits/", "credits"],
  ])("where only a card is shown, the frame %s has its picture, a title and a sentence", async (path, state) => {
    const { open_graph, twitter_card, title, description } = await unfurl(official + path, {
      fetch: ask,
      oembed: false,
    });
    expect(twitter_card.card).toBe("summary_large_image");
    expect(open_graph.title).toBe("The loop");
    expect(title).toContain("The loop · ");
    expect(description?.length).toBeGreaterThan(20);
    const [picture] = open_graph.images ?? [];
    expect(picture).toMatchObject({ url: `${official}diagrams/loop/${state}.png`, width: 1600, height: 1280 });
    expect(files).toContain(`diagrams/loop/${state}.png`);
  });

  test.each(["", "diagrams/", "diagrams/loop/", "step/credits/"])(
    "where only a card is shown, /%s has a large picture, a title and a sentence",
    async (path) => {
      const { open_graph, twitter_card } = await unfurl(official + path, { fetch: ask, oembed: false });
      expect(twitter_card.card).toBe("summary_large_image");
      expect(open_graph).toMatchObject({ url: official + path, type: "article" });
      expect(open_graph.title.length).toBeGreaterThan(5);
      expect(open_graph.description?.length).toBeGreaterThan(20);
      const picture = open_graph.images?.[0];
      expect(picture).toMatchObject({ width: 1200, height: 630 });
      expect(files).toContain((picture?.url ?? "").replace(official, ""));
    },
  );
});
