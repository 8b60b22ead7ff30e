import { characterName, type UnseenCharacter } from "#text/unseen-characters.ts";
import type { Problem } from "./problem.ts";

/** How many further lines are named. */
const mostLines = 6;

/** Characters that nobody sees, each told once at its first place, with the other lines that have it. */
export function unseenProblems(file: string, written: string, found: readonly UnseenCharacter[]): Problem[] {
  const lines = written.split("\n");
  const alike = Map.groupBy(found, ({ character, isSpace }) => `${String(isSpace)}${character}`);
  return [...alike.values()].flatMap((all): Problem[] => {
    const [first] = all;
    if (first === undefined) return [];
    const line = lineOf(written, first.index);
    const others = [...new Set(all.map(({ index }) => lineOf(written, index)))].filter((other) => other !== line);
    const start = written.lastIndexOf("\n", first.index - 1) + 1;
    const what = first.isSpace
      ? "stands here in place of an ordinary space"
      : "stands here, which cannot be seen; take it out";
    return [
      {
        file,
        line,
        column: first.index - start + 1,
        message: `${characterName(first.character)} ${what}${alsoIn(others)}`,
        source: shown(lines[line - 1] ?? "", all, start),
      },
    ];
  });
}

function lineOf(text: string, index: number): number {
  return text.slice(0, index).split("\n").length;
}

function alsoIn(lines: readonly number[]): string {
  if (lines.length === 0) return "";
  const more = lines.length > mostLines ? ` and ${String(lines.length - mostLines)} more` : "";
  return ` (also in line ${lines.slice(0, mostLines).join(", ")}${more})`;
}

/** The line with a sign in place of what cannot be seen, so that the caret stands under it. */
function shown(line: string, found: readonly UnseenCharacter[], start: number): string {
  const places = new Set(found.map(({ index }) => index - start));
  return [...line].map((character, index) => (places.has(index) ? "·" : character)).join("");
}
