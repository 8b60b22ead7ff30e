interface Span {
  readonly min: number;
  readonly max: number;
}

/** A reader's guess in percent, or why it cannot be one. */
export type GuessedShare = { readonly share: number } | { readonly refusal: string };

const words: Readonly<Record<string, number>> = {
  nothing: 0,
  none: 0,
  zero: 0,
  all: 100,
  everything: 100,
  half: 50,
  third: 100 / 3,
  quarter: 25,
  fifth: 20,
  sixth: 100 / 6,
  seventh: 100 / 7,
  eighth: 12.5,
  ninth: 100 / 9,
  tenth: 10,
};
const counts: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
};
const signs: Readonly<Record<string, string>> = { "½": "1/2", "⅓": "1/3", "⅔": "2/3", "¼": "1/4", "¾": "3/4" };

/** Reads a share as people write it: "50", "50 %", "0,5", "half", "one in seven". */
export function readShare(written: string, { min, max }: Span): GuessedShare {
  const plain = written
    .trim()
    .toLowerCase()
    .replace(/[½⅓⅔¼¾]/g, (sign) => signs[sign] ?? "");
  const text = plain.replace(/^(?:about|around|roughly|maybe|perhaps|almost|nearly|~|≈)\s*/, "").replace(/\s+/g, " ");
  const share = numberIn(text) ?? ratioIn(text) ?? wordIn(text);
  const span = `from ${String(min)} to ${String(max)}`;
  if (text === "") return { refusal: `Please give a number ${span}.` };
  if (share === null)
    return { refusal: `That could not be read. Please give a number ${span}, or a word such as “half”.` };
  if (share < min || share > max) return { refusal: `Please give a number ${span}; that would be ${percent(share)}.` };
  return { share: Math.round(share) };
}

/** A share as it is shown. */
export function percent(share: number): string {
  return `${String(Math.round(share * 10) / 10).replace("-", "−")}%`;
}

/** A bare number; under one and without a sign it is a part of the whole, so that "0,5" is a half. */
function numberIn(text: string): number | null {
  const [, digits, sign] = /^([-−+]?\d*[.,]?\d+)[.,]? ?(%|percent|per cent|pct)?$/.exec(text) ?? [];
  if (digits === undefined) return null;
  const value = Number(digits.replace(",", ".").replace("−", "-"));
  const isPart = sign === undefined && value > 0 && value < 1;
  return isPart ? value * 100 : value;
}

/** "1/7", "1 in 7", "one out of seven". */
function ratioIn(text: string): number | null {
  const [, part = "", whole = ""] = /^(\w+) ?(?:\/|in|of|out of) ?(\w+)$/.exec(text) ?? [];
  const [over, under] = [countOf(part), countOf(whole)];
  return over === null || under === null || under === 0 ? null : (over / under) * 100;
}

/** "half", "a third", "two thirds", "three-quarters". */
function wordIn(text: string): number | null {
  const [, count, name = ""] = /^(?:([a-z]+)[ -])?([a-z]+?)s?$/.exec(text.replace(/ of (?:it|them|all)$/, "")) ?? [];
  const many = count === undefined ? 1 : (counts[count] ?? null);
  const one = words[name] ?? words[`${name}s`] ?? null;
  return many === null || one === null ? null : many * one;
}

function countOf(word: string): number | null {
  return /^\d+$/.test(word) ? Number(word) : (counts[word] ?? null);
}
