import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it, test } from "vitest";
import { z } from "zod";
import { root } from "#commands/lib/project.ts";
import { importGraph } from "../import-graph.ts";

const read = (path: string) => readFileSync(join(root, path), "utf8");
const guides = readdirSync(join(root, "docs")).map((name) => `docs/${name}`);
const documents = ["README.md", "CONTRIBUTING.md", "CHANGELOG.md", ...guides];
const { scripts } = z.object({ scripts: z.record(z.string(), z.string()) }).parse(JSON.parse(read("package.json")));
const readme = read("README.md");
const files = readdirSync(join(root, "src"), { recursive: true, encoding: "utf8" })
  .map((name) => `src/${name.replaceAll("\\", "/")}`)
  .filter((path) => /\.(?:ts|astro)$/.test(path))
  .map((path) => ({ path, text: read(path) }));
const sources = files.map(({ text }) => text).join("\n");

const matches = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([whole, group]) => group ?? whole);

/** Paths of this repository that a text names; those with a placeholder, such as `<name>`, are left out. */
function pathsIn(text: string): string[] {
  return matches(text, /(?<![\w./-])(?:src|tests|docs|content|deploy|public|\.github)\/[\w./<>*…-]*/g)
    .filter((path) => !/[<>*…]/.test(path))
    .map((path) => path.replace(/\.$/, ""));
}

describe.each(documents)("%s", (document) => {
  const text = read(document);

  it("names only files and folders that exist", () => {
    expect(pathsIn(text).filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });

  it("links only to files that exist", () => {
    const targets = matches(text, /\]\((?!https?:|#)([^)#]+)/g);
    expect(targets.filter((target) => !existsSync(join(root, dirname(document), target)))).toEqual([]);
  });

  it("names only functions that exist", () => {
    const names = matches(text, /`([a-z]\w*)\(\)`/g);
    expect(names.filter((name) => !sources.includes(`function ${name}(`))).toEqual([]);
  });

  it("names only npm scripts that exist", () => {
    const names = matches(text, /\bnpm run (?:--silent )?([a-z][\w:-]*)/g);
    expect(names.filter((name) => !Object.hasOwn(scripts, name))).toEqual([]);
  });
});

test("the documents name paths and scripts at all", () => {
  expect(documents.flatMap((document) => pathsIn(read(document))).length).toBeGreaterThan(40);
});

test("the README names every npm script", () => {
  const named = new Set(["start", "test", ...matches(readme, /\bnpm run ([a-z][\w:-]*)/g)]);
  expect(Object.keys(scripts).filter((name) => !named.has(name))).toEqual([]);
});

describe("the README's map of the house", () => {
  const rooms = matches(readme, /^ {4}src\/([a-z]+)\/ /gm);

  it("lists every room", () => {
    expect([...rooms].sort()).toEqual(readdirSync(join(root, "src")).sort());
  });

  it("lists the parts of a room that it names, and no others", () => {
    const wrong = matches(readme, /^ {4}(src\/[a-z]+\/ .*)$/gm).flatMap((line) => {
      const [room = "", ...words] = line.split(" ");
      const parts = words.map((word) => word.replace(/[;,:]$/, "")).filter((word) => /^[a-z]+\/$/.test(word));
      return parts.map((part) => room + part).filter((path) => !existsSync(join(root, path)));
    });
    expect(wrong).toEqual([]);
  });

  it("has every room below those that it imports from", () => {
    const order = (path: string) => rooms.indexOf(path.split("/")[1] ?? "");
    const upward = importGraph(files).filter(({ from, to }) => to.startsWith("src/") && order(to) > order(from));
    expect(upward.map(({ from, to }) => `${from} imports ${to}`)).toEqual([]);
  });
});
