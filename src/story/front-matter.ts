import { didYouMean, nearest } from "#text/nearest.ts";
import { problemAt, readYaml } from "#ledger/read-yaml.ts";
import type { YamlFile } from "#ledger/read-yaml.ts";
import type { Ledger } from "#ledger/claim.ts";
import { namesWithDigits, typedNumbers } from "./markdown/typed-numbers.ts";
import { frontMatter } from "./front-matter-schema.ts";
import type { SourceText } from "./source-text.ts";

export interface FrontMatter {
  readonly title: string;
  readonly kicker: string | null;
  /** The character after the front matter. */
  readonly end: number;
}

const keys = Object.keys(frontMatter.shape);
const fence = "---";

/** Reads the lines between the two `---` at the top of a chapter. */
export function readFrontMatter(source: SourceText, ledger: Ledger): FrontMatter {
  const none = { title: "", kicker: null };
  if (source.lines[0]?.trimEnd() !== fence) {
    source.report(0, "a chapter begins with three lines: ---, then title: and its title, then --- again");
    return { ...none, end: 0 };
  }
  const close = source.lines.findIndex((line, index) => index > 0 && line.trimEnd() === fence);
  if (close < 0) {
    source.report(0, "this front matter is never closed; put --- on a line of its own below the title");
    return { ...none, end: endOfUnclosed(source) };
  }
  return { ...readFields(source, source.lines.slice(1, close), ledger), end: source.startOfLine(close + 2) };
}

/** Without a closing fence only lines that look like front matter are taken for it; the rest is prose. */
function endOfUnclosed(source: SourceText): number {
  const first = source.lines.findIndex((line, index) => index > 0 && !/^[\w-]+:(\s|$)/.test(line));
  return first < 0 ? source.text.length : source.startOfLine(first + 1);
}

function readFields(source: SourceText, lines: readonly string[], ledger: Ledger): Omit<FrontMatter, "end"> {
  // An empty line stands for the opening fence, so that lines count as in the file.
  const yaml = readYaml({ path: source.file, text: ["", ...lines].join("\n") });
  source.problems.push(...yaml.problems);
  if (yaml.value === undefined) return { title: "", kicker: null };

  const isFields = typeof yaml.value === "object" && yaml.value !== null && !Array.isArray(yaml.value);
  const fields = new Map<string, unknown>(isFields ? Object.entries(yaml.value) : []);
  for (const [name, value] of fields) {
    if (keys.includes(name)) continue;
    const message = `unknown field "${name}" in the front matter${didYouMean(name, keys)}`;
    source.problems.push(problemAt(yaml, { path: [name], part: "key" }, message));
    const meant = nearest(name, keys);
    if (meant !== undefined && !fields.has(meant)) fields.set(meant, value);
  }
  const overrule = fields.get("overrule");
  if (typeof overrule === "string") source.overrule(overrule, { from: 0, to: source.text.length, offset: 0 });
  else if (overrule !== undefined) {
    source.problems.push(problemAt(yaml, { path: ["overrule"] }, "the overrule must be a text; put it in quotes"));
  }
  const [title, kicker] = ["title", "kicker"].map((key) =>
    readWords(source, yaml, { key, value: fields.get(key) ?? "", ledger }),
  );
  if (title === "") source.report(0, "this chapter has no title; write title: and its title between the two ---");
  return { title: title ?? "", kicker: kicker || null };
}

function readWords(
  source: SourceText,
  yaml: YamlFile,
  { key, value, ledger }: { key: string; value: unknown; ledger: Ledger },
): string {
  const report = (message: string, offset = 0): void => {
    source.problems.push(problemAt(yaml, { path: [key], offset }, message));
  };
  if (typeof value !== "string") {
    report(`the ${key} must be a text; put it in quotes`);
    return String(value);
  }
  const marked = /:(?:num|term|plain)\[/.exec(value);
  if (marked) report(`the ${key} is plain text; ${marked[0]}…] can stand only in the prose`, marked.index);
  for (const typed of typedNumbers(value, namesWithDigits(ledger))) {
    report(`"${typed.words}" is typed by hand; the ${key} can hold no figure, so say it in words`, typed.index);
  }
  return value.trim();
}
