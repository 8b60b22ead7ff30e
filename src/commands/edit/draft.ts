import { stringify } from "yaml";

/** A file's new text, and what its editor does next. */
export interface Draft {
  readonly file: string;
  readonly text: string;
  /** The line at which the new part begins. */
  readonly line: number;
  readonly next: readonly string[];
}

/** Where the parts of the content stand. */
export const folders = { story: "content/story/", claims: "content/ledger/claims/", ledger: "content/ledger/" };

export const findProblems = "npm run check tells what is wrong; npm run dev shows it.";

/** The comment by which code editors find the schema of a YAML file; `up` leads from its folder to the project's root. */
export function schemaLine(name: string, up: string): string {
  return `# yaml-language-server: $schema=${up}/.vscode/schemas/${name}.json`;
}

/** Lines at the end of a text, after an empty line; line ends stay as the text has them. */
export function append(old: string, lines: readonly string[]): { text: string; line: number } {
  const end = endOfLine(old);
  const bare = old.replace(/\s+$/, "");
  const before = bare === "" ? [] : [...bare.split(/\r\n?|\n/), ""];
  return { text: [...before, ...lines, ""].join(end), line: before.length + 1 };
}

/** The line end that a text uses. */
export function endOfLine(text: string): string {
  return text.includes("\r\n") ? "\r\n" : "\n";
}

/** An entry of a YAML list as lines, each behind so many spaces. */
export function yamlLines(entry: Readonly<Record<string, unknown>>, indent = 0): string[] {
  const text = stringify([entry], { lineWidth: 120 - indent, indentSeq: true });
  return text
    .trimEnd()
    .split("\n")
    .map((line) => " ".repeat(indent) + line);
}

/** A name for addresses made of a title's words: lower-case letters, accents taken off; words with digits are left out unless asked for. */
export function slugOf(title: string, withDigits = false): string {
  const plain = title.normalize("NFKD").replace(/\p{M}/gu, "").replaceAll("ß", "ss").toLowerCase();
  const words = plain.match(/[a-z0-9]+/g) ?? [];
  return words.filter((word) => withDigits || !/\d/.test(word)).join("-");
}
