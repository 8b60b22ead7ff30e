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
}

/** The two lines that an editor reads: place and sentence, then the line itself with a caret under the column. */
export function formatProblem({ file, line, column, message, source }: Problem): string {
  const place = `${placeOf({ file, line, column })}  ${message}`;
  if (source.trim() === "") return place;
  const shown = source.replaceAll("\t", " ");
  return `${place}\n  ${shown}\n  ${" ".repeat(Math.max(0, column - 1))}^`;
}

/** Where a problem stands, as programs turn it into a link. */
export function placeOf({ file, line, column }: Pick<Problem, "file" | "line" | "column">): string {
  return line === 0 ? file : `${file}:${String(line)}:${String(column)}`;
}

/** Problems in reading order: by file, then line, then column. */
export function inReadingOrder<Kind extends Problem>(problems: readonly Kind[]): Kind[] {
  return [...problems].sort((a, b) => a.file.localeCompare(b.file) || a.line - b.line || a.column - b.column);
}
