import type { TextFile } from "#ledger/read-ledger.ts";
import { readFiles } from "#story/read-content.ts";
import { stepNames } from "#story/story.ts";
import { checkContent } from "#check/problems.ts";
import { contentWarnings } from "#check/warnings.ts";
import { root } from "../lib/project.ts";

/** The size of a generated content. */
export interface ContentSize {
  readonly chapters: number;
  readonly claims: number;
}

/** What the check of a content costs. */
export interface ContentCost extends ContentSize {
  readonly steps: number;
  /** Milliseconds in which problems and warnings are found. */
  readonly checkMs: number;
  readonly warningsMs: number;
}

/** Sizes that show how the time of a check grows. */
export const contentSizes: readonly ContentSize[] = [
  { chapters: 10, claims: 0 },
  { chapters: 100, claims: 0 },
  { chapters: 1000, claims: 0 },
  { chapters: 10, claims: 10_000 },
];

/** Measures `npm run check` on contents generated from the chapters of a real one, and on more claims. */
export async function measureCheck(
  sizes: readonly ContentSize[] = contentSizes,
  given: readonly TextFile[] | null = null,
): Promise<ContentCost[]> {
  const files = given ?? (await readFiles(root));
  const costs: ContentCost[] = [];
  // The first round compiles the code and is not counted.
  for (const [index, size] of [{ chapters: 10, claims: 0 }, ...sizes].entries()) {
    const made = bypassCache(await makeContent(files, size), index);
    const from = performance.now();
    const checked = await checkContent(made);
    const between = performance.now();
    if (checked.problems.length > 0)
      throw new Error(`the made content has a problem: ${JSON.stringify(checked.problems[0])}`);
    await contentWarnings(checked);
    const to = performance.now();
    const steps = checked.content.story.chapters.reduce((sum, chapter) => sum + chapter.steps.length, 0);
    if (index > 0) costs.push({ ...size, steps, checkMs: between - from, warningsMs: to - between });
  }
  return costs;
}

/** Adds a comment to each YAML file, since the parsed form of a file that was read before is cached. */
function bypassCache(files: readonly TextFile[], round: number): TextFile[] {
  return files.map(({ path, text }) => ({ path, text: path.endsWith(".yaml") ? `${text}\n# round ${round}\n` : text }));
}

/** Generates a content that can be built: the real ledger, its chapters repeated under new names, and more claims. */
export async function makeContent(files: readonly TextFile[], { chapters, claims }: ContentSize): Promise<TextFile[]> {
  const { content } = await checkContent(files);
  const real = content.story.chapters.filter(({ number }) => number > 0);
  // Fact checks name steps of the real chapters, which have other names here.
  const others = files.filter(({ path }) => !path.startsWith("content/story/") && !path.endsWith("/heard.yaml"));
  const cover = files.filter(({ path }) => path.startsWith("content/story/00-"));
  const story = Array.from({ length: chapters }, (_, index): TextFile => {
    const chapter = real[index % real.length];
    const text = files.find(({ path }) => path === chapter?.file)?.text ?? "";
    const mark = letters(index);
    const names = chapter?.steps.flatMap(stepNames) ?? [];
    const number = String(index + 1).padStart(2, "0");
    return { path: `content/story/${number}-made-${mark}.md`, text: renamed(text, names, mark) };
  });
  return [...others, ...cover, ...story, ...madeClaims(claims)];
}

function renamed(text: string, names: readonly string[], mark: string): string {
  const changed = text.replaceAll(/\{#([a-z-]+)|\bof=([a-z-]+)/g, (_, id?: string, of?: string) =>
    id === undefined ? `of=${of ?? ""}-${mark}` : `{#${id}-${mark}`,
  );
  return names.length === 0 ? changed : changed.replaceAll(/ aliases="[^"]*"/g, "");
}

/** A number as lower-case letters, since names of steps have no digits. */
function letters(index: number): string {
  return [...String(index)].map((digit) => "abcdefghij".charAt(Number(digit))).join("");
}

function madeClaims(count: number): TextFile[] {
  if (count === 0) return [];
  const lines = Array.from({ length: count }, (_, index) =>
    index % 4 === 3
      ? `- { id: made-${index}, says: A sum., formula: made-${index - 1} + made-${index - 2}, unit: usd-billion, kind: cash }`
      : `- { id: made-${index}, says: An amount., value: ${index}, unit: usd-billion, kind: cash, origin: example }`,
  );
  return [{ path: "content/ledger/claims/made.yaml", text: `${lines.join("\n")}\n` }];
}
