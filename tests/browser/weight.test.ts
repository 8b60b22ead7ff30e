import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress } from "node:zlib";
import { expect, test } from "vitest";
import { transferSize } from "#integrations/bundle-size.ts";
import { firstViewFiles } from "#integrations/first-view.ts";
import { drawAll } from "../diagrams/pictures.ts";
import { frozenFigures } from "../fixtures/ledger.ts";
import { builtFiles, fileBehind, fixture, published, read } from "./built.ts";
import { openFresh } from "./pages.ts";
import { settled, viewIs } from "./reader.ts";

const inPublished = (file: string) => join(published.folder, file);
const compress = promisify(brotliCompress);

/** All that a page says, and where its sources are to be found. */
function wordsOf(page: string): string {
  const said = page.replace(/<(style|script)[^]*?<\/\1>/g, "").replace(/<[^>]+>/g, " ");
  const sources = [...page.matchAll(/href="(https?:[^"]+)"/g)].map(([, address]) => address);
  return [said, ...sources].join(" ");
}

/** What a server sends for these files, in thousands of bytes. */
async function kilobytes(files: readonly string[]): Promise<number> {
  const sizes = await Promise.all(files.map((file) => transferSize(file)));
  return sizes.reduce((sum, size) => sum + size, 0) / 1000;
}

test("a reader on a slow line waits for few bytes beside the words: markup, styles, type", async () => {
  const { pages, styles, scripts } = await firstViewFiles(published.folder);
  const fonts = (await builtFiles(published)).filter((file) => file.endsWith(".woff2")).map(inPublished);
  expect([pages.length, scripts.length, fonts.length].every((count) => count > 0)).toBe(true);
  const [page = ""] = await Promise.all(pages.map((file) => readFile(file, "utf8")));
  const words = (await compress(wordsOf(page))).length / 1000;
  expect(words).toBeGreaterThan(10);
  // Words and the addresses of sources are an editor's; the build says what all of it weighs. What the page adds is ours.
  expect((await kilobytes([...pages, ...styles])) - words).toBeLessThan(15);
  expect(await kilobytes(scripts)).toBeLessThan(28);
  expect(await kilobytes(fonts)).toBeLessThan(45);
});

test("the page holds next to no script of its own", async () => {
  const scripts = (await read(fixture, "index.html")).matchAll(
    /<script(?![^>]*\s(?:src|type="application\/(?:ld\+)?json")=?)[^>]*>([^]*?)<\/script>/g,
  );
  const inline = [...scripts].map((match) => match[1] ?? "");
  expect(inline.length).toBeGreaterThan(0);
  expect(Buffer.byteLength(inline.join("")) / 1000).toBeLessThanOrEqual(1.5);
});

test("with the stage, before the first scroll, the browser has fetched less than 30 kB of script", async () => {
  const page = await openFresh();
  await viewIs(page, "story");
  await settled(page);
  const asked = await page.evaluate(() => performance.getEntriesByType("resource").map(({ name }) => name));
  const files = asked
    .map((address) => fileBehind(fixture, new URL(address)) ?? address)
    .filter((file) => file.endsWith(".js"));
  expect(files.length).toBeGreaterThan(2);
  expect(await kilobytes(files.map((file) => join(fixture.folder, file)))).toBeLessThan(30);
});

test("no picture of the text is fetched before the reader moves, where the stage will show it", async () => {
  const page = await openFresh();
  await viewIs(page, "story");
  await settled(page);
  const asked = await page.evaluate(() => performance.getEntriesByType("resource").map(({ name }) => name));
  expect(asked.length).toBeGreaterThan(5);
  expect(asked.filter((address) => /\/diagrams\/.*\.(?:svg|png)$/.test(address))).toEqual([]);
});

test("no script brings words along that only a page says of a picture", async () => {
  const folder = join(fixture.folder, "_astro");
  const names = (await readdir(folder)).filter((name) => name.endsWith(".js"));
  const scripts = (await Promise.all(names.map((name) => readFile(join(folder, name), "utf8")))).join("\n");
  const pictures = await drawAll(frozenFigures);
  // Numbers stand in the data; what is left between them is the diagram's own.
  const said = pictures.flatMap(({ scene }) =>
    scene.description.split(/[^A-Za-z ,;:]+/).filter((words) => words.length > 40),
  );
  expect(said.length).toBeGreaterThan(100);
  expect(said.filter((words) => scripts.includes(words))).toEqual([]);
});
