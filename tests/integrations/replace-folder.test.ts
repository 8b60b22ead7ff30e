import { cp, lstat, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, describe, expect, it, onTestFinished } from "vitest";
import { exchangeContents, replaceFolder, restoreFolder } from "#integrations/replace-folder.ts";

let root = "";
const at = (path: string) => join(root, path);
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "replace-"));
  onTestFinished(() => rm(root, { recursive: true, force: true }));
  await site("dist", "old");
  await mkdir(at("dist/only-old"));
  await site("next", "new");
});

async function site(folder: string, words: string): Promise<void> {
  await mkdir(at(`${folder}/page`), { recursive: true });
  await writeFile(at(`${folder}/index.html`), words);
  await writeFile(at(`${folder}/page/index.html`), words);
}

const says = (folder: string) =>
  Promise.all([readFile(at(`${folder}/index.html`), "utf8"), readFile(at(`${folder}/page/index.html`), "utf8")]);

describe("a built site takes the place of the old one whole", () => {
  it("where that is a folder, or not there yet", async () => {
    await replaceFolder(at("dist"), at("next"));
    expect(await says("dist")).toEqual(["new", "new"]);
    expect((await readdir(root)).sort()).toEqual(["dist"]);
    await site("next", "newer");
    await replaceFolder(at("first"), at("next"));
    expect(await says("first")).toEqual(["newer", "newer"]);
  });

  it("where that is a link, which stays one", async () => {
    await mkdir(at("served"));
    await cp(at("dist"), at("served/site"), { recursive: true });
    await rm(at("dist"), { recursive: true });
    await symlink("served/site", at("dist"));
    await replaceFolder(at("dist"), at("next"));
    expect((await lstat(at("dist"))).isSymbolicLink()).toBe(true);
    expect(await says("served/site")).toEqual(["new", "new"]);
    expect(await readdir(at("served"))).toEqual(["site"]);
  });

  it("where the folder cannot be moved, such as a mount: its contents are exchanged", async () => {
    await exchangeContents(at("dist"), at("next"));
    expect(await says("dist")).toEqual(["new", "new"]);
    expect((await readdir(at("dist"))).sort()).toEqual(["index.html", "page"]);
  });
});

describe("the old site stays", () => {
  it("where the new one is not there", async () => {
    await expect(exchangeContents(at("dist"), at("nowhere"))).rejects.toThrow();
    await expect(replaceFolder(at("dist"), at("nowhere"))).rejects.toThrow();
    expect(await says("dist")).toEqual(["old", "old"]);
    expect((await readdir(at("dist"))).sort()).toEqual(["index.html", "only-old", "page"]);
  });

  it("where a build was killed while contents were exchanged", async () => {
    await mkdir(at("dist/.previous-build"));
    await cp(at("dist/page"), at("dist/.previous-build/page"), { recursive: true });
    await cp(at("next/page"), at("dist/page"), { recursive: true });
    await cp(at("next"), at("dist/.next-build"), { recursive: true });
    await restoreFolder(at("next-previous"), at("dist"));
    expect(await says("dist")).toEqual(["old", "old"]);
    expect((await readdir(at("dist"))).sort()).toEqual(["index.html", "only-old", "page"]);
  });

  it("where a build was killed between taking it away and putting the new one there", async () => {
    await cp(at("dist"), at("next-previous"), { recursive: true });
    await rm(at("dist"), { recursive: true });
    await restoreFolder(at("next-previous"), at("dist"));
    expect(await says("dist")).toEqual(["old", "old"]);
  });
});
