import { openSource } from "./source-text.ts";
import type { Problem } from "#ledger/problem.ts";

/** What stands in a text for a byte that is not UTF-8. */
export const replacement = "\uFFFD";

export const notUtf8Message =
  "this file is not saved as UTF-8, and a letter here is lost; save it again with the encoding UTF-8";

/** A file's bytes as text; a byte that is not UTF-8 becomes a sign that `findNotUtf8` and `parseChapter` find. */
export function decode(bytes: Uint8Array): string {
  return new TextDecoder("utf-8").decode(bytes);
}

/** The first place where a file is not UTF-8, as a problem. */
export function encodingProblems({ path, text }: { readonly path: string; readonly text: string }): Problem[] {
  const source = openSource(path, text);
  const broken = source.text.indexOf(replacement);
  if (broken >= 0) source.report(broken, notUtf8Message);
  return source.problems;
}
