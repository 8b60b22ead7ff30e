import { createHash } from "node:crypto";
import { lstat, readFile, realpath, rename, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join, sep } from "node:path";
import { type LineEdit, replaceLines, textOfLines } from "#text/replace-lines.ts";

/** A part of a file written anew, and the version of the file that its writer saw. */
export interface Edit extends LineEdit {
  readonly file: string;
  readonly version: string;
}

/** The file's version after a save; or what stands in it where it has changed meanwhile, and nothing was written. */
export type Saved = { readonly version: string } | { readonly conflict: string; readonly version: string };

/** The text of a file of the content, and its version; throws a sentence for a path that is none. */
export async function readContentFile(root: string, file: string): Promise<{ text: string; version: string }> {
  const path = await contentPath(root, file);
  const bytes = await readFile(path);
  const text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  return { text, version: createHash("sha256").update(bytes).digest("hex") };
}

/** Writes the lines of an edit, and no others, into a file that is there and has not changed since. */
export async function saveEdit(root: string, edit: Edit): Promise<Saved> {
  const path = await contentPath(root, edit.file);
  const { text, version } = await readContentFile(root, edit.file);
  if (version !== edit.version) return { conflict: textOfLines(text, edit), version };
  const { mode } = await lstat(path);
  // Written beside and renamed, so that nobody ever reads a half of it.
  const beside = join(dirname(path), `.${basename(path)}.${String(process.pid)}.tmp`);
  try {
    await writeFile(beside, replaceLines(text, edit), { mode, flag: "wx" });
    await rename(beside, path);
  } finally {
    await rm(beside, { force: true });
  }
  return { version: (await readContentFile(root, edit.file)).version };
}

/** The path of an existing file of the content: no link, no other folder, no way out of it. */
async function contentPath(root: string, file: string): Promise<string> {
  const refused = new Error(`"${file}" is no file of the content`);
  if (!/^content\/(?:[\w-]+\/)*[\w-][\w.-]*\.(?:md|yaml)$/.test(file)) throw refused;
  const path = join(root, file);
  const entry = await lstat(path).catch(() => null);
  if (entry?.isFile() !== true) throw refused;
  const content = await realpath(join(root, "content"));
  if (!(await realpath(path)).startsWith(content + sep)) throw refused;
  return path;
}
