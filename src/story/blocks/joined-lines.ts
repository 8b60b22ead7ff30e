import type { FileFault } from "#text/file-faults.ts";
import type { SourceText } from "../source-text.ts";

const message =
  "a program that formats text has joined lines here: each ::: begins a line, and nothing stands behind its braces; undo it, or break the lines again";

/** A line of colons behind other words, or words behind the braces of one. */
const joined = /\S[^\S\n]+:{3,}(?:\s|$|[a-z]+\{)|^\s*:{3,}[a-z]+\{(?:"[^"]*"|[^"}])*\}[^\S\n]+\S/;
const fence = /^ {0,3}(`{3,}|~{3,})/;

/** The first place where the lines of blocks run into each other or into text; null where there is none. */
export function joinedLines(source: SourceText): FileFault | null {
  let code = "";
  for (const [index, line] of source.lines.entries()) {
    const [, mark = ""] = fence.exec(line) ?? [];
    if (code !== "") {
      if (mark.startsWith(code)) code = "";
      continue;
    }
    if (mark !== "") code = mark;
    const at = joined.exec(withoutCode(line));
    if (at === null) continue;
    const behind = at[0].trimStart().startsWith(":::") ? at[0].length - 1 : at[0].indexOf(":::");
    return { offset: source.startOfLine(index + 1) + at.index + behind, message };
  }
  return null;
}

/** A line with blanks in place of code, and of the marks of a quotation or a list before a block, which are told otherwise. */
function withoutCode(line: string): string {
  const blanks = (found: string) => " ".repeat(found.length);
  return line.replace(/`[^`]*`/g, blanks).replace(/^[\s>*+-]+(?=:::)/, blanks);
}
