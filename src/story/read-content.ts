import { readdir, readFile } from "node:fs/promises";
import { join, relative } from "node:path";
import type { Ledger } from "#ledger/claim.ts";
import { memoizeLast } from "#text/memoize.ts";
import { nearest } from "#text/nearest.ts";
import { inReadingOrder, type Problem, strayFile } from "#ledger/problem.ts";
import type { ClaimPlace, LocateEntry } from "#ledger/locate-entry.ts";
import { type LedgerLists, readLedger, type TextFile } from "#ledger/read-ledger.ts";
import { decode, encodingProblems } from "./decode.ts";
import type { ReadChapter } from "./parse-chapter.ts";
import { readCorrections, type Correction } from "./read-corrections.ts";
import { readFactChecks, type FactCheckText } from "./read-fact-checks.ts";
import { readMethod, type Method } from "./read-method.ts";
import { readStory } from "./read-story.ts";
import type { Diagrams } from "./context.ts";
import type { Story } from "./story.ts";

/** All that an editor wrote, and all that is wrong with it. */
export interface Content {
  readonly ledger: Ledger;
  readonly story: Story;
  readonly factChecks: readonly FactCheckText[];
  readonly corrections: readonly Correction[];
  readonly method: Method;
  /** Where an entry of the ledger stands in its file. */
  readonly locateEntry: LocateEntry;
  readonly problems: Problem[];
  /** Chapters and entries with their files, for reviews that speak of a place in them. */
  readonly chapters: readonly ReadChapter[];
  readonly lists: LedgerLists;
  /** The entry that each claim is made by. */
  readonly places: ReadonlyMap<string, ClaimPlace>;
}

/** Where the texts stand that are no chapters. */
export const textPaths = {
  method: "content/method.md",
  corrections: "content/corrections.md",
  heard: "content/ledger/heard.yaml",
} as const;

/** Reads `content/` below the project's root. */
export async function readContent(root: string, diagrams: Diagrams): Promise<Content> {
  return readContentFiles(await readFiles(root), diagrams);
}

/** Reads the files of a content; pure. */
export function readContentFiles(files: readonly TextFile[], diagrams: Diagrams): Content {
  const yaml = files.filter(({ path }) => /\.ya?ml$/.test(path));
  const prose = files.filter((file) => !yaml.includes(file));
  const reading = readLedgerOnce(yaml);
  const context = { ledger: reading.ledger, diagrams };
  const told = readStory(
    prose.filter(({ path }) => isChapter(path)),
    context,
  );
  const repeated = readFactChecks(reading, { story: told.story, diagrams });
  const method = readMethod(findFile(prose, textPaths.method), context);
  const corrected = readCorrections(findFile(prose, textPaths.corrections), context);
  const read = [reading, told, repeated, method, corrected];
  return {
    ledger: reading.ledger,
    story: told.story,
    factChecks: repeated.factChecks,
    corrections: corrected.corrections,
    method: method.method,
    problems: inReadingOrder([
      ...files.filter(({ path }) => !isChapter(path)).flatMap(encodingProblems),
      ...strayProblems(prose),
      ...read.flatMap(({ problems }) => problems),
    ]),
    chapters: told.read,
    lists: reading.lists,
    places: reading.places,
    locateEntry: reading.locateEntry,
  };
}

function isChapter(path: string): boolean {
  return /^content\/story\/[^/]+\.md$/.test(path);
}

/** The file of that path; one that is not there is an empty text. */
function findFile(files: readonly TextFile[], path: string): TextFile {
  return files.find((file) => file.path === path) ?? { path, text: "" };
}

/** Markdown that nobody would read, because it lies in no place that has a meaning. */
function strayProblems(files: readonly TextFile[]): Problem[] {
  const places: string[] = [textPaths.method, textPaths.corrections];
  const strays = files.filter(({ path }) => !isChapter(path) && !places.includes(path));
  return strays.map((file) => {
    const right = nearest(file.path, places);
    return strayFile(file, right === undefined ? "chapters belong in content/story/" : `its name should be "${right}"`);
  });
}

/** The ledger of these files; the last one where they are the same, so that a changed word costs no reading of numbers. */
const readLedgerOnce = memoizeLast(readLedger, {
  isSame: (files, last) =>
    files.length === last.length &&
    files.every(({ path, text }, index) => path === last[index]?.path && text === last[index].text),
});

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
