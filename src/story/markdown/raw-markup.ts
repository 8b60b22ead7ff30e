import { inlineNames } from "./parse.ts";

/** Marks in a text that a reader would see as they stand. */
export interface RawMarkup {
  readonly index: number;
  readonly length: number;
  readonly message: string;
}

export interface RawMarkupPosition {
  readonly inLink: boolean;
  /** Elsewhere names in braces stand for something. */
  readonly isChapter: boolean;
}

interface Mark {
  readonly pattern: RegExp;
  /** What to say of what was found; null where it is fine. */
  readonly tell: (found: RegExpExecArray, position: RawMarkupPosition) => string | null;
}

export const noFootnotes = "footnotes do not work here; say it in the sentence, or in a sentence of its own";

const address = String.raw`(?:https?:\/\/|www\.|mailto:|\/|#|\.{1,2}\/)`;
const ours = [...inlineNames.keys()].join("|");
const colon = "[:\uFF1A\uFE55\uA789\uFE13\uFE30]";

/** What other programs know and this one does not, each with what to write in its place; the longer ones first. */
const marks: readonly Mark[] = [
  {
    pattern: new RegExp(String.raw`${colon}\s?(${ours})\s?\\?[[\uFF3B\u3010]|(?<![\p{L}\p{N}])num\[`, "giu"),
    tell: ([, name = "num"]) =>
      `this would be printed as it stands; write ${inlineNames.get(name.toLowerCase()) ?? ""}`,
  },
  {
    pattern: new RegExp(String.raw`^[ \t]*${colon}{3}\s*\p{L}+`, "gmu"),
    tell: () => "a block begins with three ordinary colons at the beginning of a line; write :::step",
  },
  {
    pattern: /^[ \t]*(?:\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)+\|?|\|[ \t]*:?-{2,}:?[ \t]*\|)[ \t]*$/gm,
    tell: () => "a table would be printed with its lines; write a list, or a sentence for each row",
  },
  { pattern: /\[\^[^\]\s]+\]:?/g, tell: () => noFootnotes },
  { pattern: /~~(?=\S)[^~]+~~/g, tell: () => "words cannot be struck out here, and ~~ would be printed; take it out" },
  { pattern: /^\[[ xX]\](?=\s)/gm, tell: () => "a box to tick would be printed as it stands; take it out" },
  { pattern: /^\[![A-Z]+\]/gm, tell: ([found]) => `${found} would be printed as it stands; take it out` },
  {
    pattern: /^[ \t]*([•◦▪▫‣⁃●○■□·])[ \t]*(?=\S)/gm,
    tell: ([, sign = ""]) => `"${sign}" begins no list; write - and a space at the beginning of the line`,
  },
  {
    pattern: /^[ \t]*[–—][ \t]+\S[^\n]*\n[ \t]*([–—])[ \t]+\S/gm,
    tell: ([, sign = ""]) => `"${sign}" begins no list; write - and a space at the beginning of the line`,
  },
  {
    pattern: new RegExp(String.raw`\]\([ \t]*(${address}[^)\n]*?\s[^)\n]*)\)`, "g"),
    tell: ([, where = ""]) => `the address "${where}" has a space in it, so this is no link; write %20 in its place`,
  },
  {
    pattern: new RegExp(String.raw`\][ \t]+\(${address}[^)\s]*\)`, "g"),
    tell: () => "no space may stand between the words of a link and its address",
  },
  {
    pattern: new RegExp(String.raw`\([^()\n]+\)\[${address}[^\]\n]*\]`, "g"),
    tell: () => "a link is written the other way round: [words](address)",
  },
  {
    pattern: new RegExp(String.raw`\]\(${address}[^)\n]*$`, "gm"),
    tell: () => "this link is never closed; put ) behind its address",
  },
  { pattern: /!?\[\[[^\]\n]*\]\]/g, tell: () => "double brackets make no link here; write [words](address)" },
  {
    pattern: /\[[^\][\n]+\]\[([^\][\n]*)\]/g,
    tell: ([, name = ""]) => `no line gives an address for "${name}"; write [words](address)`,
  },
  {
    pattern: /(?<![\p{L}\p{N}@/.:])(?:https?:\/\/|www\.(?=[\w-]+\.))[^\s<>)\]]+/giu,
    tell: ([found], { inLink }) => {
      if (inLink) return null;
      const whole = found.replace(/[.,;:!?]+$/, "");
      return `this address would be no link; write [words](${/^www\./i.test(whole) ? `https://${whole}` : whole})`;
    },
  },
  {
    pattern: /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g,
    tell: ([found], { inLink }) => (inLink ? null : `this address would be no link; write [words](mailto:${found})`),
  },
  {
    pattern: /(?<!:{2,}\s?[a-z]*)\{[#.:%{][^}\n]*\}+/g,
    tell: ([found]) => `${found} would be printed as it stands; take it out`,
  },
  {
    pattern: /\{([a-z][a-z0-9]*(?:-[a-z0-9]+)*(?:@[\d-]+)?)\}/g,
    tell: ([found, name = ""], { isChapter }) =>
      isChapter ? `${found} would be printed as it stands; write :num[${name}] for a number` : null,
  },
  {
    pattern: /\*\*|(?<![\p{L}\p{N}_])__(?=\p{L})|==(?=\S)[^=\n]+==/gu,
    tell: ([found]) =>
      `"${found.slice(0, 2)}" would be printed as it stands; for stress write *words*, with no space inside the stars`,
  },
];

/** The marks in a text, in order; of two that overlap the one that stands first in the list above. */
export function rawMarkup(text: string, position: RawMarkupPosition): RawMarkup[] {
  const found: RawMarkup[] = [];
  for (const { pattern, tell } of marks) {
    for (const match of text.matchAll(pattern)) {
      const blanks = /^\s*/.exec(match[0])?.[0].length ?? 0;
      const [index, end] = [match.index + blanks, match.index + match[0].length];
      if (found.some((one) => one.index < end && index < one.index + one.length)) continue;
      const message = tell(match, position);
      if (message !== null) found.push({ index, length: end - index, message });
    }
  }
  return found.sort((a, b) => a.index - b.index);
}
