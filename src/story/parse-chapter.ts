import type { Root } from "mdast";
import { inReadingOrder } from "#ledger/problem.ts";
import type { Problem } from "#ledger/problem.ts";
import { withRecursionGuard } from "#ledger/recursion-guard.ts";
import type { Filled } from "./attributes.ts";
import { definitionsIn, readBlocks } from "./blocks.ts";
import type { Placed } from "./blocks.ts";
import { notUtf8, replacement } from "./decode.ts";
import { namesWithDigits } from "./digits.ts";
import { findFences } from "./containers.ts";
import type { Fences } from "./containers.ts";
import { readFrontMatter } from "./front-matter.ts";
import { parseMarkdown } from "./markdown.ts";
import { openPage } from "./page.ts";
import type { Page } from "./page.ts";
import { readSteps } from "./steps.ts";
import type { Block, Chapter, Known } from "./types.ts";

/** A chapter, what is wrong with it, and its file's text for whoever reviews it. */
export interface ReadChapter {
  readonly chapter: Chapter;
  readonly problems: readonly Problem[];
  readonly page: Page;
}

interface Sorted {
  readonly opening: readonly Block[];
  readonly closing: readonly Block[];
  readonly filled: readonly Filled[];
}

/** Reads one chapter: always what could be read, and all that is wrong with it. */
export function parseChapter(
  { file, text }: { readonly file: string; readonly text: string },
  known: Known,
): ReadChapter {
  const page = openPage(file, text);
  const name = readFileName(page);
  const broken = page.text.indexOf(replacement);
  if (broken >= 0) page.report(broken, notUtf8);
  // A file in an encoding of two bytes a letter is unreadable throughout; more problems would say nothing.
  if (broken === 0) return { chapter: { ...empty, ...name, file }, problems: page.problems, page };

  const { title, kicker, end } = page.text.trim() === "" ? { ...empty, end: 0 } : readFrontMatter(page, known.ledger);
  if (page.text.slice(end).trim() === "") page.report(0, emptyChapter);
  const { opening, steps, closing } = withRecursionGuard(
    () => readProse(page, end, known),
    () => {
      page.report(end, "lists, quotations or brackets stand within each other so deep here that they cannot be read");
      return empty;
    },
  );
  const chapter = { ...name, file, title, kicker, opening, steps, closing };
  return { chapter, problems: inReadingOrder(page.problems), page };
}

/** The prose below the front matter, put where it belongs. */
function readProse(page: Page, end: number, known: Known): Pick<Chapter, "opening" | "steps" | "closing"> {
  const fences = findFences(page, end);
  const root = parseMarkdown(page, fences.text);
  refuseDepth([root]);
  const walk = { ...known, page, names: namesWithDigits(known.ledger), definitions: definitionsIn(root) };
  const { opening, closing, filled } = sort(page, readBlocks(walk, root), fences);
  return { opening, steps: readSteps(page, filled, known), closing };
}

/** Deeper than any text for readers; far deeper ones could not be laid out. */
const deepest = 60;

function refuseDepth(nodes: readonly Block[] | readonly Root[], depth = 0): void {
  if (depth > deepest) throw new RangeError("nested too deep");
  const below = nodes.flatMap((node): Block[] => ("children" in node ? node.children : []));
  if (below.length > 0) refuseDepth(below, depth + 1);
}

const emptyChapter = "this chapter is empty; write its text below the front matter";
const empty = { title: "", kicker: null, opening: [], steps: [], closing: [] };

function readFileName(page: Page): Pick<Chapter, "slug" | "number"> {
  const base = page.file.split("/").at(-1) ?? "";
  const [, digits, slug] = /^(\d{2,4})-([a-z]+(?:-[a-z]+)*)\.md$/.exec(base) ?? [];
  if (digits !== undefined && slug !== undefined) return { slug, number: Number(digits) };
  page.report(0, `the file name "${base}" must be two digits, a hyphen and lower-case words, such as 01-promise.md`);
  return { slug: base.replace(/\.md$/, ""), number: Number.parseInt(base, 10) || 0 };
}

/** Puts each piece of text where it belongs: into the block around it, or to the opening or closing of the chapter. */
function sort(page: Page, pieces: readonly Placed[], { blocks, lines }: Fences): Sorted {
  const first = blocks[0]?.from ?? Infinity;
  const last = Math.max(...blocks.map(({ to }) => to), 0);
  const written = pieces.filter(({ offset }) => !lines.has(page.lineAt(offset)));
  const lineOf = ({ offset }: Placed): number => page.lineAt(offset);
  const homeOf = (piece: Placed): Filled["block"] | undefined => {
    return blocks.findLast(({ from, to }) => from < lineOf(piece) && lineOf(piece) < to);
  };
  const free = written.filter((piece) => homeOf(piece) === undefined);
  const between = free.filter((piece) => lineOf(piece) > first && lineOf(piece) < last);
  reportBetween(page, between, lines);
  return {
    opening: free.filter((piece) => lineOf(piece) < first).map(({ block }) => block),
    closing: free.filter((piece) => lineOf(piece) > last && lineOf(piece) > first).map(({ block }) => block),
    filled: blocks.map((block) => ({ block, pieces: written.filter((piece) => homeOf(piece) === block) })),
  };
}

/** One problem for each gap, at its first piece. */
function reportBetween(page: Page, pieces: readonly Placed[], fences: ReadonlySet<number>): void {
  let told = 0;
  for (const { offset } of pieces) {
    const line = page.lineAt(offset);
    const gap = [...fences].findLast((fence) => fence < line) ?? 0;
    if (gap !== told) page.report(offset, "prose between two steps belongs in a step");
    told = gap;
  }
}
