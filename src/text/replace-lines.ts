/** Lines of a file that an editor writes anew: from the first to the last, counted from 1. */
export interface LineEdit {
  readonly from: number;
  readonly to: number;
  /** The new lines, joined by \n. */
  readonly text: string;
}

/** A text with some lines written anew. Lines that stay keep their bytes and their ends; new ones get the ends of the text. */
export function replaceLines(raw: string, { from, to, text }: LineEdit): string {
  const mark = raw.startsWith("\uFEFF") ? "\uFEFF" : "";
  const lines = linesOf(raw.slice(mark.length));
  const [first, last] = [Math.max(0, from - 1), Math.min(lines.length, to)];
  const old = lines.slice(first, last);
  const end = usualEnd(lines);
  const words = text.replace(/\r\n?/g, "\n").split("\n");
  const isLastOfFile = last === lines.length;
  const kept = sameAtStart(old, words);
  const keptAtEnd = sameAtEnd(old.slice(kept), words.slice(kept));
  const added = words.slice(kept, words.length - keptAtEnd).map((line) => line + end);
  const middle = [...old.slice(0, kept), ...added, ...old.slice(old.length - keptAtEnd)];
  const all = [...lines.slice(0, first), ...middle, ...lines.slice(last)];
  // The last line of a file keeps whether it has an end, and only that one may have none.
  const hasEnd = /[\r\n]$/.test(lines.at(-1) ?? end);
  const closed = all.map((line, index) => (index < all.length - 1 && !/[\r\n]$/.test(line) ? line + end : line));
  const written = closed.join("");
  // An empty last line is one only with an end of its own.
  return mark + (isLastOfFile && !hasEnd && words.at(-1) !== "" ? written.replace(/(?:\r\n|\r|\n)$/, "") : written);
}

/** The lines of a text as an editor sees them, from the first to the last, joined by \n. */
export function textOfLines(raw: string, { from, to }: { readonly from: number; readonly to: number }): string {
  return linesOf(raw.replace(/^\uFEFF/, ""))
    .slice(from - 1, to)
    .map(bare)
    .join("\n");
}

/** The lines of a text with their ends. */
function linesOf(text: string): string[] {
  return text.match(/[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+$/g) ?? [];
}

function usualEnd(lines: readonly string[]): string {
  const windows = lines.filter((line) => line.endsWith("\r\n")).length;
  return windows * 2 > lines.length ? "\r\n" : "\n";
}

const bare = (line: string): string => line.replace(/(?:\r\n|\r|\n)$/, "");

function sameAtStart(old: readonly string[], words: readonly string[]): number {
  const index = words.findIndex((line, at) => old[at] === undefined || bare(old[at]) !== line);
  return index < 0 ? words.length : index;
}

function sameAtEnd(old: readonly string[], words: readonly string[]): number {
  let count = 0;
  while (count < Math.min(old.length, words.length) && bare(old.at(-1 - count) ?? "") === words.at(-1 - count))
    count += 1;
  return count;
}
