/** A share as a reader wrote it, in percent; `note` says how it was understood where that is not plain. */
export interface Share {
  readonly percent: number;
  readonly note: string | null;
}

/** What a reader is told who wrote something else. */
export interface Refusal {
  readonly refused: string;
}

const advice = "Please write a share from 0 to 100%, such as 50, 50%, 0.5 or “half”.";

const counts = "nought one two three four five six seven eight nine ten".split(" ");
const parts = "whole half third quarter fifth sixth seventh eighth ninth tenth".split(" ");
const nothing = "nothing none zero nil no".split(" ");
const everything = "all everything whole full".split(" ");

/** The share that a text means, from 0 to 100 percent, or a polite word on why it means none. */
export function readShare(text: string): Share | Refusal {
  const plain = tidied(text);
  if (plain === "") return { refused: advice };
  const percent = numeral(plain) ?? inWords(plain);
  if (percent === null) return { refused: `“${shortened(text)}” is not understood. ${advice}` };
  return bounded(percent, /^\d+(?:[.,]\d+)?%?$/.test(plain) && !isPartOfOne(plain));
}

/** Whether what was read is a share. */
export function isShare(read: Share | Refusal): read is Share {
  return "percent" in read;
}

/** A share as a reader writes it: "50%", "12.5%". */
export function writeShare(percent: number): string {
  return `${String(Math.round(percent * 10) / 10)}%`;
}

/** Lower case, plain digits and signs, one way to say percent, no words of doubt before it. */
function tidied(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll("⁄", "/")
    .replaceAll("−", "-")
    .replace(/per\s?cent|pct\.?/g, "%")
    .replace(/[\s_]+/g, " ")
    .trim()
    .replace(/^(?:about|around|roughly|nearly|almost|approx(?:imately|\.)?|c\.|ca\.?|[~≈])\s*/, "")
    .replace(/[.!?]+$/, "")
    .replace(/ (?=%|\/)|(?<=\/) /g, "");
}

/** "50", "50%", "0,5", "-3", "1/2"; null for anything else. */
function numeral(text: string): number | null {
  const fraction = /^(\d+)\/(\d+)$/.exec(text);
  if (fraction !== null) return ratio(Number(fraction[1]), Number(fraction[2]));
  const number = /^([+-]?)(\d{1,9}(?:[.,]\d{1,9})?|[.,]\d{1,9})(%?)$/.exec(text);
  if (number === null) return null;
  const [, sign, digits = "", unit] = number;
  const size = Number(digits.replace(",", ".")) * (sign === "-" ? -1 : 1);
  return unit === "" && isPartOfOne(text) ? size * 100 : size;
}

/** Below one and without a percent sign: "0.5" and "0,5" are a half. A bare 1 is one percent. */
function isPartOfOne(text: string): boolean {
  return /^[+-]?0?[.,]\d*[1-9]\d*$/.test(text);
}

/** "half", "two thirds", "a quarter", "one in seven", "all"; null for anything else. */
function inWords(text: string): number | null {
  const words = text.replace(/^(?:an? |the )|(?: of (?:it|them|all|everything))$/g, "").replaceAll("-", " ");
  const inAll = /^(\w+) (?:in|out of|of) (\w+)$/.exec(words);
  if (inAll !== null) return ratio(counted(inAll[1]), counted(inAll[2]));
  if (nothing.includes(words)) return 0;
  if (everything.includes(words)) return 100;
  const [first = "", second, ...more] = words.split(" ");
  if (more.length > 0) return null;
  return second === undefined ? ratio(1, nthPart(first)) : ratio(counted(first), nthPart(second));
}

function counted(word = ""): number | undefined {
  return /^\d{1,9}$/.test(word) ? Number(word) : placeIn(counts, word);
}

/** 2 for "half" and "halves", 3 for "third" and "thirds". */
function nthPart(word: string): number | undefined {
  const place = placeIn(parts, word.replace(/ves$/, "f").replace(/s$/, ""));
  return place === undefined ? undefined : place + 1;
}

function placeIn(words: readonly string[], word: string): number | undefined {
  const place = words.indexOf(word);
  return place === -1 ? undefined : place;
}

function ratio(part: number | undefined, of: number | undefined): number | null {
  return part === undefined || of === undefined || of === 0 ? null : (part / of) * 100;
}

function bounded(percent: number, isPlain: boolean): Share {
  if (percent > 100) return { percent: 100, note: "A share cannot be more than all of it, so 100% is taken." };
  if (percent < 0) return { percent: 0, note: "A share cannot be less than nothing, so 0% is taken." };
  const exact = Number(percent.toPrecision(12));
  return { percent: exact, note: isPlain ? null : `Read as ${writeShare(exact)}.` };
}

function shortened(text: string): string {
  const trimmed = text.trim();
  return trimmed.length > 24 ? `${trimmed.slice(0, 24)}…` : trimmed;
}
