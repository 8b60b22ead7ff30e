import { readdirSync, readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { Linter } from "eslint";
import { describe, expect, it, test } from "vitest";
import tseslint from "typescript-eslint";
import { root } from "#commands/lib/project.ts";
import { importsOf } from "./imports.ts";

type Use = "code" | "types";

/** Which rooms a room may use. A room that is not named here puts things on pages or runs tools, and may use all. */
const uses: Readonly<Record<string, Readonly<Record<string, Use>>>> = {
  text: {},
  scene: {},
  ledger: { text: "code" },
  diagrams: { scene: "code", text: "code", ledger: "types" },
  story: { ledger: "code", text: "code" },
  check: { ledger: "code", story: "code", diagrams: "code", scene: "code", text: "code" },
  client: { scene: "code", diagrams: "code", text: "code", ledger: "types" },
  embed: { client: "code", scene: "code", diagrams: "code", text: "code" },
};
const free = ["commands", "components", "integrations", "layouts", "pages", "site", "styles"];
const mayUseStory = ["check", "commands", "components", "integrations", "layouts", "pages", "site"];
/** What a reader's browser may load besides our own rooms. */
const inBrowser = /^(?:d3-[a-z]+|scrollama)$/;
const browserRooms = ["text", "scene", "diagrams", "client", "embed"];

interface File {
  readonly path: string;
  readonly room: string;
  readonly text: string;
}

const files = readdirSync(join(root, "src"), { recursive: true, encoding: "utf8" })
  .map((name) => `src/${name.replaceAll("\\", "/")}`)
  .filter((path) => /\.(?:ts|astro)$/.test(path))
  .map((path): File => ({ path, room: roomOf(path), text: readFileSync(join(root, path), "utf8") }));
const links = files.flatMap((file) =>
  importsOf(file.text).map(({ target, isType }) => ({
    from: file,
    isType,
    to: resolved(file.path, target),
  })),
);
// A style sheet is no code: what is shown late names the sheet that comes with it.
const inside = links.filter(({ to }) => to.startsWith("src/") && !isStyle(to));

function resolved(from: string, target: string): string {
  if (target.startsWith("#")) return `src/${target.slice(1)}`;
  return target.startsWith(".") ? posix.join(posix.dirname(from), target) : target;
}

function isStyle(path: string): boolean {
  return /\.css(?:\?|$)/.test(path);
}

function roomOf(path: string): string {
  return path.split("/")[1] ?? "";
}

function isAllowed(from: File, to: string, isType: boolean): boolean {
  const room = roomOf(to);
  const may = uses[from.room];
  if (room === from.room || may === undefined) return true;
  const use = may[room];
  return use === "code" || (use === "types" && isType);
}

/** All that is loaded when these files run, and from where. */
function reachable(starts: readonly string[]): Map<string, string> {
  const found = new Map(starts.map((path) => [path, "itself"]));
  for (const path of found.keys()) {
    for (const { to } of links.filter(({ from, isType, to }) => from.path === path && !isType && !isStyle(to))) {
      if (!found.has(to)) found.set(to, path);
    }
  }
  return found;
}

describe("arrows between rooms point one way, so that each can be read, tested and replaced alone", () => {
  it("knows every room", () => {
    const rooms = new Set(files.map(({ room }) => room).filter((room) => !room.includes(".")));
    expect([...rooms].filter((room) => !(room in uses) && !free.includes(room))).toEqual([]);
    expect(inside.length).toBeGreaterThan(100);
  });

  it("lets a room use only those it may", () => {
    const wrong = inside.filter(({ from, to, isType }) => !isAllowed(from, to, isType));
    expect(wrong.map(({ from, to }) => `${from.path} uses ${to}`)).toEqual([]);
  });

  it("lets only what makes pages and runs tools use the story, since story and stage meet in the HTML alone", () => {
    const others = inside.filter(
      ({ from, to }) => roomOf(to) === "story" && !["story", ...mayUseStory].includes(from.room),
    );
    expect(others.map(({ from, to }) => `${from.path} uses ${to}`)).toEqual([]);
  });

  it("keeps the ledger's code, schemas, YAML and Markdown out of the browser, which gets numbers as JSON", () => {
    const loaded = reachable(files.filter(({ room }) => ["client", "embed"].includes(room)).map(({ path }) => path));
    expect([...loaded.keys()]).toContain("src/diagrams/backlog/index.ts");
    const wrong = [...loaded].filter(([path]) =>
      path.startsWith("src/") ? !browserRooms.includes(roomOf(path)) : !inBrowser.test(path),
    );
    expect(wrong.map(([path, by]) => `${by} loads ${path}`)).toEqual([]);
  });
});

describe("only the stage, the embed and the scene's DOM writer touch the page; all else runs at build and in tests", () => {
  const page = ["document", "window", "matchMedia", "requestAnimationFrame"];
  // Commands drive a browser: what they hand over to it runs there.
  const mayTouch = ({ path, room }: File) =>
    ["client", "embed", "commands"].includes(room) || ["src/scene/to-dom.ts", "src/scene/tween.ts"].includes(path);

  /** The page's globals that a text uses; names of its own, such as a YAML document, are none. */
  const touched = (text: string) =>
    new Linter()
      .verify(text, {
        languageOptions: { parser: tseslint.parser },
        rules: { "no-restricted-globals": ["error", ...page] },
      })
      .map(({ line, message }) => `${line}: ${message}`);
  /** What of a file runs at build: of a component, all but its scripts for the reader's browser. */
  const atBuild = ({ path, text }: File) => (path.endsWith(".astro") ? (text.split(/^---$/m)[1] ?? "") : text);

  it("holds for every file", () => {
    const others = files.filter((file) => !mayTouch(file));
    expect(others.flatMap((file) => touched(atBuild(file)).map((message) => `${file.path}:${message}`))).toEqual([]);
  });

  it("would be seen, and a name of one's own is none of these", () => {
    expect(
      touched("export const wide = (): boolean => matchMedia('x').matches && window.innerWidth > 9;"),
    ).toHaveLength(2);
    expect(
      touched("export const first = (document: Document) => document.contents; export const a = { window: 1 };"),
    ).toEqual([]);
  });
});

test("no file is longer than 250 lines, so that each can be read at a sitting", () => {
  const long = files
    .map(({ path, text }) => [path, text.trimEnd().split("\n").length] as const)
    .filter(([, lines]) => lines > 250);
  expect(long).toEqual([]);
});

test("importsOf(text) finds every form of import", () => {
  const text = [
    'import a from "a";\nimport { b,\n  type B } from "b";\nimport type { C } from "c";',
    'import * as d from "./d.ts";\nimport "./e.css";\nexport { f } from "f";\nexport type { G } from "g";',
    'const h = await import("h");\nimport j, { k } from "j";\n// import l from "l";\n * import m from "m";\nexport const n = "from";',
  ].join("\n");
  const found = importsOf(text).map(({ target, isType }) => (isType ? `type ${target}` : target));
  expect(found).toEqual(["a", "b", "type c", "./d.ts", "./e.css", "f", "type g", "h", "j"]);
});
