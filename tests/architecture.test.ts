import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { root } from "#commands/lib/project.ts";
import { circlesIn, importGraph, importsOf, loadedBy, type Import, type SourceFile } from "./import-graph.ts";

/** Which rooms each room may use; `types` stands before a room of which only types may be used. */
const uses: Readonly<Record<string, string>> = {
  text: "",
  scene: "",
  ledger: "text",
  filings: "types:ledger text",
  diagrams: "types:ledger scene text",
  story: "ledger text",
  check: "ledger story diagrams scene text",
  client: "types:ledger diagrams scene text styles",
  embed: "client diagrams scene text",
  editor: "",
  integrations: "check ledger text",
  site: "integrations embed types:client check story diagrams ledger scene text styles",
  components: "site embed client story diagrams ledger scene text styles",
  layouts: "components site embed client ledger scene text styles",
  pages: "layouts components site embed client story diagrams ledger scene text styles",
  commands: "integrations site embed check story diagrams filings ledger scene text",
};
/** Rooms whose code runs in the reader's browser. */
const browserRooms = ["text", "scene", "diagrams", "client", "embed"];
/** What a reader's browser may load besides. */
const browserPackages = /^(?:d3-[a-z]+|scrollama)$/;

const files = readdirSync(join(root, "src"), { recursive: true, encoding: "utf8" })
  .map((name) => `src/${name.replaceAll("\\", "/")}`)
  .filter((path) => /\.(?:ts|astro)$/.test(path))
  .map((path): SourceFile => ({ path, text: readFileSync(join(root, path), "utf8") }));

const roomOf = (path: string) => path.split("/")[1] ?? "";
const words = ({ from, to }: Import) => `${from} uses ${to}`;

/** Imports from a room that the importing room may not use. */
function forbidden(graph: readonly Import[]): string[] {
  const between = graph.filter(({ from, to }) => to.startsWith("src/") && roomOf(from) !== roomOf(to));
  return between
    .filter(({ from, to, isType }) => {
      const allowed = uses[roomOf(from)]?.split(" ") ?? [];
      return !allowed.includes(roomOf(to)) && !(isType && allowed.includes(`types:${roomOf(to)}`));
    })
    .map(words);
}

/** What reaches the reader's browser from a room or package that must not. */
function misplacedInBrowser(graph: readonly Import[]): string[] {
  const starts = graph.filter(({ from, isInScript }) => isInScript || ["client", "embed"].includes(roomOf(from)));
  return [...loadedBy(graph, starts)]
    .filter(([path]) => !path.endsWith(".css"))
    .filter(([path]) => (path.startsWith("src/") ? !browserRooms.includes(roomOf(path)) : !browserPackages.test(path)))
    .map(([path, by]) => `${by} loads ${path}`);
}

describe("rooms use each other in one direction, so that each can be read, tested and replaced alone", () => {
  const graph = importGraph(files);

  it("covers every room and every file", () => {
    const rooms = new Set(files.map(({ path }) => roomOf(path)));
    expect([...rooms].sort()).toEqual(Object.keys(uses).sort());
    expect(graph.length).toBeGreaterThan(500);
    expect(graph.some(({ isInScript }) => isInScript)).toBe(true);
  });

  it("lists for each room only rooms that stand before it", () => {
    const rooms = Object.keys(uses);
    const allowed = (room: string) => (uses[room] ?? "").split(" ").map((name) => name.replace("types:", ""));
    const above = (room: string) => rooms.slice(rooms.indexOf(room));
    expect(rooms.filter((room) => allowed(room).some((other) => above(room).includes(other)))).toEqual([]);
  });

  it("has no import from a room that is not listed", () => {
    expect(forbidden(graph)).toEqual([]);
  });

  it("has no circle between files, type imports included", () => {
    expect(circlesIn(graph)).toEqual([]);
  });

  it("loads no ledger code, schema, YAML or Markdown parser in the browser", () => {
    expect(misplacedInBrowser(graph)).toEqual([]);
  });
});

describe("each kind of fault is found", () => {
  const graphOf = (texts: Readonly<Record<string, string>>) =>
    importGraph(Object.entries(texts).map(([path, text]) => ({ path, text })));

  it("a circle that a type closes", () => {
    const graph = graphOf({
      "src/client/cards/open.ts": 'import type { Site } from "./watch.ts";',
      "src/client/cards/watch.ts": 'const open = await import("./open.ts");',
      "src/client/cards/other.ts": 'import { open } from "./open.ts";',
    });
    expect(circlesIn(graph)).toEqual([["src/client/cards/open.ts", "src/client/cards/watch.ts"]]);
  });

  it("an import from a room above, from code and from a page's frontmatter", () => {
    const graph = graphOf({
      "src/site/bundle.ts": 'import { strip } from "#commands/strip.ts";',
      "src/components/Bar.astro": '---\nimport Page from "#layouts/Page.astro";\n---\n<p />',
      "src/diagrams/loop/index.ts":
        'import { amount } from "#ledger/words.ts"; import type { Claim } from "#ledger/claim.ts";',
    });
    expect(forbidden(graph)).toEqual([
      "src/site/bundle.ts uses src/commands/strip.ts",
      "src/components/Bar.astro uses src/layouts/Page.astro",
      "src/diagrams/loop/index.ts uses src/ledger/words.ts",
    ]);
  });

  it("a page's script that loads what only the build may use", () => {
    const graph = graphOf({
      "src/pages/404.astro":
        '---\nimport { amount } from "#ledger/words.ts";\n---\n<script>import { nearest } from "#ledger/nearest.ts";</script>',
      "src/client/start.ts": 'import { read } from "#text/read.ts"; import type { Claim } from "#ledger/claim.ts";',
      "src/text/read.ts": 'import { z } from "zod";',
    });
    expect(misplacedInBrowser(graph)).toEqual([
      "src/pages/404.astro loads src/ledger/nearest.ts",
      "src/text/read.ts loads zod",
    ]);
  });

  it("every form of import", () => {
    const text = [
      'import a from "a";\nimport { b,\n  type B } from "b";\nimport type { C } from "c";',
      'import * as d from "./d.ts";\nimport "./e.css";\nexport { f } from "f";\nexport type { G } from "g";',
      'const h = await import("h");\nimport j, { k } from "j";\n// import l from "l";\n * import m from "m";\nexport const n = "from";',
    ].join("\n");
    const found = importsOf(text).map(({ target, isType }) => (isType ? `type ${target}` : target));
    expect(found).toEqual(["a", "b", "type c", "./d.ts", "./e.css", "f", "type g", "h", "j"]);
  });
});
