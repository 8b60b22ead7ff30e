import { posix } from "node:path";

export interface SourceFile {
  /** From the project's root, such as src/scene/walk.ts. */
  readonly path: string;
  readonly text: string;
}

/** A place where one file uses another. */
export interface Import {
  readonly from: string;
  /** A path from the project's root, or the name of a package. */
  readonly to: string;
  /** Nothing of it is left when the code runs. */
  readonly isType: boolean;
  /** Stands in a `<script>` of an Astro file, which runs in the reader's browser. */
  readonly isInScript: boolean;
}

const clause = String.raw`[\w$\s{},*]+?`;
const forms = new RegExp(
  [
    String.raw`\b(?:import|export)\s+(?<type>type\s+)?(?:${clause}\s*from\s*)?["'](?<from>[^"']+)["']`,
    String.raw`\bimport\(\s*["'](?<late>[^"']+)["']`,
  ].join("|"),
  "g",
);

/** All imports of a TypeScript or Astro file, as written. */
export function importsOf(text: string): { readonly target: string; readonly isType: boolean }[] {
  return [...text.replace(/^\s*(?:\/\/|\/?\*).*$/gm, "").matchAll(forms)].map(({ groups }) => ({
    target: groups?.["from"] ?? groups?.["late"] ?? "",
    isType: groups?.["type"] !== undefined,
  }));
}

/** The frontmatter of an Astro file, which runs when the site is built, and its scripts for the browser; other files run whole. */
function partsOf({ path, text }: SourceFile): { readonly build: string; readonly script: string } {
  if (!path.endsWith(".astro")) return { build: text, script: "" };
  const [, build = "", ...markup] = text.split(/^---$/m);
  const scripts = [...markup.join("---").matchAll(/<script>(.*?)<\/script>/gs)];
  return { build, script: scripts.map(([, code = ""]) => code).join("\n") };
}

/** Every use of one file by another, and of packages. */
export function importGraph(files: readonly SourceFile[]): Import[] {
  return files.flatMap((file) => {
    const { build, script } = partsOf(file);
    const found = (text: string, isInScript: boolean) =>
      importsOf(text).map(({ target, isType }) => ({
        ...{ from: file.path, to: resolve(file.path, target), isType, isInScript },
      }));
    return [...found(build, false), ...found(script, true)];
  });
}

/** The path that an import means; `#` stands for src/, as `imports` in package.json says. */
function resolve(from: string, target: string): string {
  const path = target.replace(/\?.*$/, "");
  if (path.startsWith("#")) return `src/${path.slice(1)}`;
  return path.startsWith(".") ? posix.join(posix.dirname(from), path) : path;
}

/** Files that use each other, directly or by way of others; each circle once, by its paths in order. */
export function circlesIn(graph: readonly Import[]): string[][] {
  const reached = new Map([...new Set(graph.map(({ from }) => from))].map((path) => [path, reachable(graph, path)]));
  const circles = [...reached].flatMap(([path, all]) =>
    all.has(path) ? [[...all].filter((other) => reached.get(other)?.has(path) === true).sort()] : [],
  );
  return [...new Map(circles.map((circle) => [circle.join(" "), circle])).values()];
}

/** All that a file uses, directly or by way of others; itself only if it stands in a circle. */
function reachable(graph: readonly Import[], start: string): Set<string> {
  const found = new Set(targetsOf(graph, start));
  for (const path of found) for (const next of targetsOf(graph, path)) found.add(next);
  return found;
}

const targets = new WeakMap<readonly Import[], Map<string, string[]>>();

function targetsOf(graph: readonly Import[], path: string): readonly string[] {
  let known = targets.get(graph);
  if (known === undefined) {
    known = new Map();
    for (const { from, to } of graph) known.set(from, [...(known.get(from) ?? []), to]);
    targets.set(graph, known);
  }
  return known.get(path) ?? [];
}

/** All that is loaded when these run, each with the file that asks for it; types load nothing. */
export function loadedBy(graph: readonly Import[], starts: readonly Import[]): Map<string, string> {
  const running = graph.filter(({ isType, isInScript }) => !isType && !isInScript);
  const found = new Map(starts.filter(({ isType }) => !isType).map(({ from, to }) => [to, from]));
  for (const path of found.keys())
    for (const next of targetsOf(running, path)) if (!found.has(next)) found.set(next, path);
  return found;
}
