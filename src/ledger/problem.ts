/** Something an editor must mend, or may want to: where it stands, what is wrong, and what would be right. */
export interface Problem {
  /** Path from the project's root, with forward slashes. */
  readonly file: string;
  /** First line and column are 1; line 0 where it is no place in a file, such as a picture's page. */
  readonly line: number;
  readonly column: number;
  /** One plain sentence, without a full stop, that ends with the nearest right spelling where there is one. */
  readonly message: string;
  /** The line of the file itself, as written; empty where the file has no such line. */
  readonly source: string;
  /** Set where it is no mistake of its own line alone: what makes a whole file unreadable, or a name of something that is not there. */
  readonly kind?: "file" | "reference";
}

/** What an editor reads: place and sentence, then the line itself, a long one in part, with a caret under the column. */
export function formatProblem({ file, line, column, message, source }: Problem): string {
  const place = `${formatLocation({ file, line, column })}  ${message}`;
  if (source.trim() === "") return place;
  const { shown, caret } = excerptAround(source.replaceAll("\t", " "), Math.max(0, column - 1));
  return `${place}\n  ${shown}\n  ${" ".repeat(caret)}^`;
}

/** As much of a line as a window shows without breaking it. */
const longestExcerpt = 90;

/** A line, or of a long one the part around a place, so that the caret stands under its word on every screen. */
function excerptAround(line: string, at: number): { shown: string; caret: number } {
  if (line.length <= longestExcerpt) return { shown: line, caret: at };
  const start = Math.max(0, Math.min(at - longestExcerpt / 2, line.length - longestExcerpt));
  const end = Math.min(line.length, start + longestExcerpt);
  const before = start > 0 ? "…" : "";
  return {
    shown: `${before}${line.slice(start, end)}${end < line.length ? "…" : ""}`,
    caret: at - start + before.length,
  };
}

/** Where a problem stands, as programs turn it into a link. */
export function formatLocation({ file, line, column }: Pick<Problem, "file" | "line" | "column">): string {
  return line === 0 ? file : `${file}:${String(line)}:${String(column)}`;
}

/** A file of the content that nothing reads, since its name or its folder means nothing. */
export function strayFile({ path, text }: { readonly path: string; readonly text: string }, hint: string): Problem {
  const message = `this file is not read; ${hint}`;
  return { file: path, line: 1, column: 1, message, source: text.split("\n")[0] ?? "", kind: "file" };
}

/** Problems in reading order: by file, then line, then column. */
export function inReadingOrder<Kind extends Problem>(problems: readonly Kind[]): Kind[] {
  return [...problems].sort((a, b) => a.file.localeCompare(b.file) || a.line - b.line || a.column - b.column);
}

/** Problems with causes first: files that cannot be read, then those with mistakes, then those that only name what is not there, then pictures. */
export function causesFirst<Kind extends Problem>(problems: readonly Kind[]): Kind[] {
  const ranks = new Map<string, number>();
  for (const problem of problems)
    ranks.set(problem.file, Math.min(ranks.get(problem.file) ?? Infinity, rankOf(problem)));
  return inReadingOrder(problems).sort((a, b) => (ranks.get(a.file) ?? 0) - (ranks.get(b.file) ?? 0));
}

function rankOf({ line, kind }: Problem): number {
  if (line === 0) return 3;
  return kind === "file" ? 0 : kind === "reference" ? 2 : 1;
}
