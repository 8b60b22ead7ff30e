import { readdir, readFile } from "node:fs/promises";
import { join, relative } from "node:path";
import type { Ledger } from "../ledger/claim.ts";
import { inReadingOrder } from "../ledger/problem.ts";
import type { Problem } from "../ledger/problem.ts";
import { type LedgerEntries, readLedger, type Reading, type TextFile } from "../ledger/read-ledger.ts";
import { decode, findNotUtf8 } from "./decode.ts";
import type { ReadChapter } from "./parse-chapter.ts";
import { readStory } from "./read-story.ts";
import type { Diagrams, Story } from "./types.ts";

/** All that an editor wrote, and all that is wrong with it. */
export interface Content {
  readonly ledger: Ledger;
  readonly story: Story;
  readonly problems: Problem[];
  /** Chapters and entries with their files, for reviews that speak of a place in them. */
  readonly chapters: readonly ReadChapter[];
  readonly entries: LedgerEntries;
}

/** Reads `content/` below the project's root. */
export async function readContent(root: string, diagrams: Diagrams): Promise<Content> {
  return readContentFiles(await readFiles(root), diagrams);
}

/** Reads the files of a content; pure. */
export function readContentFiles(files: readonly TextFile[], diagrams: Diagrams): Content {
  const yaml = files.filter(({ path }) => /\.ya?ml$/.test(path));
  const chapters = files.filter(({ path }) => /^content\/story\/[^/]+\.md$/.test(path));
  const { ledger, entries, problems: inLedger } = readLedgerOnce(yaml);
  const { story, read, problems: inStory } = readStory(chapters, { ledger, diagrams });
  const problems = inReadingOrder([...yaml.flatMap(findNotUtf8), ...inLedger, ...inStory]);
  return { ledger, story, problems, chapters: read, entries };
}

let lastLedger: { readonly files: readonly TextFile[]; readonly reading: Reading } | undefined;

/** The ledger of these files; the last one where they are the same, so that a changed word costs no reading of numbers. */
function readLedgerOnce(files: readonly TextFile[]): Reading {
  const isSame =
    lastLedger?.files.length === files.length &&
    lastLedger.files.every(({ path, text }, index) => path === files[index]?.path && text === files[index].text);
  if (!isSame || lastLedger === undefined) lastLedger = { files, reading: readLedger(files) };
  return lastLedger.reading;
}

/** The words and numbers below a project's root, each file with its path. */
export async function readFiles(root: string): Promise<TextFile[]> {
  const entries = await readdir(join(root, "content"), { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith("."))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => /\.(?:ya?ml|md)$/.test(path));
  const files = paths.map(async (path) => ({
    path: relative(root, path).replaceAll("\\", "/"),
    text: decode(await readFile(path)),
  }));
  return (await Promise.all(files)).sort((a, b) => (a.path < b.path ? -1 : 1));
}
