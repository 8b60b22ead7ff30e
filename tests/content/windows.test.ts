import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { diagramNames } from "#diagrams/index.ts";
import { readContent } from "#story/read-content.ts";
import { asOnWindows, frozenContent } from "../fixtures/site.ts";

/** All that was read, as plain data. */
const plain = (content: unknown) =>
  JSON.parse(JSON.stringify(content, (_, value: unknown) => (value instanceof Map ? [...value] : value))) as unknown;

test("content saved on Windows, with a byte order mark and CRLF, is read as the same content", async () => {
  const root = await mkdtemp(join(tmpdir(), "windows-"));
  onTestFinished(() => rm(root, { recursive: true, force: true }));
  await cp(frozenContent, join(root, "content"), { recursive: true });
  await asOnWindows(join(root, "content"));
  const diagrams = await diagramNames();
  const content = await readContent(join(frozenContent, ".."), diagrams);
  expect(content.problems).toEqual([]);
  expect(content.story.chapters.length).toBeGreaterThan(2);
  expect(plain(await readContent(root, diagrams))).toEqual(plain(content));
});
