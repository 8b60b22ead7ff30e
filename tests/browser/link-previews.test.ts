import { readFile } from "node:fs/promises";
import { join } from "node:path";
import ogs from "open-graph-scraper";
import sharp from "sharp";
import { unfurl } from "unfurl.js";
import { describe, expect, inject, test } from "vitest";
import { root } from "#commands/lib/project.ts";
import { siteUrl } from "#integrations/site-url.ts";
import { fixture, read } from "./built.ts";

const { address, base } = siteUrl(join(root, "tests/fixtures"));
/** The address that the site will be published at. */
const official = `${address}${base}`;

/** What chats and networks show beside a link. */
interface Preview {
  readonly title: string | undefined;
  readonly description: string | undefined;
  readonly image: { readonly url: string; readonly width: unknown; readonly height: unknown } | undefined;
}

async function byUnfurl(path: string): Promise<Preview> {
  const ask = (url: string) => fetch(url.replace(official, inject("siteAddress")));
  const { open_graph, description } = await unfurl(official + path, { fetch: ask, oembed: false });
  const [image] = open_graph.images ?? [];
  return {
    title: open_graph.title,
    description: open_graph.description ?? description,
    image: image && { url: image.url, width: image.width, height: image.height },
  };
}

async function byOpenGraphScraper(path: string): Promise<Preview> {
  const { result } = await ogs({ html: await read(fixture, `${path}index.html`) });
  const [image] = result.ogImage ?? [];
  return {
    title: result.ogTitle,
    description: result.ogDescription,
    image: image && { url: image.url, width: Number(image.width), height: Number(image.height) },
  };
}

describe.each([
  ["unfurl.js", byUnfurl],
  ["open-graph-scraper", byOpenGraphScraper],
])("a link that %s looks up", (_, preview) => {
  test.each([
    ["the story", "", /^The money that comes back$/, "share/cover.png"],
    ["a step", "step/credits/", / · The money that comes back$/, "share/credits.png"],
    ["a diagram", "diagrams/loop/", /^The loop · /, "share/dollar-out.png"],
    ["a frame", "embed/loop/credits/", /^The loop$/, "diagrams/loop/credits.png"],
  ])("to %s has its title, a sentence, and a picture of the size that is told", async (_, path, title, picture) => {
    const { title: shown, description = "", image } = await preview(path);
    expect(shown).toMatch(title);
    expect(description.length).toBeGreaterThan(20);
    expect(image?.url).toBe(official + picture);
    const { width, height } = await sharp(await readFile(join(fixture.folder, picture))).metadata();
    expect([image?.width, image?.height]).toEqual([width, height]);
  });
});
