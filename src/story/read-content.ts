import { readdir, readFile } from "node:fs/promises";
import { join, relative } from "node:path";
import type { Ledger } from "#ledger/claim.ts";
import { memoizeLast } from "#text/memoize.ts";
import { nearest } from "#text/nearest.ts";
import { causesFirst, type Problem, strayFile } from "#ledger/problem.ts";
import type { ClaimPlace, LocateEntry } from "#ledger/locate-entry.ts";
import { type LedgerLists, readLedger, type TextFile } from "#ledger/read-ledger.ts";
import { checkLinks } from "./check-links.ts";
import { decode } from "./decode.ts";
import type { ReadChapter } from "./parse-chapter.ts";
import { readCorrections, type Correction } from "./read-corrections.ts";
import { readFactChecks, type FactCheckText } from "./read-fact-checks.ts";
import { readMethod, type Method } from "./read-method.ts";
import { whyUnread } from "./unread-files.ts";
import { readStory } from "./read-story.ts";
import type { Diagrams } from "./context.ts";
import type { SourceText } from "./source-text.ts";
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
  /** The texts of the method page and of the corrections. */
  readonly otherTexts: readonly SourceText[];
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
  const unread = files.filter(({ unread }) => unread !== undefined);
  const yaml = files.filter((file) => /\.ya?ml$/.test(file.path) && !unread.includes(file));
  const prose = files.filter((file) => !yaml.includes(file) && !unread.includes(file));
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
    problems: causesFirst([
      ...strayProblems(prose),
      ...unread.map(unreadProblem),
      ...read.flatMap(({ problems }) => problems),
      ...checkLinks({ told, method, corrected, repeated, reading, diagrams }),
    ]),
    chapters: told.read,
    otherTexts: [method.source, corrected.source],
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

function unreadProblem(file: TextFile): Problem {
  return strayFile(file, file.unread ?? "");
}

/** The ledger of these files; the last one where they are the same, so that a changed word costs no reading of numbers. */
const readLedgerOnce = memoizeLast(readLedger, {
  isSame: (files, last) =>
    files.length === last.length &&
    files.every(({ path, text }, index) => path === last[index]?.path && text === last[index].text),
});

/** The words and numbers below a project's root, each file with its path; and the files that nobody reads, without their text. */
export async function readFiles(root: string): Promise<TextFile[]> {
  const entries = await readdir(join(root, "content"), { recursive: true, withFileTypes: true });
  const files = entries.map(async (entry): Promise<TextFile[]> => {
    const path = join(entry.parentPath, entry.name);
    const name = relative(root, path).replaceAll("\\", "/");
    const why = whyUnread(entry, name);
    if (why === null) return [{ path: name, text: decode(await readFile(path)) }];
    return why === "" ? [] : [{ path: name, text: "", unread: why }];
  });
  return (await Promise.all(files)).flat().sort((a, b) => (a.path < b.path ? -1 : 1));
}
