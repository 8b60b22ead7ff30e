import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { root } from "#commands/lib/project.ts";
import { licenceTexts, shipped } from "#site/licences.ts";

/** Rooms whose code runs in the reader's browser. */
const rooms = ["client", "diagrams", "embed", "scene", "text"];

async function packagesIn(room: string): Promise<string[]> {
  const folder = join(root, "src", room);
  const files = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith(".ts"));
  const texts = await Promise.all(files.map((name) => readFile(join(folder, name), "utf8")));
  return texts.flatMap((text) => [...text.matchAll(/from "([^.#"][^"]*)"/g)].map((match) => match[1] ?? ""));
}

/** A package with those it cannot do without. */
async function withOwn(name: string): Promise<string[]> {
  const file = await readFile(join(root, "node_modules", name, "package.json"), "utf8");
  const { dependencies = {} } = JSON.parse(file) as { dependencies?: Record<string, string> };
  return [name, ...(await Promise.all(Object.keys(dependencies).map(withOwn))).flat()];
}

test("whatever of others reaches a reader has its licence published with it", async () => {
  const imported = (await Promise.all(rooms.map(packagesIn))).flat().filter((name) => !name.startsWith("node:"));
  expect(imported.length).toBeGreaterThan(1);
  const all = new Set((await Promise.all([...new Set(imported)].map(withOwn))).flat());
  const code = shipped.filter((name) => !name.startsWith("@fontsource"));
  expect([...all].sort()).toEqual([...code].sort());
  const text = await licenceTexts(root);
  for (const name of shipped) expect(text).toMatch(new RegExp(`^${name} \\d`, "m"));
  expect(text).toContain("SIL OPEN FONT LICENSE");
});
