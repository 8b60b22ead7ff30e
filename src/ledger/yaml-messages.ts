import { type Document, isCollection, isScalar, type Node, visit } from "yaml";

interface LocatedMessage {
  /** Offset in the text. */
  readonly offset: number;
  readonly message: string;
}

interface LineContext {
  readonly offset: number;
  /** The line on which YAML stumbled, the offset it begins at, and the line above and below it that hold something. */
  readonly line: string;
  readonly start: number;
  readonly above: string;
  readonly below: string;
  readonly belowStart: number;
}

/** What is told of a file whose lists or groups stand within each other so deep that it cannot be read. */
export const tooDeepMessage = "lists or groups stand within each other so deep here that they cannot be read";

/** How the message begins where YAML's own words are all there is to say. */
export const unnamedProblem = "this cannot be read as YAML";

const colonInText = 'a text with ": " in it must stand in quotes, such as says: "Microsoft: the backlog"';

/** What is wrong with a YAML text, in words for somebody who does not know YAML, at the place that wants mending. */
export function syntaxProblem(
  error: Document["errors"][number],
  { text, document }: { text: string; document: Document },
): LocatedMessage {
  const place = lineContext(text, error.pos[0]);
  switch (error.code) {
    case "DUPLICATE_KEY":
      return { ...place, message: `"${keyOf(place.line)}" is written twice in the same entry; keep one` };
    case "MISSING_CHAR":
      return {
        offset: opening(document, error.pos[0], "quote"),
        message: "the quotation mark that opens here is never closed",
      };
    case "BAD_INDENT":
      return {
        offset: opening(document, error.pos[0], "bracket"),
        message: "the bracket that opens here is never closed",
      };
    case "BAD_SCALAR_START":
      return { ...place, message: `a text that begins with ${text.charAt(place.offset)} must stand in quotes` };
    case "BAD_DQ_ESCAPE":
      return { ...place, message: 'a backslash within "…" has a meaning of its own; write it twice: \\\\' };
    case "MULTIPLE_DOCS":
      return { offset: documentEnd(text, place.offset), message: "this line cuts the file in two; take it out" };
    default:
      if (/call stack/i.test(error.message)) return { ...place, message: tooDeepMessage };
      return (
        layoutProblem(place) ?? {
          ...place,
          message: `${unnamedProblem} (${error.message.trim()}); look at colons, quotes and indentation here`,
        }
      );
  }
}

/** Mistakes of layout, told from the lines themselves: YAML's own words for them mislead. */
function layoutProblem(place: LineContext): LocatedMessage | undefined {
  const { offset, line, start, above, below, belowStart } = place;
  if (/^ *\t/.test(line)) return { offset: start, message: "this line begins with a tab; begin it with spaces" };
  if (/^\s*-[a-z]/.test(line)) return { offset: start + line.indexOf("-") + 1, message: "put a space after the dash" };
  const tight = /^\s*(?:- )?[a-z-]+:(?=[^\s/])/.exec(line);
  if (tight !== null) return { offset: start + tight[0].length, message: "put a space after the colon" };
  const sign = /^\s*(?:- )?[a-z-]+: +(["'*[{>|])/.exec(line);
  if (sign !== null) return afterSign(sign[1] ?? "", { offset, sign: start + sign[0].length - 1 });
  if (/^\s*(?:- )?[a-z-]+: .*:(?: |$)/.test(line)) return { offset, message: colonInText };
  return indentationProblem(above, line, start) ?? indentationProblem(line, below, belowStart);
}

/** A value whose first letter means something to YAML: a quotation mark that closes too early, or a sign. */
function afterSign(sign: string, at: { readonly offset: number; readonly sign: number }): LocatedMessage {
  if (sign !== '"' && sign !== "'") {
    return { offset: at.sign, message: `a text that begins with ${sign} must stand in quotes` };
  }
  const other = sign === '"' ? "'" : '"';
  const message = `the text goes on after its closing ${sign}; put the whole text between ${other} and ${other} instead`;
  return { offset: at.offset, message };
}

function indentationProblem(above: string, line: string, start: number): LocatedMessage | undefined {
  const [want, have] = [keyColumn(above), keyColumn(line)];
  if (want === have || !/^\s*(?:- )?[a-z-]+:/.test(line) || above === "") return undefined;
  const message = `this line begins in column ${String(have)}, the one above it in column ${String(want)}; the lines of one entry must line up`;
  return { offset: start + have - 1, message };
}

/** The column in which the key of a line begins, the dash of a list entry left out. */
function keyColumn(line: string): number {
  return (/^\s*(?:- +)?/.exec(line)?.[0].length ?? 0) + 1;
}

function keyOf(line: string): string {
  return /^\s*(?:- +)?["']?([^:"']*)/.exec(line)?.[1] ?? "";
}

function lineContext(text: string, offset: number): LineContext {
  const start = text.lastIndexOf("\n", offset - 1) + 1;
  const end = endOfLine(text, start);
  const filled = (line: string): boolean => line.trim() !== "";
  const after = /\n*/.exec(text.slice(end))?.[0].length ?? 0;
  const belowStart = end + after;
  return {
    offset,
    line: text.slice(start, end),
    start,
    above: text.slice(0, start).split("\n").findLast(filled) ?? "",
    below: text.slice(belowStart, endOfLine(text, belowStart)),
    belowStart,
  };
}

function endOfLine(text: string, start: number): number {
  const end = text.indexOf("\n", start);
  return end === -1 ? text.length : end;
}

/** The line of dashes or dots that YAML takes for the end of the file. */
function documentEnd(text: string, before: number): number {
  const marks = [...text.slice(0, before + 3).matchAll(/^(?:---|\.\.\.)/gm)];
  return marks.at(-1)?.index ?? before;
}

/** Where the last quoted text, or bracket, that begins before an offset opens. */
function opening(document: Document, before: number, sort: "quote" | "bracket"): number {
  let found = before;
  visit(document, {
    Node: (_, node: Node) => {
      const fits =
        sort === "quote"
          ? isScalar(node) && node.type?.startsWith("QUOTE") === true
          : isCollection(node) && node.flow === true;
      if (fits && node.range && node.range[0] <= before) found = node.range[0];
    },
  });
  return found;
}
