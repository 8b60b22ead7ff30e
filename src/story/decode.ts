import { openPage } from "./page.ts";
import type { Problem } from "#ledger/problem.ts";

/** What stands in a text for a byte that is not UTF-8. */
export const replacement = "\uFFFD";

export const notUtf8 =
  "this file is not saved as UTF-8, and a letter here is lost; save it again with the encoding UTF-8";

/** A file's bytes as text; a byte that is not UTF-8 becomes a sign that `findNotUtf8` and `parseChapter` find. */
export function decode(bytes: Uint8Array): string {
  return new TextDecoder("utf-8").decode(bytes);
}

/** The first place where a file is not UTF-8, as a problem. */
export function findNotUtf8({ path, text }: { readonly path: string; readonly text: string }): Problem[] {
  const page = openPage(path, text);
  const broken = page.text.indexOf(replacement);
  if (broken >= 0) page.report(broken, notUtf8);
  return page.problems;
}
