import { readFile, readdir, stat } from "node:fs/promises";
import { extname, join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants } from "node:zlib";
import { firstViewFiles } from "./first-view.ts";

const compress = promisify(brotliCompress);
/** Brotli qualities: the highest, and one that takes a tenth of the time for slightly larger files. */
const [best, quick] = [11, 9];

interface Row {
  readonly label: string;
  readonly files: number;
  readonly bytes: number;
  /** Target in kB. */
  readonly target?: number;
}

/**
 * A table of the transfer sizes of a built site: text compressed with brotli, fonts and PNG as they are. Groups of many files
 * use the quick quality, so that the table does not slow down the build.
 */
export async function bundleSizeTable(folder: string): Promise<string> {
  const all = (await readdir(folder, { recursive: true })).map((name) => join(folder, name));
  const byExtension = (...extensions: string[]) => all.filter((file) => extensions.includes(extname(file)));
  const first = await firstViewFiles(folder);
  const embed = join(folder, "embed");
  const later = byExtension(".js", ".mjs").filter((file) => !first.scripts.includes(file) && !file.startsWith(embed));
  const frame = await largestFrame(folder);
  const rows = [
    { ...(await row("HTML and CSS of the story", [...first.pages, ...first.styles])), target: 45 },
    { ...(await row("script at first view", first.scripts)), target: 28 },
    await row("script that may follow", later),
    ...(frame === null ? [] : [frame]),
    await row(
      "script for host pages",
      [join(folder, "embed.js")].filter((file) => all.includes(file)),
    ),
    { ...(await row("fonts", byExtension(".woff2"))), target: 60 },
    await row("pictures, SVG", byExtension(".svg"), quick),
    await row("pictures, PNG", byExtension(".png")),
    await row(
      "pages but frames",
      byExtension(".html").filter((file) => !file.startsWith(embed)),
      quick,
    ),
  ];
  return rows.map(formatRow).join("\n");
}

async function row(label: string, files: readonly string[], quality = best): Promise<Row> {
  const sizes = await Promise.all(files.map((file) => transferSize(file, quality)));
  return { label, files: files.length, bytes: sizes.reduce((sum, size) => sum + size, 0) };
}

/** Bytes that a server sends for a file: text is compressed, fonts and PNG are not. */
export async function transferSize(file: string, quality = best): Promise<number> {
  if ([".woff2", ".png"].includes(extname(file))) return (await stat(file)).size;
  return (await compress(await readFile(file), { params: { [constants.BROTLI_PARAM_QUALITY]: quality } })).length;
}

/** The largest embed page; each one contains all that it needs. */
async function largestFrame(folder: string): Promise<Row | null> {
  const diagrams = await readdir(join(folder, "embed")).catch(() => []);
  const rows = diagrams.map((diagram) =>
    row(`heaviest frame (${diagram})`, [join(folder, "embed", diagram, "index.html")]),
  );
  const measured = await Promise.all(rows);
  return measured.sort((one, other) => other.bytes - one.bytes)[0] ?? null;
}

function formatRow({ label, files, bytes, target }: Row): string {
  const size = `${(bytes / 1000).toFixed(1)} kB`;
  const aim = target === undefined ? "" : `  aim: under ${target}${bytes / 1000 < target ? "" : ", missed"}`;
  return `  ${label.padEnd(28)}${size.padStart(12)}${`${files} ${files === 1 ? "file" : "files"}`.padStart(12)}${aim}`;
}
