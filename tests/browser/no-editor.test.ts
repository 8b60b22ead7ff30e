import { expect, test } from "vitest";
import { builtFiles, published, read } from "./built.ts";

test("nothing of the editor beside the page is in the published site", async () => {
  const texts = (await builtFiles(published)).filter((file) => /\.(?:html|js|css|json|txt|xml)$/.test(file));
  expect(texts.length).toBeGreaterThan(100);
  const marks = /page-editor|cm-content|codemirror|__page/i;
  const found: string[] = [];
  for (const file of texts) if (marks.test(await read(published, file))) found.push(file);
  expect(found).toEqual([]);
});
