import { inReadingOrder, type Problem } from "#ledger/problem.ts";
import { withRecursionGuard } from "#ledger/recursion-guard.ts";
import { type FileFault, fileFault } from "#text/file-faults.ts";
import type { Container } from "./blocks/block-kind.ts";
import { type Containers, findContainers } from "./blocks/containers.ts";
import { joinedLines } from "./blocks/joined-lines.ts";
import type { StoryContext } from "./context.ts";
import { readFrontMatter } from "./front-matter.ts";
import { depthFault, refuseDepth, tooDeepMessage } from "./markdown/depth.ts";
import type { MarkdownNode } from "./markdown/nodes.ts";
import { parseMarkdown } from "./markdown/parse.ts";
import { definitionsIn, type LocatedNode, readNodes } from "./markdown/read-nodes.ts";
import { namesWithDigits } from "./markdown/typed-numbers.ts";
import { openRemark } from "./remarks.ts";
import { type FilledContainer, readSteps } from "./read-steps.ts";
import { openFile, type SourceText } from "./source-text.ts";
import type { Chapter, Step } from "./story.ts";

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
  const source = openFile(file, text);
  const fault = fileFault(source.text) ?? openRemark(source.text) ?? depthFault(source.text) ?? joinedLines(source);
  if (fault !== null) return unreadable(source, fault);
  const name = readFileName(source);
  const { title, kicker, end } =
    source.text.trim() === "" ? { ...empty, end: 0 } : readFrontMatter(source, context.ledger);
  if (source.text.slice(end).trim() === "") source.report(0, emptyChapter);
  const { opening, steps, closing } = withRecursionGuard(
    () => readProse(source, end, context),
    () => {
      source.report(end, tooDeepMessage);
      return empty;
    },
  );
  const chapter = { ...name, file, title, kicker, opening, steps, closing };
  return { chapter, problems: inReadingOrder(source.problems), source };
}

/** A chapter of which only the fault is told; its steps keep their names, so that what refers to them is not called wrong as well. */
function unreadable(source: SourceText, { offset, message }: FileFault): ReadChapter {
  const place = source.problemAt(Math.min(offset, source.text.length), message);
  source.problems.splice(0, Infinity, { ...place, kind: "file" });
  const { file } = source;
  const [, digits = "0", slug = ""] = chapterFile.exec(file) ?? [];
  const chapter = { ...empty, slug, number: Number(digits), file, steps: namesOfSteps(source) };
  return { chapter, problems: source.problems, source };
}

function namesOfSteps({ text }: SourceText): Step[] {
  return [...text.replaceAll("\0", "").matchAll(/:::\s*step\s*\{[^\n}]*?#([\w-]+)([^\n]*)/g)].map(
    ([, id = "", rest = ""]) => ({
      id,
      aliases: (/aliases="([^"]*)"/.exec(rest)?.[1] ?? "").split(/[\s,]+/).filter((name) => name !== ""),
      show: { diagram: "", state: "" },
      title: null,
      body: [],
      attached: [],
      line: 1,
    }),
  );
}

/** The prose below the front matter, put where it belongs. */
function readProse(source: SourceText, end: number, context: StoryContext): Prose {
  const containers = findContainers(source, end);
  const root = parseMarkdown(source, containers.text);
  refuseDepth(root.children);
  const names = namesWithDigits(context.ledger);
  const nodes = readNodes({ ...context, source, names, definitions: definitionsIn(root) }, root);
  const { opening, closing, filled } = sortNodes(source, nodes, containers);
  return { opening, steps: readSteps(source, filled, context), closing };
}

const emptyChapter = "this chapter is empty; write its text below the front matter";
const chapterFile = /(?:^|\/)(\d{2,4})-([a-z]+(?:-[a-z]+)*)\.md$/;
const empty = { title: "", kicker: null, opening: [], steps: [], closing: [] };

function readFileName(source: SourceText): Pick<Chapter, "slug" | "number"> {
  const base = source.file.split("/").at(-1) ?? "";
  const [, digits, slug] = chapterFile.exec(base) ?? [];
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
