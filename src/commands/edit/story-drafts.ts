import type { TextFile } from "#ledger/read-ledger.ts";
import { noClaimMessage, claimNamed } from "#ledger/find-claim.ts";
import type { Content } from "#story/read-content.ts";
import { stepNames } from "#story/story.ts";
import { didYouMean, nearest } from "#text/nearest.ts";
import { placeholders } from "#text/placeholders.ts";
import { append, type Draft, endOfLine, findProblems, folders, slugOf } from "./draft.ts";

const seeStep = "All pictures stand at /diagrams/.";

/** Drafts a chapter after the last one, with a title, an opening and one step. */
export function newChapter({ story }: Content, title: string): Draft {
  const slug = slugOf(title);
  if (slug === "") throw new Error('a chapter needs a title: npm run new -- chapter "The next loop"');
  const same = story.chapters.find((chapter) => chapter.slug === slug);
  if (same !== undefined) throw new Error(`there is a chapter of that name already: ${same.file}`);
  const number = Math.max(0, ...story.chapters.map((chapter) => chapter.number)) + 1;
  const file = `${folders.story}${String(number).padStart(2, "0")}-${slug}.md`;
  const text = [
    "---",
    `title: ${JSON.stringify(title)}`,
    "---",
    "",
    placeholders.opening,
    "",
    ...stepLines({ id: freeName(slug, story), show: lastShown(story), title: placeholders.stepTitle }),
    "",
  ].join("\n");
  return { file, text, line: 1, next: [`Write its text, and put a picture in show="…". ${seeStep}`, findProblems] };
}

/** Drafts a step at the end of a chapter, before its closing text. */
export function newStep(
  content: Content,
  texts: readonly TextFile[],
  [chapter = "", title = ""]: readonly string[],
): Draft {
  const { story } = content;
  const slugs = story.chapters.map(({ slug }) => slug);
  const found = story.chapters.find(({ slug, file }) => slug === chapter || file.endsWith(`/${chapter}`));
  if (found === undefined) {
    const meant = nearest(chapter, slugs);
    const hint = meant === undefined ? `there is: ${slugs.join(", ")}` : `did you mean "${meant}"?`;
    throw new Error(`which chapter? npm run new -- step ${slugs[1] ?? "promise"} "What it shows"; ${hint}`);
  }
  const wanted = slugOf(title);
  if (wanted === "") throw new Error(`a step needs a heading: npm run new -- step ${found.slug} "What it shows"`);
  const id = freeName(wanted, story);
  const shown = found.steps.at(-1)?.show;
  const show = shown === undefined ? lastShown(story) : `${shown.diagram}/${shown.state}`;
  const last = (lines: readonly string[]) => lines.findLastIndex((line) => /^\s*:::\s*$/.test(line));
  return {
    file: found.file,
    ...insertAfter(textOf(texts, found.file), last, stepLines({ id, show, title })),
    next: [`Write its text, and put its own picture in show="…". ${seeStep}`, findProblems],
  };
}

/** Drafts how one side reads a step, after the step. */
export function newReading(
  content: Content,
  texts: readonly TextFile[],
  [step = "", side = "critic"]: readonly string[],
): Draft {
  const lines = [`:::reading{of=${step} side=${side}}`, placeholders.reading, ":::"];
  return afterStep(content, texts, { step, lines });
}

/** Drafts a guess before the step that tells its answer. */
export function newGuess(
  content: Content,
  texts: readonly TextFile[],
  [step = "", claim = ""]: readonly string[],
): Draft {
  if (claimNamed(content.ledger, claim) === undefined)
    throw new Error(`a guess needs a claim that is a share: ${noClaimMessage(content.ledger, claim)}`);
  const lines = [`:::guess{of=${step} claim="${claim}" unit-words="${placeholders.share}"}`, placeholders.guess, ":::"];
  return afterStep(content, texts, { step, lines });
}

interface AttachedLines {
  readonly step: string;
  readonly lines: readonly string[];
}

/** Lines of a block that belongs to a step, after the step and the blocks that it has already. */
function afterStep({ story }: Content, texts: readonly TextFile[], { step, lines }: AttachedLines): Draft {
  const all = story.chapters.flatMap(({ steps }) => steps.flatMap(stepNames));
  const chapter = story.chapters.find(({ steps }) => steps.some((one) => stepNames(one).includes(step)));
  if (chapter === undefined) throw new Error(`there is no step "${step}"${didYouMean(step, all)}`);
  const belongs = new RegExp(`^\\s*:::(?:step\\{#${step}\\b|\\w+\\{[^}]*\\bof="?${step}\\b)`);
  const end = (old: readonly string[]) => {
    const start = old.findLastIndex((line) => belongs.test(line));
    return old.findIndex((line, index) => index > start && /^\s*:::\s*$/.test(line));
  };
  const inserted = insertAfter(textOf(texts, chapter.file), end, lines);
  return { file: chapter.file, ...inserted, next: ["Write its text.", findProblems] };
}

function textOf(texts: readonly TextFile[], file: string): string {
  return texts.find(({ path }) => path === file)?.text ?? "";
}

function stepLines({ id, show, title }: { id: string; show: string; title: string }): string[] {
  return [`:::step{#${id} show="${show}"}`, `### ${title}`, "", placeholders.stepText, ":::"];
}

function freeName(wanted: string, story: Content["story"]): string {
  const taken = new Set(story.chapters.flatMap(({ steps }) => steps.flatMap(stepNames)));
  const tries = [wanted, `${wanted}-again`, `${wanted}-once-more`, `${wanted}-new`];
  const free = tries.find((name) => !taken.has(name));
  if (free === undefined)
    throw new Error(`there are steps of that name already; take another heading than "${wanted}"`);
  return free;
}

function lastShown({ chapters }: Content["story"]): string {
  const show = chapters.flatMap(({ steps }) => steps).at(-1)?.show;
  return show === undefined ? "loop/invest" : `${show.diagram}/${show.state}`;
}

/** Inserts lines after the line that `find` gives; at the end of the text where it gives none. */
function insertAfter(
  old: string,
  find: (lines: readonly string[]) => number,
  lines: readonly string[],
): { text: string; line: number } {
  const all = old.split(/\r\n?|\n/);
  const last = find(all);
  if (last < 0) return append(old, lines);
  return {
    text: [...all.slice(0, last + 1), "", ...lines, ...all.slice(last + 1)].join(endOfLine(old)),
    line: last + 3,
  };
}
