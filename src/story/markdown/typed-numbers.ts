import type { Claim, Ledger } from "#ledger/claim.ts";
import { amountRange, isSameMeasure } from "#ledger/quantity-match.ts";
import { monthPattern } from "#text/dates.ts";
import { escapeRegExp } from "#text/escape-reg-exp.ts";
import { memoize } from "#text/memoize.ts";
import { quantitiesIn } from "#text/quantities.ts";

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

const number = /\p{N}[\p{L}\p{N}.,:/–-]*%?/gu;

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
  let end = 0;
  return [...rest.matchAll(number)].map(({ index, 0: found }) => {
    const start = startOfNumber(rest, index, end);
    end = index + found.length;
    return { index: start, words: rest.slice(start, end).replace(/[.,:/–-]+$/, "") };
  });
}

/** Where the word begins that a digit stands in, with the sign of a currency: looked for backwards, so that long words cost no time. */
function startOfNumber(text: string, index: number, least: number): number {
  const isLetter = (at: number): boolean => at >= least && /[\p{L}\p{M}]/u.test(text.charAt(at));
  let start = index;
  if (text.charAt(start - 1) === "-" && isLetter(start - 2)) start -= 1;
  while (isLetter(start - 1)) start -= 1;
  if (/[$€£¥]/.test(text.charAt(start - 1)) && start - 1 >= least) return start - 1;
  return /\s/.test(text.charAt(start - 1)) && /[$€£¥]/.test(text.charAt(start - 2)) && start - 2 >= least
    ? start - 2
    : start;
}

/** Says what to write instead of a typed number: the claims of that amount, in that unit, about the companies that the text names. */
export function adviseOn(typed: TypedNumber, text: string, ledger: Ledger): string {
  const words = typed.words + (unitWords.exec(text.slice(typed.index + typed.words.length))?.[0] ?? "");
  const same = claimsOf(words, companiesIn(text, ledger), ledger);
  const use = same.length > 0 ? same.map(({ id }) => `:num[${id}]`).join(" or ") : ":num[claim]";
  return `"${words}" is typed by hand; write ${use}, or :plain[${words}] if it needs no source`;
}

/** What counts the number before it. */
const unitWords =
  /^(?:\s?%|[ -](?:(?:trillion|billion|million|thousand|tn|bn)\b(?: dollars\b)?|percentage points\b|percent\b|per cent\b|times\b|dollars\b))/;

/** At most this many claims are offered. */
const mostOffered = 3;

function claimsOf(words: string, companies: ReadonlySet<string>, { claims }: Ledger): Claim[] {
  const quantity = quantitiesIn(words.replace("per cent", "percent")).find(({ isSure }) => isSure);
  if (quantity === undefined) return [];
  return [...claims.values()]
    .filter((claim) => isSameMeasure(claim, quantity) && hasAmount(claim, quantity.value))
    .filter(({ who }) => companies.size === 0 || who.length === 0 || who.some((id) => companies.has(id)))
    .slice(0, mostOffered);
}

function hasAmount(claim: Claim, wanted: number): boolean {
  const range = amountRange(claim);
  return range !== null && [range.low, range.high].some((end) => Math.abs(end - wanted) <= Math.abs(wanted) * 1e-9);
}

/** The companies that a text names, by id. */
function companiesIn(text: string, { companies }: Ledger): ReadonlySet<string> {
  const named = [...companies.values()].filter(({ name, short }) =>
    [name, short].some((one) => text.search(namePattern(one)) >= 0),
  );
  return new Set(named.map(({ id }) => id));
}

/** The pattern of a name, made once: the same few names are looked for in every piece of text. */
const namePattern = memoize((name: string): RegExp => {
  const words = escapeRegExp(name).replace(/\s+/g, String.raw`\s+`);
  return new RegExp(String.raw`(?<![\p{L}\p{N}])${words}(?![\p{L}\p{N}]|[.,]\p{N})`, "gu");
});
