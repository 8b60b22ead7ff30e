import type { RootContent } from "mdast";
import type { FileFault } from "#text/file-faults.ts";

/** Deeper than any text for readers; far deeper ones could not be laid out. */
const deepest = 60;

export const tooDeepMessage =
  "lists, quotations or brackets stand within each other so deep here that they cannot be read";

/** What a line begins with before its words: blanks, and the marks of quotations and lists. */
const lineStart = /^(?:[ \t]*(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t])))*[ \t]*/;

/** The first line that lies so deep in lists or quotations, or in brackets, that parsing it would take minutes; null where none does. */
export function depthFault(text: string): FileFault | null {
  let offset = 0;
  for (const line of text.split("\n")) {
    const start = lineStart.exec(line)?.[0] ?? "";
    const marks = start.replace(/[ \t]/g, "").length;
    if (marks > deepest || start.length > deepest * 2 + marks || longestRow(line) > mostInARow)
      return { offset: offset + start.length, message: tooDeepMessage };
    offset += line.length + 1;
  }
  return null;
}

/** More brackets or stars than this on one line are no text. */
const mostInARow = 400;

function longestRow(line: string): number {
  return line.replace(/[^[\]*_`~!]/g, "").length;
}

/** Throws a RangeError where nodes lie deeper in each other than could be laid out. */
export function refuseDepth(nodes: readonly RootContent[], depth = 0): void {
  if (depth > deepest) throw new RangeError("nested too deep");
  const below = nodes.flatMap((node): RootContent[] => ("children" in node ? node.children : []));
  if (below.length > 0) refuseDepth(below, depth + 1);
}
