import {
  type Document,
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
  Scalar,
  visit,
  type YAMLMap,
  type YAMLSeq,
} from "yaml";
import { type FileFault, fileFault, notUtf8Message, replacement } from "#text/file-faults.ts";
import { memoizeLast } from "#text/memoize.ts";
import { cleanText, removedBetween } from "#text/unseen-characters.ts";
import type { Problem } from "./problem.ts";
import { withRecursionGuard } from "./recursion-guard.ts";
import { unseenProblems } from "./unseen-problems.ts";
import { unusualNumber } from "./unusual-number.ts";
import { syntaxProblem, tooDeepMessage, unnamedProblem } from "./yaml-messages.ts";

/** Where something stands in a YAML value: keys and positions in lists, from the outside in. */
export type YamlPath = readonly (string | number)[];

/** A YAML file read: its plain value, and what is needed to say where a part of it stands. */
export interface YamlFile {
  readonly path: string;
  readonly text: string;
  /** Undefined where the file cannot be read as YAML. */
  readonly value: unknown;
  readonly problems: readonly Problem[];
  readonly document: Document;
  readonly positions: LineCounter;
  /** Places in the text at which a character that cannot be seen was taken out. */
  readonly removed: readonly number[];
}

type Part = "key" | "value";

/** Reads a YAML text; what cannot be read, or would be lost, is a problem. */
export const readYaml = memoizeLast(parseYaml, {
  nameOf: ({ path }) => path,
  isSame: ({ text }, last) => text === last.text,
});

function parseYaml({ path, text }: { readonly path: string; readonly text: string }): YamlFile {
  return withRecursionGuard(
    () => parsed(path, text),
    () => {
      const problem = { file: path, line: 1, column: 1, message: tooDeepMessage, source: "", kind: "file" as const };
      return { ...parsed(path, ""), value: undefined, problems: [problem] };
    },
  );
}

function parsed(path: string, text: string): YamlFile {
  const written = text.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n");
  const fault = fileFault(written);
  if (fault !== null) return unreadable(path, written, fault);
  const { text: clean, found, removed } = cleanText(written, "yaml");
  const positions = new LineCounter();
  const document: Document = parseDocument(clean, { lineCounter: positions, prettyErrors: false });
  const bare = { path, text: clean, document, positions, removed };
  const isBroken = document.errors.length > 0;
  const problems = [
    ...unseenProblems(path, written, found),
    ...lostLetters(bare),
    ...(isBroken ? syntaxProblems(bare) : lostTextProblems(bare)),
  ];
  return { ...bare, problems, value: isBroken ? undefined : document.toJS() };
}

/** A file of which only the fault is told; its text stays, so that the names in it are known. */
function unreadable(path: string, text: string, { offset, message }: FileFault): YamlFile {
  const positions = new LineCounter();
  const document: Document = parseDocument("", { lineCounter: positions });
  const line = text.slice(0, offset).split("\n").length;
  const source = text.split("\n")[line - 1] ?? "";
  const problem = { file: path, line, column: 1, message, source, kind: "file" as const };
  return { path, text, value: undefined, document, positions, removed: [], problems: [problem] };
}

/** The first place where a file is not UTF-8. */
function lostLetters(file: ParsedFile): Problem[] {
  const lost = file.text.indexOf(replacement);
  return lost < 0 ? [] : [problemAtOffset(file, lost, notUtf8Message)];
}

/** A problem at a part of a file; `offset` counts letters from the start of a text in it. */
export function problemAt(
  file: YamlFile,
  at: { readonly path: YamlPath; readonly part?: Part; readonly offset?: number },
  message: string,
): Problem {
  const start = offsetOf(file.document.contents, at.path, at.part ?? "value");
  return problemAtOffset(file, start + (at.offset === undefined ? 0 : withinText(file, at.path, at.offset)), message);
}

/** The line on which a part of a file stands. */
export function lineAt(file: YamlFile, path: YamlPath): number {
  return file.positions.linePos(offsetOf(file.document.contents, path, "value")).line;
}

type ParsedFile = Omit<YamlFile, "value" | "problems">;

function problemAtOffset({ path, text, positions, removed }: ParsedFile, offset: number, message: string): Problem {
  const at = Math.min(offset, text.length);
  const { line, col } = positions.linePos(at);
  const start = at === 0 ? 0 : text.lastIndexOf("\n", at - 1) + 1;
  const end = text.indexOf("\n", start);
  return {
    file: path,
    line: Math.max(1, line),
    column: Math.max(1, col) + removedBetween(removed, start, at),
    message,
    source: text.slice(start, end < 0 ? text.length : end),
  };
}

/** One problem a line: what follows on the same line is a consequence of the first. */
function syntaxProblems(file: ParsedFile): Problem[] {
  const byLine = new Map<number, Problem>();
  const linesWithErrors = new Set<number>();
  for (const error of file.document.errors) {
    const { line } = file.positions.linePos(error.pos[0]);
    if (linesWithErrors.has(line)) continue;
    linesWithErrors.add(line);
    const { offset, message } = syntaxProblem(error, file);
    const problem = problemAtOffset(file, offset, message);
    if (!byLine.has(problem.line)) byLine.set(problem.line, problem);
  }
  return withoutEchoes(file, [...byLine.values()]);
}

/** After a tab, or another mistake with a name, YAML stumbles over lines that have none of their own. */
function withoutEchoes(file: ParsedFile, problems: readonly Problem[]): Problem[] {
  const lines = file.text.split("\n");
  const tabs = problems.filter(({ line }) => /^ *\t/.test(lines[line - 1] ?? ""));
  if (tabs.length > 0) return tabs;
  const named = problems.filter(({ message }) => !message.startsWith(unnamedProblem));
  return named.length > 0 ? named : problems.slice(0, 1);
}

/** Words that YAML drops without complaint, because "&", "!", "*" and " #" mean something to it. */
function lostTextProblems(file: ParsedFile): Problem[] {
  const problems: Problem[] = [];
  const quote = (node: Node, sign: string): void => {
    const at = file.text.lastIndexOf(sign, node.range?.[0] ?? 0);
    problems.push(problemAtOffset(file, Math.max(0, at), `a text that begins with ${sign} must stand in quotes`));
  };
  visit(file.document, {
    Alias: (_, node) => {
      quote(node, "*");
      // It stands for nothing; as a text it can be read on.
      return new Scalar(node.source);
    },
    Collection: (_, node) => checkSigns(node, quote),
    Scalar: (_, node) => {
      checkSigns(node, quote);
      const hash = lostRemark(file.text, node);
      if (hash !== undefined) problems.push(problemAtOffset(file, hash, lostAfterHash));
      const unusual = unusualNumber(node);
      if (unusual !== null) problems.push(problemAtOffset(file, node.range?.[0] ?? 0, unusual));
    },
  });
  return problems;
}

const lostAfterHash = "what follows # is lost; put the whole text in quotes, or a space after # if it is a remark";

function checkSigns(node: Scalar | YAMLMap | YAMLSeq, quote: (node: Node, sign: string) => void): void {
  if (node.anchor !== undefined) quote(node, "&");
  else if (node.tag !== undefined) quote(node, "!");
}

/** Where a "#" cuts off the rest of an unquoted text; a remark has a space behind its "#". */
function lostRemark(text: string, { type, range }: Scalar): number | undefined {
  const end = range?.[1] ?? 0;
  const lost = type === "PLAIN" ? /^[ \t]+#[\p{L}\p{N}]/u.exec(text.slice(end, end + 80)) : null;
  return lost === null ? undefined : end + lost[0].indexOf("#");
}

/** Where a part begins in the text; where it is not there, the innermost part that holds it. */
function offsetOf(root: unknown, path: YamlPath, part: Part): number {
  let node = root;
  let start = startOf(root);
  for (const [depth, step] of path.entries()) {
    const found = isMap(node)
      ? node.items.find(({ key }) => isScalar(key) && key.value === step)
      : isSeq(node) && typeof step === "number"
        ? { key: node.items[step], value: node.items[step] }
        : undefined;
    if (found === undefined) return start;
    const last = depth === path.length - 1;
    const empty = isScalar(found.value) && found.value.value === null && found.value.source === "";
    node = found.value;
    start = startOf((last && part === "key") || empty ? found.key : found.value, start);
  }
  return start;
}

function startOf(node: unknown, otherwise = 0): number {
  if (!isNode(node)) return otherwise;
  return node.range?.[0] ?? otherwise;
}

/** Where a letter of a text stands after the text's start: behind its quotation mark; at the start where it was folded. */
function withinText(file: YamlFile, path: YamlPath, offset: number): number {
  const node = file.document.getIn(path, true);
  if (!isScalar(node) || typeof node.value !== "string") return 0;
  const start = node.range?.[0] ?? 0;
  const quoted = node.type === "QUOTE_DOUBLE" || node.type === "QUOTE_SINGLE" ? 1 : 0;
  return file.text.startsWith(node.value, start + quoted) ? quoted + offset : 0;
}
