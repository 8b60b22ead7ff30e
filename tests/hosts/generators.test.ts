import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { cmsTargets } from "#embed/snippets/cms-targets.ts";
import type { SnippetOptions } from "#embed/snippets/embed-meta.ts";
import { calm, hostile } from "../embed/snippets/embed-meta.ts";
import { load, systems } from "./systems.ts";

const options: SnippetOptions = { state: "invest", all: true, form: "script", theme: "auto", width: null };

function written(id: string, meta = calm): string {
  const target = cmsTargets.find((one) => one.id === id);
  if (target === undefined) throw new Error(`no target "${id}"`);
  return target.write(meta, options);
}

const folders: string[] = [];
/** A folder for one site, in the one where its system looks for packages, or in none that it leaves out. */
async function siteFolder(markdown: string, within: string): Promise<string> {
  const folder = await mkdtemp(join(within, "site-"));
  folders.push(folder);
  await mkdir(join(folder, "pages"));
  await writeFile(join(folder, "pages", "index.md"), markdown);
  return folder;
}
afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true });
});

/** The tags of a text, in order, without those of the page around it. */
const tagsOf = (html: string) =>
  [...html.matchAll(/<\/?(?:figure|div|a|picture|source|img|iframe|figcaption|script)\b/g)].map(([tag]) => tag);
/** What stands between two marks in a page. */
const between = (html: string) => /before-it([^]*?)after-it/.exec(html)?.[1] ?? "";
const article = (snippet: string) => `# A page\n\nbefore-it\n\n${snippet}\n\nafter-it\n`;
/** The tags of the snippet itself. */
const whole = () => tagsOf(written("html"));

interface Mdx {
  readonly compile: (text: string) => Promise<unknown>;
}

describe("MDX", () => {
  test.each(["html", "element", "react"])("takes the snippet “%s”, whatever its words are", async (id) => {
    const { compile } = await load<Mdx>("@mdx-js/mdx/index.js");
    for (const meta of [calm, hostile]) await expect(compile(article(written(id, meta)))).resolves.toBeDefined();
    await expect(compile(article("<figure><img src='x'></figure>")), "what is not closed is refused").rejects.toThrow();
  });
});

interface EleventyModule {
  readonly default: new (
    input: string,
    output: string,
    options: { quietMode: boolean },
  ) => { toJSON: () => Promise<readonly { readonly content: string }[]> };
}

test("Eleventy passes the snippet through its Markdown as it is", async () => {
  const folder = await siteFolder(article(written("html")), tmpdir());
  const { default: Eleventy } = await load<EleventyModule>("@11ty/eleventy/src/Eleventy.js");
  const [page] = await new Eleventy(join(folder, "pages"), join(folder, "out"), { quietMode: true }).toJSON();
  expect(tagsOf(between(page?.content ?? ""))).toEqual(whole());
});

interface VitePress {
  readonly build: (root: string) => Promise<void>;
}

test("VitePress builds a page with the snippet, and with braces in its words", async () => {
  const words = { ...calm, title: "An amount in {{ braces }}" };
  const bare = (id: string) => written(id, words).replace(/<script[^]*$/, "");
  const folder = await siteFolder(article(`${bare("html")}\n\n${bare("element")}`), systems);
  // As docs/embedding.md says: Vue has to know which elements are none of its own.
  await mkdir(join(folder, "pages/.vitepress"));
  await writeFile(
    join(folder, "pages/.vitepress/config.mjs"),
    'export default { vue: { template: { compilerOptions: { isCustomElement: (tag) => tag === "loop-diagram" } } } };',
  );
  const { build } = await load<VitePress>("vitepress/dist/node/index.js");
  await build(join(folder, "pages"));
  const html = await readFile(join(folder, "pages/.vitepress/dist/index.html"), "utf8");
  expect(tagsOf(between(html)).slice(0, 4)).toEqual(["<figure", "<div", "<a", "<picture"]);
  expect(html).toContain("<loop-diagram");
  expect(html).toContain("An amount in {{ braces }}.");
});
