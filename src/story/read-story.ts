import { visit } from "unist-util-visit";
import { inReadingOrder, type Problem } from "#ledger/problem.ts";
import type { TextFile } from "#ledger/read-ledger.ts";
import { memoizeLast } from "#text/memoize.ts";
import type { AttachedBlock } from "./blocks/block-kind.ts";
import { parseChapter, type ReadChapter } from "./parse-chapter.ts";
import { stepNames } from "./story.ts";
import type { MarkdownNode } from "./markdown/nodes.ts";
import type { Chapter, Story } from "./story.ts";
import type { StoryContext } from "./context.ts";

/** Reads all chapters in the order of their file names, and checks what only the whole can show. */
export function readStory(
  files: readonly TextFile[],
  context: StoryContext,
): { story: Story; problems: Problem[]; read: readonly ReadChapter[] } {
  const sorted = [...files].sort((a, b) => numberOf(a.path) - numberOf(b.path) || (a.path < b.path ? -1 : 1));
  const read = sorted.map((file) => parseOnce({ file, context }));
  const chapters = read.map(({ chapter }) => chapter);
  const problems = [
    ...read.flatMap((one) => one.problems),
    ...duplicateNames(read, sorted),
    ...duplicateFiles(chapters),
  ];
  if (files.length === 0)
    problems.push(problem("content/story", 1, "there is no chapter; write one, such as 01-promise.md"));
  return { story: { chapters }, problems: inReadingOrder(problems), read };
}

/** The number that a chapter's file name begins with: 100 stands behind 11. */
function numberOf(path: string): number {
  return Number(/(?:^|\/)(\d+)-[^/]*$/.exec(path)?.[1] ?? 0);
}

/** A chapter parsed; the last reading of it where neither its text nor what it may speak of has changed. */
const parseOnce = memoizeLast(
  ({ file, context }: { readonly file: TextFile; readonly context: StoryContext }) =>
    parseChapter({ file: file.path, text: file.text }, context),
  {
    nameOf: ({ file }) => file.path,
    isSame: ({ file, context: { ledger, diagrams } }, last) =>
      file.text === last.file.text && ledger === last.context.ledger && diagrams === last.context.diagrams,
  },
);

/** The claims of a story in the order in which a reader first meets them. */
export function claimsIn(story: Story): string[] {
  return namesIn(story, "claim");
}

/** The terms that a story links to its glossary, in the same order. */
export function termsIn(story: Story): string[] {
  return namesIn(story, "term");
}

function namesIn({ chapters }: Story, type: "claim" | "term"): string[] {
  const nodes = chapters.flatMap(({ opening, steps, closing }) => [
    ...opening,
    ...steps.flatMap(({ body, attached }) => [...body, ...attached.flatMap(nodesOf)]),
    ...closing,
  ]);
  return [...new Set(nodes.flatMap((node) => mentionedIn(node, type)))];
}

/** The text of a block, then the claims that it names outside its text. */
function nodesOf({ body, mentions }: AttachedBlock): MarkdownNode[] {
  return [...body, ...mentions.map(({ claim }) => ({ type: "claim", id: claim, as: null }) as const)];
}

/** The claims, or the terms, that a text names, each as often as it does. */
export function mentionedIn(node: MarkdownNode, type: "claim" | "term"): string[] {
  const ids: string[] = [];
  visit(node, (one) => {
    if (one.type === type && "id" in one) ids.push(one.id);
  });
  return ids;
}

/** A name that steps of two chapters have: the later one must change. */
function duplicateNames(read: readonly ReadChapter[], files: readonly TextFile[]): Problem[] {
  const first = new Map<string, { file: string; line: number }>();
  const problems: Problem[] = [];
  const unread = new Set(read.flatMap((one) => (one.problems[0]?.kind === "file" ? [one.chapter.file] : [])));
  for (const { file, steps } of read.map(({ chapter }) => chapter)) {
    const lines = files.find(({ path }) => path === file)?.text.split(/\r\n?|\n/) ?? [];
    for (const { step, name } of steps.flatMap((step) => stepNames(step).map((name) => ({ step, name })))) {
      const before = first.get(name);
      if (!before) first.set(name, { file, line: step.line });
      else if (before.file !== file && name !== "" && ![file, before.file].some((one) => unread.has(one))) {
        const source = lines[step.line - 1] ?? "";
        const message = `the name "${name}" is used twice; it stands first in ${before.file}, line ${String(before.line)}`;
        problems.push({ ...problem(file, step.line, message), column: Math.max(1, source.indexOf(name) + 1), source });
      }
    }
  }
  return problems;
}

/** Two chapters whose file names give them one number or one name. */
function duplicateFiles(chapters: readonly Chapter[]): Problem[] {
  const named = chapters.filter(({ file }) => /\/\d{2,4}-[^/]+$/.test(file));
  return named.flatMap(({ file, number, slug }, index) => {
    const before = named.slice(0, index);
    const sameNumber = before.find((other) => other.number === number);
    const sameSlug = before.find((other) => other.slug === slug);
    if (sameNumber)
      return [problem(file, 1, `this chapter has the same number as ${sameNumber.file}; rename one of the files`)];
    return sameSlug
      ? [problem(file, 1, `this chapter has the same name as ${sameSlug.file}; rename one of the files`)]
      : [];
  });
}

function problem(file: string, line: number, message: string): Problem {
  return { file, line, column: 1, message, source: "" };
}
