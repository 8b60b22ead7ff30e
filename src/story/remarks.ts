import type { FileFault } from "#text/file-faults.ts";

/** Stands for each character of a remark while Markdown is parsed; no file can hold it, since it cannot be seen. */
export const remarkFiller = "\uE000";

/** Code as Markdown has it, in which a remark is text; then a remark to oneself. */
const codeOrRemark =
  /^ {0,3}(`{3,}|~{3,})[^\n]*\n[\s\S]*?(?:\n {0,3}\1[`~]*[ \t]*(?=\n|$)|$)|(?<!`)(`+)(?!`)[^\n]*?(?<!`)\2(?!`)|<!--(?:[\s\S]*?-->)?/gm;

/**
 * A text of the same length in which no remark of the form <!-- … --> is left: blanks where the line holds nothing else,
 * or is a line of colons, and fillers within a line of text.
 */
export function hideRemarks(text: string): string {
  if (!text.includes("<!--")) return text;
  const filled = text.replace(codeOrRemark, (found) =>
    found.startsWith("<!--") && found.length > "<!--".length ? found.replace(/[^\n]/g, remarkFiller) : found,
  );
  return filled
    .split("\n")
    .map((line) => (isStructure(line) ? line.replaceAll(remarkFiller, " ") : line))
    .join("\n");
}

/** The first remark that nothing closes: nobody can say how much of the text belongs to it. */
export function openRemark(text: string): FileFault | null {
  const open = [...text.matchAll(codeOrRemark)].find(([found]) => found === "<!--");
  return open === undefined ? null : { offset: open.index, message: "this remark is never closed; put --> at its end" };
}

function isStructure(line: string): boolean {
  return line.includes(remarkFiller) && (/^\s*:::/.test(line) || line.replaceAll(remarkFiller, "").trim() === "");
}

/** A text without the fillers. */
export function withoutFillers(text: string): string {
  return text.replaceAll(remarkFiller, "");
}
