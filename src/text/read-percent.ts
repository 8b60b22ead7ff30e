/** A percentage as somebody wrote it; it may lie outside 0 to 100. */
export interface WrittenPercent {
  readonly percent: number;
  /** Whether it was written as a number of percent, so that nobody can understand it otherwise. */
  readonly isPlain: boolean;
}

const hedges = /^(?:about|around|roughly|nearly|almost|maybe|perhaps|approx(?:imately|\.)?|c\.|ca\.?|[~≈])\s*/;
const counts = "nought one two three four five six seven eight nine ten".split(" ");
const fractions = "whole half third quarter fifth sixth seventh eighth ninth tenth".split(" ");
const nothing = "nothing none zero nil no".split(" ");
const everything = "all everything whole full".split(" ");

/** Reads a percentage as people write it: "50", "50 %", "0,5", "half", "one in seven"; null for anything else. */
export function readPercent(text: string): WrittenPercent | null {
  const plain = normalize(text);
  const percent = readNumber(plain) ?? readRatio(plain) ?? readWords(plain);
  if (percent === null) return null;
  return { percent, isPlain: /^\d+(?:[.,]\d+)?%?$/.test(plain) && !isPartOfOne(plain) };
}

/** Whether a text says nothing, apart from a hedge such as "about" or punctuation. */
export function isBlank(text: string): boolean {
  return normalize(text) === "";
}

/** A percentage with at most one digit after the point: "50%", "12.5%". */
export function writePercent(percent: number): string {
  return `${String(Math.round(percent * 10) / 10).replace("-", "−")}%`;
}

/** Lower case, plain digits and signs, one way to write percent, no hedge before it and no punctuation after it. */
function normalize(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll("⁄", "/")
    .replaceAll("−", "-")
    .replace(/per\s?cent|pct\.?/g, "%")
    .replace(/[\s_]+/g, " ")
    .trim()
    .replace(hedges, "")
    .replace(/[.,!?]+$/, "")
    .replace(/ (?=%|\/)|(?<=\/) /g, "");
}

/** "50", "50%", "0,5", "-3". */
function readNumber(text: string): number | null {
  const match = /^([+-]?)(\d{1,9}(?:[.,]\d{1,9})?|[.,]\d{1,9})(%?)$/.exec(text);
  if (match === null) return null;
  const [, sign, digits = "", unit] = match;
  const size = Number(digits.replace(",", ".")) * (unit === "" && isPartOfOne(text) ? 100 : 1);
  // Subtracted, since a negated zero is not the zero that it equals.
  return sign === "-" ? 0 - size : size;
}

/** Below one and without a percent sign: "0.5" and "0,5" are a half. A bare 1 is one percent. */
function isPartOfOne(text: string): boolean {
  return /^[+-]?0*[.,]\d*[1-9]\d*$/.test(text);
}

/** "1/7", "1 in 7", "one out of seven". */
function readRatio(text: string): number | null {
  const [, part, whole] = /^(\w+) ?(?:\/|in|out of|of) ?(\w+)$/.exec(text.replaceAll("-", " ")) ?? [];
  return ratio(readCount(part), readCount(whole));
}

/** "half", "two thirds", "three-quarters", "all". */
function readWords(text: string): number | null {
  const words = text.replace(/^(?:an? |the )|(?: of (?:it|them|all|everything))$/g, "").replaceAll("-", " ");
  if (nothing.includes(words)) return 0;
  if (everything.includes(words)) return 100;
  const [first = "", second, ...more] = words.split(" ");
  if (more.length > 0) return null;
  return second === undefined ? ratio(1, readFraction(first)) : ratio(readCount(first), readFraction(second));
}

function readCount(word = ""): number | undefined {
  if (/^\d{1,9}$/.test(word)) return Number(word);
  return /^an?$/.test(word) ? 1 : indexIn(counts, word);
}

/** 2 for "half" and "halves", 3 for "third" and "thirds". */
function readFraction(word: string): number | undefined {
  const index = indexIn(fractions, word.replace(/ves$/, "f").replace(/s$/, ""));
  return index === undefined ? undefined : index + 1;
}

function indexIn(words: readonly string[], word: string): number | undefined {
  const index = words.indexOf(word);
  return index === -1 ? undefined : index;
}

function ratio(part: number | undefined, whole: number | undefined): number | null {
  return part === undefined || whole === undefined || whole === 0 ? null : (part / whole) * 100;
}
