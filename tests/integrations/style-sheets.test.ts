import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { build, type Rolldown } from "vite";
import { styleSheets } from "#integrations/style-sheets.ts";

const conditions = { twoColumns: "(min-width: 900px)", lowView: "(min-width: 600px) and (max-height: 520px)" };

let root = "";
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "style-sheets-"));
  await mkdir(join(root, "src/styles"), { recursive: true });
  await writeFile(join(root, "src/styles/mixins.css"), "@mixin quiet { color: gray; &:hover { color: black; } }");
});
afterAll(() => rm(root, { recursive: true }));

/** Builds a style sheet without minification. */
async function compile(css: string): Promise<string> {
  const input = join(root, "src/styles/page.css");
  await writeFile(input, css);
  const options = { write: false, cssMinify: false, rolldownOptions: { input } } as const;
  const built = await build({
    root,
    configFile: false,
    logLevel: "silent",
    plugins: [styleSheets(conditions)],
    build: options,
  });
  const { output } = built as Rolldown.RolldownOutput;
  const sheet = output.find(({ fileName }) => fileName.endsWith(".css"));
  return sheet?.type === "asset" ? sheet.source.toString().replace(/\s+/g, " ") : "";
}

test("each media condition is @custom-media in every style sheet", async () => {
  const css = await compile("@media screen and (--two-columns), screen and (--low-view) { a { color: red; } }");
  expect(css).toContain("@media screen and (width >= 900px), screen and (width >= 600px) and (height <= 520px)");
});

test("@apply takes the rules of a mixin, nested ones included, and own declarations override them", async () => {
  const css = await compile('@import "./mixins.css"; a { @apply quiet; color: red; }');
  expect(css.trim()).toBe("a { color: gray; &:hover { color: #000; } color: red; }");
});

test("a mixin that does not exist is an error that names it", async () => {
  await expect(compile("a { @apply quite; }")).rejects.toThrow('there is no mixin "quite"');
});
