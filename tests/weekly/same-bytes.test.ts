import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { dist, root } from "#commands/lib/project.ts";
import { asOnWindows, copyProject, runScript } from "../fixtures/site.ts";

/** Every file of a built site with its fingerprint. */
async function fingerprints(folder: string): Promise<Record<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const prints = files.map(async (file) => {
    const print = createHash("sha256")
      .update(await readFile(file))
      .digest("hex");
    return [relative(folder, file).replaceAll("\\", "/"), print] as const;
  });
  return Object.fromEntries((await Promise.all(prints)).sort(([one], [other]) => (one < other ? -1 : 1)));
}

test("a second build, of the same content saved on Windows, gives the same bytes in every file", async () => {
  const { copy, dispose } = await copyProject(join(root, "content"));
  onTestFinished(dispose);
  await asOnWindows(join(copy, "content"));
  const { status, output } = await runScript(copy, "build");
  expect(status, output).toBe(0);
  const first = await fingerprints(dist);
  expect(Object.keys(first).length).toBeGreaterThan(100);
  expect(await fingerprints(join(copy, "dist"))).toEqual(first);
});
