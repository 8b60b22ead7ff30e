import type { Root } from "mdast";
import { inReadingOrder, type Problem } from "#ledger/problem.ts";
import { withRecursionGuard } from "#ledger/recursion-guard.ts";
import type { Container } from "./blocks/block-kind.ts";
import { type Containers, findContainers } from "./blocks/containers.ts";
import type { StoryContext } from "./context.ts";
import { notUtf8Message, replacement } from "./decode.ts";
import { readFrontMatter } from "./front-matter.ts";
import type { MarkdownNode } from "./markdown/nodes.ts";
import { parseMarkdown } from "./markdown/parse.ts";
import { definitionsIn, type LocatedNode, readNodes } from "./markdown/read-nodes.ts";
import { namesWithDigits } from "./markdown/typed-numbers.ts";
import { type FilledContainer, readSteps } from "./read-steps.ts";
import { openSource, type SourceText } from "./source-text.ts";
import type { Chapter } from "./story.ts";

/** A chapter, what is wrong with it, and its file's text for whoever reviews it. */
export interface ReadChapter {
  readonly chapter: Chapter;
  readonly problems: readonly Problem[];
  readonly source: SourceText;
}

type Prose = Pick<Chapter, "opening" | "steps" | "closing">;

interface SortedNodes {
  readonly opening: readonly MarkdownNode[];
  readonly closing: readonly MarkdownNode[];
  readonly filled: readonly FilledContainer[];
}

/** Reads one chapter: always what could be read, and all that is wrong with it. */
export function parseChapter(
  { file, text }: { readonly file: string; readonly text: string },
  context: StoryContext,
): ReadChapter {
  const source = openSource(file, text);
  const name = readFileName(source);
  const broken = source.text.indexOf(replacement);
  if (broken >= 0) source.report(broken, notUtf8Message);
  // A file in an encoding of two bytes a letter is unreadable throughout; more problems would say nothing.
  if (broken === 0) return { chapter: { ...empty, ...name, file }, problems: source.problems, source };

  const { title, kicker, end } =
    source.text.trim() === "" ? { ...empty, end: 0 } : readFrontMatter(source, context.ledger);
  if (source.text.slice(end).trim() === "") source.report(0, emptyChapter);
  const { opening, steps, closing } = withRecursionGuard(
    () => readProse(source, end, context),
    () => {
      source.report(end, "lists, quotations or brackets stand within each other so deep here that they cannot be read");
      return empty;
    },
  );
  const chapter = { ...name, file, title, kicker, opening, steps, closing };
  return { chapter, problems: inReadingOrder(source.problems), source };
}

/** The prose below the front matter, put where it belongs. */
function readProse(source: SourceText, end: number, context: StoryContext): Prose {
  const containers = findContainers(source, end);
  const root = parseMarkdown(source, containers.text);
  refuseDepth([root]);
  const names = namesWithDigits(context.ledger);
  const nodes = readNodes({ ...context, source, names, definitions: definitionsIn(root) }, root);
  const { opening, closing, filled } = sortNodes(source, nodes, containers);
  return { opening, steps: readSteps(source, filled, context), closing };
}

/** Deeper than any text for readers; far deeper ones could not be laid out. */
const deepest = 60;

function refuseDepth(nodes: readonly MarkdownNode[] | readonly Root[], depth = 0): void {
  if (depth > deepest) throw new RangeError("nested too deep");
  const below = nodes.flatMap((node): MarkdownNode[] => ("children" in node ? node.children : []));
  if (below.length > 0) refuseDepth(below, depth + 1);
}

const emptyChapter = "this chapter is empty; write its text below the front matter";
const empty = { title: "", kicker: null, opening: [], steps: [], closing: [] };

function readFileName(source: SourceText): Pick<Chapter, "slug" | "number"> {
  const base = source.file.split("/").at(-1) ?? "";
  const [, digits, slug] = /^(\d{2,4})-([a-z]+(?:-[a-z]+)*)\.md$/.exec(base) ?? [];
  if (digits !== undefined && slug !== undefined) return { slug, number: Number(digits) };
  source.report(0, `the file name "${base}" must be two digits, a hyphen and lower-case words, such as 01-promise.md`);
  return { slug: base.replace(/\.md$/, ""), number: Number.parseInt(base, 10) || 0 };
}

/** Puts each node where it belongs: into the block around it, or to the opening or closing of the chapter. */
function sortNodes(
  source: SourceText,
  located: readonly LocatedNode[],
  { containers, lines }: Containers,
): SortedNodes {
  const first = containers[0]?.from ?? Infinity;
  const last = Math.max(...containers.map(({ to }) => to), 0);
  const lineOf = ({ offset }: LocatedNode): number => source.lineAt(offset);
  const written = located.filter((one) => !lines.has(lineOf(one)));
  const containerOf = (one: LocatedNode): Container | undefined =>
    containers.findLast(({ from, to }) => from < lineOf(one) && lineOf(one) < to);
  const free = written.filter((one) => containerOf(one) === undefined);
  reportBetween(
    source,
    free.filter((one) => lineOf(one) > first && lineOf(one) < last),
    lines,
  );
  return {
    opening: free.filter((one) => lineOf(one) < first).map(({ node }) => node),
    closing: free.filter((one) => lineOf(one) > last && lineOf(one) > first).map(({ node }) => node),
    filled: containers.map((container) => {
      return { source, container, content: written.filter((one) => containerOf(one) === container) };
    }),
  };
}

/** One problem for each gap, at its first node. */
function reportBetween(source: SourceText, located: readonly LocatedNode[], breaks: ReadonlySet<number>): void {
  let told = 0;
  for (const { offset } of located) {
    const line = source.lineAt(offset);
    const gap = [...breaks].findLast((end) => end < line) ?? 0;
    if (gap !== told) source.report(offset, "prose between two steps belongs in a step");
    told = gap;
  }
}
