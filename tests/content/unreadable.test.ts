import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { describe, expect, it, onTestFinished, test } from "vitest";
import { readFiles } from "#story/read-content.ts";
import { sound, toldOf } from "./sound.ts";

const promise = "content/story/01-promise.md";
const loop = "content/story/02-loop.md";
const textOf = (path: string) => sound.find((one) => one.path === path)?.text ?? "";

const merged =
  "this file still holds both versions of a merge; keep one, and take out the lines of <<<<<<<, ======= and >>>>>>>";
const ours = ["<<<<<<< HEAD"];
const base = ["||||||| 61a7278", "    - one", "another: line"];
const theirs = ["=======", "  - a: b", "some words", ">>>>>>> a branch"];

/** The lines of a file with others put before one of them. */
function withLines(path: string, at: number, lines: readonly string[]): string {
  const all = textOf(path).split("\n");
  return [...all.slice(0, at), ...lines, ...all.slice(at)].join("\n");
}

describe("a file that still holds both versions of a merge is told as that, and nothing else is", () => {
  it.each(sound.map(({ path }) => path))("%s", (path) => {
    const lines = textOf(path).split("\n").length;
    for (const marks of [[...ours, ...theirs], [...ours, ...base, ...theirs], theirs.slice(0, 1), theirs.slice(-1)]) {
      for (let at = 0; at < lines; at += 1) {
        const text = withLines(path, at, marks);
        const told = [`${path}:${String(at + 1)}:1  ${merged}`];
        expect(toldOf({ [path]: text })).toEqual(told);
        expect(toldOf({ [path]: `\uFEFF${text.replaceAll("\n", "\r\n")}` })).toEqual(told);
      }
    }
  });

  it("but a line of many equals signs or of seven stars is none", () => {
    expect(toldOf({ [promise]: textOf(promise).replace("be paid.", "be paid.\n\n*******\n\nOr so.") })).toEqual([]);
    expect(toldOf({ [promise]: textOf(promise).replace("be paid.", "be paid.\n========") })[0]).toContain("headings");
  });
});

test.each(sound.map(({ path }) => path))("a file in an encoding of two bytes a letter is told as that alone: %s", (path) => {
  const bytes = new Uint8Array(Buffer.from(textOf(path), "utf16le"));
  const text = new TextDecoder("utf-8").decode(bytes);
  expect(toldOf({ [path]: text })).toEqual([
    `${path}:1:1  this file is not saved as UTF-8, and a letter here is lost; save it again with the encoding UTF-8`,
  ]);
});

describe("what is wrong comes before what follows from it", () => {
  it("a mistyped name stands before the texts that use the right one", () => {
    const told = toldOf({
      "content/ledger/claims/base.yaml": textOf("content/ledger/claims/base.yaml").replace("id: backlog-a", "id: Backlog-a"),
    });
    expect(told[0]).toContain('base.yaml:1:7  id "Backlog-a" must be lower-case');
    expect(told.slice(1).every((line) => line.includes('unknown claim "backlog-a"'))).toBe(true);
  });

  it("a file that cannot be read stands before all others", () => {
    const told = toldOf({
      [loop]: withLines(loop, 8, ours),
      [promise]: textOf(promise).replace("share-b", "share-c"),
      "content/glossary.yaml": textOf("content/glossary.yaml").replace("says", "syas"),
    });
    expect(told.map((line) => line.split(":")[0])).toEqual([loop, "content/glossary.yaml", promise]);
  });
});

describe("a file that nothing reads is told, with what to do about it", () => {
  /** What is told of a content with this path in it. */
  async function toldOfPath(make: (content: string) => Promise<void>): Promise<string[]> {
    const root = await mkdtemp(join(tmpdir(), "content-"));
    onTestFinished(() => rm(root, { recursive: true, force: true }));
    for (const { path, text } of sound) {
      await mkdir(dirname(join(root, path)), { recursive: true });
      await writeFile(join(root, path), text);
    }
    await make(join(root, "content"));
    const strange = (await readFiles(root)).filter(({ path }) => !sound.some((one) => one.path === path));
    return strange.map(({ path, unread }) => `${path}: ${unread ?? "is read"}`);
  }

  const right = (name: string) => `its name should be "content/story/${name}"`;
  it.each([
    ["14-next.MD", right("14-next.md")],
    ["14-next.Md", right("14-next.md")],
    ["14-next.markdown", right("14-next.md")],
    ["14-next.mdx", right("14-next.md")],
    ["14-next.md.txt", right("14-next.md")],
    ["14-next.md.md", right("14-next.md")],
    ["14-next.txt", right("14-next.md")],
    ["14-next.YAML", right("14-next.yaml")],
    ["14-next.yaml.txt", right("14-next.yaml")],
    ["14-next.docx", "words belong into .md files, numbers into .yaml files"],
    ["14-next", "words belong into .md files, numbers into .yaml files"],
  ])("%s", async (name, why) => {
    const told = await toldOfPath((content) => writeFile(join(content, "story", name), "Words."));
    expect(told).toEqual([`content/story/${name}: ${why}`]);
    expect(toldOf({ [promise]: textOf(promise) })).toEqual([]);
  });

  it("a link to a file, and a folder with the name of one", async () => {
    expect(await toldOfPath((content) => symlink(join(content, "method.md"), join(content, "story/14-next.md")))).toEqual([
      "content/story/14-next.md: it is only a link to another place; put the file itself here",
    ]);
    expect(await toldOfPath((content) => mkdir(join(content, "story/14-next.md")).then(() => undefined))).toEqual([
      "content/story/14-next.md: it is a folder; put its text into a file of this name",
    ]);
  });

  it("but nothing that systems and programs leave behind", async () => {
    for (const name of [".DS_Store", "Thumbs.db", "desktop.ini", "01-promise.md~", "01-promise.md.orig", ".01-promise.md.swp"])
      expect(await toldOfPath((content) => writeFile(join(content, "story", name), ""))).toEqual([]);
  });
});

test("chapters come in the order of their numbers, also after a hundred", () => {
  const chapter = (name: string) => ({ path: `content/story/${name}`, text: "---\ntitle: A\n---\n\nWords.\n" });
  const names = ["100-last.md", "09-early.md", "11-late.md", "10-middle.md"];
  const files = Object.fromEntries(names.map((name) => [chapter(name).path, chapter(name).text]));
  expect(toldOf(files)).toEqual([]);
});

describe("what is too deep or too long is told with its line, or read", () => {
  const deep = "lists, quotations or brackets stand within each other so deep here that they cannot be read";
  const method = "content/method.md";
  it.each([
    ["lists", Array.from({ length: 3000 }, (_, depth) => `${"  ".repeat(depth)}- x`).join("\n")],
    ["quotations", `${"> ".repeat(300)}x`],
    ["brackets", "[".repeat(50_000)],
    ["stars", "*a ".repeat(20_000)],
  ])("%s", (_, text) => {
    for (const path of [promise, method]) {
      const told = toldOf({ [path]: `${textOf(path)}\n${text}\n` });
      expect(told.map((line) => line.replace(/:\d+:\d+ /, ""))).toEqual([`${path} ${deep}`]);
    }
    const heard = "content/ledger/heard.yaml";
    const shows = `shows: |-\n${text.split("\n").map((line) => `    ${line}`).join("\n")}`;
    const told = toldOf({ [heard]: textOf(heard).replace("shows: The share is :num[share-b].", () => shows) });
    expect(told).toEqual([expect.stringContaining(deep)]);
  });

  it("a word of fifty thousand letters", () => {
    const word = "a".repeat(50_000);
    expect(toldOf({ [promise]: textOf(promise).replace("be paid.", `be ${word} paid.`) })).toEqual([]);
  });
});
