import { readFile, readdir, stat } from "node:fs/promises";
import { dirname, extname, join, resolve } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants } from "node:zlib";

const compress = promisify(brotliCompress);
/** Brotli's own best, and one that takes a tenth of its time and some bytes more. */
const [best, quick] = [11, 9];

interface Row {
  readonly what: string;
  readonly files: number;
  readonly bytes: number;
  /** Thousands of bytes that it should stay under. */
  readonly aim?: number;
}

/**
 * What a built site weighs, as a server sends it: text compressed with brotli, fonts and PNG as they are. What fills many
 * files is compressed quickly, so that a build does not wait for its own weight.
 */
export async function byteTable(folder: string): Promise<string> {
  const all = (await readdir(folder, { recursive: true })).map((name) => join(folder, name));
  const ending = (...endings: string[]) => all.filter((file) => endings.includes(extname(file)));
  const first = await firstView(folder);
  const embed = join(folder, "embed");
  const later = ending(".js", ".mjs").filter((file) => !first.scripts.includes(file) && !file.startsWith(embed));
  const frame = await heaviestFrame(folder);
  const rows = [
    { ...(await row("HTML and CSS of the story", [...first.pages, ...first.styles])), aim: 45 },
    { ...(await row("script at first view", first.scripts)), aim: 28 },
    await row("script that may follow", later),
    ...(frame === null ? [] : [frame]),
    await row(
      "script for host pages",
      [join(folder, "embed.js")].filter((file) => all.includes(file)),
    ),
    { ...(await row("fonts", ending(".woff2"))), aim: 60 },
    await row("pictures, SVG", ending(".svg"), quick),
    await row("pictures, PNG", ending(".png")),
    await row(
      "pages but frames",
      ending(".html").filter((file) => !file.startsWith(embed)),
      quick,
    ),
  ];
  return rows.map(words).join("\n");
}

async function row(what: string, files: readonly string[], quality = best): Promise<Row> {
  const sizes = await Promise.all(files.map((file) => sent(file, quality)));
  return { what, files: files.length, bytes: sizes.reduce((sum, size) => sum + size, 0) };
}

/** Bytes that a server sends for a file. */
export async function sent(file: string, quality = best): Promise<number> {
  if ([".woff2", ".png"].includes(extname(file))) return (await stat(file)).size;
  return (await compress(await readFile(file), { params: { [constants.BROTLI_PARAM_QUALITY]: quality } })).length;
}

/** The frame that asks a reader for most bytes: a page that holds all it needs. */
async function heaviestFrame(folder: string): Promise<Row | null> {
  const diagrams = await readdir(join(folder, "embed")).catch(() => []);
  const rows = diagrams.map((diagram) =>
    row(`heaviest frame (${diagram})`, [join(folder, "embed", diagram, "index.html")]),
  );
  const made = await Promise.all(rows);
  return made.sort((one, other) => other.bytes - one.bytes)[0] ?? null;
}

function words({ what, files, bytes, aim }: Row): string {
  const size = `${(bytes / 1000).toFixed(1)} kB`;
  const aimed = aim === undefined ? "" : `  aim: under ${aim}${bytes / 1000 < aim ? "" : ", missed"}`;
  return `  ${what.padEnd(28)}${size.padStart(12)}${`${files} ${files === 1 ? "file" : "files"}`.padStart(12)}${aimed}`;
}

interface FirstView {
  readonly pages: readonly string[];
  readonly styles: readonly string[];
  readonly scripts: readonly string[];
}

/** The files that the story's page itself asks for before anything is idle or scrolled. */
export async function firstView(folder: string): Promise<FirstView> {
  const page = join(folder, "index.html");
  const html = await readFile(page, "utf8").catch(() => null);
  if (html === null) return { pages: [], styles: [], scripts: [] };
  const files = await Promise.all(addresses(html).map((address) => inFolder(folder, address)));
  const found = files.filter((file) => file !== null);
  const scripts = new Set<string>();
  for (const file of found.filter((name) => extname(name) === ".js")) await withImports(file, scripts);
  return { pages: [page], styles: found.filter((name) => extname(name) === ".css"), scripts: [...scripts] };
}

function addresses(html: string): string[] {
  const scripts = html.matchAll(/<script[^>]*\ssrc="([^"]+)"/g);
  const links = html.matchAll(/<link[^>]*\shref="([^"]+\.(?:css|js))"/g);
  return [...scripts, ...links].flatMap((match) => match[1] ?? []);
}

/** The file behind an address of the page, whatever base path stands before it. */
async function inFolder(folder: string, address: string): Promise<string | null> {
  const parts = new URL(address, "http://localhost").pathname.split("/");
  for (let start = 1; start < parts.length; start += 1) {
    const file = join(folder, ...parts.slice(start));
    if (await exists(file)) return file;
  }
  return null;
}

/** Adds a script and all that it imports at once; what it imports later, by a call, is not part of the first view. */
async function withImports(file: string, seen: Set<string>): Promise<void> {
  if (seen.has(file) || !(await exists(file))) return;
  seen.add(file);
  const text = await readFile(file, "utf8");
  for (const match of text.matchAll(/(?:from|import)\s*"(\.[^"]+)"/g)) {
    if (match[1] !== undefined) await withImports(resolve(dirname(file), match[1]), seen);
  }
}

async function exists(file: string): Promise<boolean> {
  return stat(file).then(
    (found) => found.isFile(),
    () => false,
  );
}
