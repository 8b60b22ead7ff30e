/** A character that an editor cannot see, or a space that only looks like one. */
export interface UnseenCharacter {
  /** Where it stands in the text. */
  readonly index: number;
  readonly character: string;
  /** Whether it is a space, which is right between words and wrong where a program expects an ordinary one. */
  readonly isSpace: boolean;
}

/** A text without them, and where they were. */
export interface CleanText {
  readonly text: string;
  readonly found: readonly UnseenCharacter[];
  /** The places in the clean text at which a character was taken out, in order. */
  readonly removed: readonly number[];
}

export type TextFormat = "markdown" | "yaml";

const names: Readonly<Record<string, string>> = {
  "\u0000": "a null character",
  "\u001B": "an escape character",
  "\u00A0": "a no-break space",
  "\u00AD": "a soft hyphen",
  "\u200B": "a zero-width space",
  "\u200C": "a zero-width non-joiner",
  "\u200D": "a zero-width joiner",
  "\u200E": "a left-to-right mark",
  "\u200F": "a right-to-left mark",
  "\u2028": "a line separator",
  "\u2029": "a paragraph separator",
  "\u202A": "a left-to-right embedding",
  "\u202B": "a right-to-left embedding",
  "\u202C": "an end of a text direction",
  "\u202D": "a left-to-right override",
  "\u202E": "a right-to-left override",
  "\u202F": "a narrow no-break space",
  "\u2060": "a word joiner",
  "\u2066": "a left-to-right isolate",
  "\u2067": "a right-to-left isolate",
  "\u2068": "a first strong isolate",
  "\u2069": "an end of a text direction",
  "\u3000": "an ideographic space",
  "\uFEFF": "a byte order mark",
};

const space = String.raw`[\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]`;
const oddSpaces = new RegExp(space, "gu");
/** Control and format characters, private ones, and letters without ink. Emoji and other scripts need joiners. */
const unseen =
  /(?<![\p{Extended_Pictographic}\p{Emoji_Modifier}\uFE0F]|(?!\p{Script=Latin})\p{L}\p{M}*)[\u200C\u200D]|(?![\u200C\u200D\t\n\r])[\p{Cc}\p{Cf}\p{Co}\u2028\u2029\u034F\u115F\u1160\u2800\u3164\uFFA0]/gu;

/** A character for a message: "a zero-width space (U+200B)". */
export function characterName(character: string): string {
  const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
  return `${names[character] ?? (/\p{Zs}/u.test(character) ? "an unusual space" : "a control character")} (U+${code})`;
}

/**
 * Takes out what cannot be seen, and makes ordinary spaces of those that stand in the structure of a text: its indentation,
 * its lists, its fields. A no-break space between words stays. Line ends must be \n.
 */
export function cleanText(raw: string, format: TextFormat): CleanText {
  if (!/[^\t\n\r -~]/.test(raw) && !/[\p{Cc}]/u.test(raw.replace(/[\t\n\r]/g, "")))
    return { text: raw, found: [], removed: [] };
  const spaced = structuralSpaces(raw, format);
  const hidden = [...raw.matchAll(unseen)].map(({ index, 0: character }) => ({ index, character, isSpace: false }));
  let text = "";
  let from = 0;
  const removed: number[] = [];
  const chars = withOrdinarySpaces(raw, spaced);
  for (const { index, character } of hidden) {
    text += chars.slice(from, index);
    removed.push(text.length);
    from = index + character.length;
  }
  text += chars.slice(from);
  return { text, found: [...spaced, ...hidden].sort((a, b) => a.index - b.index), removed };
}

/** How many characters were taken out of a clean text between two places. */
export function removedBetween(removed: readonly number[], from: number, to: number): number {
  return removed.filter((place) => place >= from && place <= to).length;
}

function withOrdinarySpaces(raw: string, spaced: readonly UnseenCharacter[]): string {
  let text = "";
  let from = 0;
  for (const { index } of spaced) {
    text += `${raw.slice(from, index)} `;
    from = index + 1;
  }
  return text + raw.slice(from);
}

/** What of a line is structure and no text: its beginning, its end, and the whole of a line of colons or of a bracketed list. */
const structure: Readonly<Record<TextFormat, RegExp>> = {
  yaml: /^[^\S\n]*(?:-[^\S\n]+)*(?:[\w-]+:(?!\S))?[^\S\n]*(?:[[{][^\n]*)?|[^\S\n]+$/gmu,
  markdown: /^[^\S\n]*(?:(?:#{1,6}|[-*+>]|\d+[.)])[^\S\n]+)*(?::::[^\n]*)?|[^\S\n]+$/gmu,
};

function structuralSpaces(raw: string, format: TextFormat): UnseenCharacter[] {
  return [...raw.matchAll(structure[format])].flatMap(({ index, 0: part }) =>
    [...part.matchAll(oddSpaces)].map((found) => ({ index: index + found.index, character: found[0], isSpace: true })),
  );
}
