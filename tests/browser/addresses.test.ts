import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { addressesOf } from "#check/addresses.ts";
import { root } from "#commands/lib/project.ts";
import { diagramNames } from "#diagrams/index.ts";
import { readContent } from "#story/read-content.ts";
import { builtFiles, fileBehind, published } from "./built.ts";

const promised = (await readFile(join(root, "addresses.txt"), "utf8")).split(/\r?\n/).filter((line) => line !== "");

test("every address that others may have linked to is still there", async () => {
  const files = await builtFiles(published);
  const lost = promised.filter((address) => {
    const file = fileBehind(published, new URL(published.address + address.slice(1)));
    return file === null || !files.includes(file);
  });
  expect(lost).toEqual([]);
});

test("every page and picture that is published is promised, so that it cannot vanish unseen", async () => {
  const files = await builtFiles(published);
  const addresses = files
    .filter((file) => /\.html$|^(diagrams|share|oembed)\//.test(file))
    .map((file) => `/${file.replace(/(^|\/)index\.html$/, "$1")}`);
  const { story } = await readContent(root, await diagramNames());
  // `npm run check` adds what content and diagrams make; somebody who wrote on a Git host has not run it.
  const known = new Set([...promised, ...addressesOf(story, await diagramNames())]);
  expect(addresses.filter((address) => !known.has(address))).toEqual([]);
});

test("the list is in order and says nothing twice", () => {
  expect(promised).toEqual([...new Set(promised)].sort());
});
