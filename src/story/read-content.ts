import { readdir, readFile } from "node:fs/promises";
import { join, relative } from "node:path";
import type { Ledger } from "../ledger/claim.ts";
import { inReadingOrder } from "../ledger/problem.ts";
import type { Problem } from "../ledger/problem.ts";
import type { PlaceOf } from "../ledger/places.ts";
import { readLedger, type TextFile } from "../ledger/read-ledger.ts";
import { decode, findNotUtf8 } from "./decode.ts";
import { readStory } from "./read-story.ts";
import type { Diagrams, Story } from "./types.ts";

/** All that an editor wrote, read from disk, and all that is wrong with it. */
export interface Content {
  readonly ledger: Ledger;
  readonly story: Story;
  /** Where an entry of the ledger stands in its file. */
  readonly placeOf: PlaceOf;
  readonly problems: Problem[];
}

/** Reads `content/` below the project's root. */
export async function readContent(root: string, diagrams: Diagrams): Promise<Content> {
  const files = await readFiles(root);
  const yaml = files.filter(({ path }) => /\.ya?ml$/.test(path));
  const chapters = files.filter(({ path }) => /^content\/story\/[^/]+\.md$/.test(path));
  const { ledger, placeOf, problems: inLedger } = readLedger(yaml);
  const { story, problems: inStory } = readStory(chapters, { ledger, diagrams });
  return { ledger, story, placeOf, problems: inReadingOrder([...yaml.flatMap(findNotUtf8), ...inLedger, ...inStory]) };
}

async function readFiles(root: string): Promise<TextFile[]> {
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
