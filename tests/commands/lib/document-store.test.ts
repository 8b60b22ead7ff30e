import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { documentStore } from "#commands/lib/document-store.ts";

let folder: string;
beforeEach(async () => (folder = await mkdtemp(join(tmpdir(), "store-"))));
afterEach(() => rm(folder, { recursive: true }));

const address = "https://www.sec.gov/Archives/a.htm";
const bytes = Buffer.from("a filing");

it("gives back what was written at an address, and nothing for others", async () => {
  const store = documentStore(join(folder, "new"));
  expect(await store.read(address)).toBe(null);
  await store.write(address, bytes);
  expect(await store.read(address)).toEqual(bytes);
  expect(await store.read(`${address}l`)).toBe(null);
});

it("takes a damaged file for none, so that it is downloaded again", async () => {
  const store = documentStore(folder);
  await store.write(address, bytes);
  for (const name of await readdir(folder)) await writeFile(join(folder, name), "half");
  expect(await store.read(address)).toBe(null);
});
