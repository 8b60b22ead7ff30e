import { monthPattern, months } from "./dates.ts";

/** A time that a text names: "March 2026", "the first quarter", "the end of 2025", "in 2025". */
export interface TimeMention {
  /** As it stands in the text. */
  readonly words: string;
  readonly from: number;
  /** Null where the text leaves it to its reader. */
  readonly year: number | null;
  /** 1 to 12; all of them for a year. */
  readonly months: readonly number[];
}

const ordinals = ["first", "second", "third", "fourth"];
const year = String.raw`((?:19|20)\d\d)`;
const before = String.raw`(?<=\b(?:in|of|to|by|since|until|from|at|for|between|and|with|after|before)\s(?:the\s)?(?:(?:early|late|mid)[\s-])?)`;

interface Form {
  readonly pattern: RegExp;
  readonly read: (match: RegExpExecArray) => Pick<TimeMention, "year" | "months">;
}

const yearOf = (text: string | undefined) => (text === undefined ? null : Number(text));
const span = (first: number, count: number) => Array.from({ length: count }, (_, index) => first + index);

/** The longer forms first: what one has read, the next does not. */
const forms: readonly Form[] = [
  {
    pattern: new RegExp(String.raw`\b(first|second|third|fourth|last) (quarter|half)(?: of ${year})?\b`, "gi"),
    read: ([, ordinal = "", part = "", named]) => {
      const length = part.toLowerCase() === "half" ? 6 : 3;
      const index = ordinal.toLowerCase() === "last" ? 12 / length - 1 : ordinals.indexOf(ordinal.toLowerCase());
      return { year: yearOf(named), months: span(index * length + 1, length) };
    },
  },
  {
    pattern: new RegExp(String.raw`\b(${monthPattern}) ${year}\b`, "g"),
    read: ([, month = "", named]) => ({ year: yearOf(named), months: [months.indexOf(month) + 1] }),
  },
  {
    pattern: new RegExp(String.raw`\bend of ${year}\b`, "gi"),
    read: ([, named]) => ({ year: yearOf(named), months: [12] }),
  },
  {
    pattern: new RegExp(String.raw`${before}(${monthPattern})\b(?! \d)`, "gi"),
    read: ([, month = ""]) => ({
      year: null,
      months: [months.findIndex((name) => name.toLowerCase() === month.toLowerCase()) + 1],
    }),
  },
  {
    pattern: new RegExp(String.raw`(?<=\b(?:in|during) )${year}\b`, "gi"),
    read: ([, named]) => ({ year: yearOf(named), months: span(1, 12) }),
  },
];

/** The months, quarters and years that a text names, in its order. */
export function timesIn(text: string): TimeMention[] {
  let left = text;
  const found = forms.flatMap(({ pattern, read }) => {
    const matches = [...left.matchAll(pattern)];
    for (const { index, 0: words } of matches) {
      left = left.slice(0, index) + "#".repeat(words.length) + left.slice(index + words.length);
    }
    return matches.map((match): TimeMention => ({ words: match[0], from: match.index, ...read(match) }));
  });
  return found.sort((a, b) => a.from - b.from);
}
