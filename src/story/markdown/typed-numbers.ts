import type { Claim, Ledger } from "#ledger/claim.ts";
import { monthPattern } from "#text/dates.ts";
import { escapeRegExp } from "#text/escape-reg-exp.ts";
import { memoize } from "#text/memoize.ts";

export interface TypedNumber {
  readonly index: number;
  readonly words: string;
}

const day = String.raw`\d{1,2}(?:st|nd|rd|th)?`;
const dash = "[-\u2013/]";

/** What may hold digits without a claim: addresses, clock times and ratios, dates, ordinals, years. */
const allowed = [
  /\bhttps?:\/\/\S+/g,
  /(?<![\p{N}$€£¥.,:])\d{1,2}(?::\d{1,2}){1,2}(?![\p{N}:]|[.,]\p{N})/gu,
  /\b(?:19|20)\d\d-\d\d-\d\d\b/g,
  new RegExp(String.raw`\b(?:${day}\s?${dash}\s?)?${day}\s+(?:of\s+)?${monthPattern}\b`, "g"),
  new RegExp(String.raw`\b${monthPattern}\s+(?:${day}\s?${dash}\s?)?${day}\b(?!\d)`, "g"),
  /(?<![\p{N}$€£¥.,:])\d{1,3}(?:st|nd|rd|th)\b/gu,
  /(?<!\p{N}[.,:]?)(?<![$€£¥]\s?)(?:19|20)\d\d(?:[-–/]\d\d)?(?!\p{N}|[.,:]\p{N}|\s?%|\s*(?:percent|per cent|[bmt]n\b|dollars|(?:b|m|tr)illion))/gu,
];

const number = /(?:[$€£¥]\s?)?(?:\p{L}+-?)?\p{N}[\p{L}\p{N}.,:/–-]*%?/gu;

/** Names that prose may use with their digits: of terms and of companies. */
export function namesWithDigits({ terms, companies }: Ledger): string[] {
  const names = [
    ...[...terms.values()].flatMap(({ name, also }) => [name, ...also]),
    ...[...companies.values()].flatMap(({ name, short }) => [name, short]),
  ];
  return names.filter((name) => /\p{N}/u.test(name)).sort((a, b) => b.length - a.length);
}

/** Finds the numbers in prose that an editor typed and that nothing allows. */
export function typedNumbers(text: string, names: readonly string[]): TypedNumber[] {
  const allowedHere = [...names.map(namePattern), ...allowed];
  const rest = allowedHere.reduce((left, pattern) => left.replace(pattern, (found) => " ".repeat(found.length)), text);
  return [...rest.matchAll(number)].map(({ index, 0: found }) => ({ index, words: found.replace(/[.,:/–-]+$/, "") }));
}

/** Says what to write instead of a typed number, with the claim that has that value where there is one. */
export function adviseOn(typed: TypedNumber, text: string, ledger: Ledger): string {
  const after = text.slice(typed.index + typed.words.length);
  const value = Number(typed.words.replace(/[^\d.]/g, "")) * (/^\s*(?:trillion|tn\b)/.test(after) ? 1000 : 1);
  const same = [...ledger.claims.values()].filter((claim) => hasValue(claim, value)).slice(0, 3);
  const use = same.length > 0 ? same.map(({ id }) => `:num[${id}]`).join(" or ") : ":num[claim]";
  return `"${typed.words}" is typed by hand; write ${use}, or :plain[${typed.words}] if it needs no source`;
}

function hasValue({ value, low, high }: Claim, wanted: number): boolean {
  return value === wanted || low === wanted || high === wanted;
}

/** The pattern of a name, made once: the same few names are looked for in every piece of text. */
const namePattern = memoize((name: string): RegExp => {
  const words = escapeRegExp(name).replace(/\s+/g, String.raw`\s+`);
  return new RegExp(String.raw`(?<![\p{L}\p{N}])${words}(?![\p{L}\p{N}]|[.,]\p{N})`, "gu");
});
