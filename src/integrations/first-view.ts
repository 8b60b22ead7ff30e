import { readFile, stat } from "node:fs/promises";
import { dirname, extname, join, resolve } from "node:path";

/** Files of the first view, by type. */
interface FirstViewFiles {
  readonly pages: readonly string[];
  readonly styles: readonly string[];
  readonly scripts: readonly string[];
}

/** The files that the story page loads before the browser is idle or the reader scrolls. */
export async function firstViewFiles(folder: string): Promise<FirstViewFiles> {
  const page = join(folder, "index.html");
  const html = await readFile(page, "utf8").catch(() => null);
  if (html === null) return { pages: [], styles: [], scripts: [] };
  const files = await Promise.all(linkedFiles(html).map((url) => findInFolder(folder, url)));
  const found = files.filter((file) => file !== null);
  const scripts = new Set<string>();
  for (const file of found.filter((name) => extname(name) === ".js")) await addWithImports(file, scripts);
  return { pages: [page], styles: found.filter((name) => extname(name) === ".css"), scripts: [...scripts] };
}

function linkedFiles(html: string): string[] {
  const scripts = html.matchAll(/<script[^>]*\ssrc="([^"]+)"/g);
  const links = html.matchAll(/<link[^>]*\shref="([^"]+\.(?:css|js))"/g);
  return [...scripts, ...links].flatMap((match) => match[1] ?? []);
}

/** The file of a URL in the page, under any base path. */
async function findInFolder(folder: string, url: string): Promise<string | null> {
  const parts = new URL(url, "http://localhost").pathname.split("/");
  for (let start = 1; start < parts.length; start += 1) {
    const file = join(folder, ...parts.slice(start));
    if (await exists(file)) return file;
  }
  return null;
}

/** Adds a script and its static imports; dynamic imports are not part of the first view. */
async function addWithImports(file: string, seen: Set<string>): Promise<void> {
  if (seen.has(file) || !(await exists(file))) return;
  seen.add(file);
  const text = await readFile(file, "utf8");
  for (const match of text.matchAll(/(?:from|import)\s*"(\.[^"]+)"/g)) {
    if (match[1] !== undefined) await addWithImports(resolve(dirname(file), match[1]), seen);
  }
}

async function exists(file: string): Promise<boolean> {
  return stat(file).then(
    (found) => found.isFile(),
    () => false,
  );
}
