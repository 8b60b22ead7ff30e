import { monthPattern } from "./dates.ts";

/** What an amount in a text counts; "scaled" is a bare "13 billion", which may be money or people. */
export type Measure = "money" | "percent" | "times" | "plain" | "scaled";

/** An amount found in a text: money in dollars, shares in percent. */
export interface Quantity {
  readonly value: number;
  readonly measure: Measure;
  /** How far the value may be off, as its digits say: 1.6 trillion may be anything from 1.55 to 1.65. */
  readonly slack: number;
  /** Whether its measure is said outright; "one of the two" may be a half or no amount at all. */
  readonly isSure: boolean;
}

const digits = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen";
const small = `${digits} seventeen eighteen nineteen`.split(" ");
const tens = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");
const numbers = new Map<string, number>([
  ...small.map((word, index) => [word, index] as const),
  ...tens.map((word, index) => [word, (index + 2) * 10] as const),
  ["a", 1],
  ["an", 1],
  ["dozen", 12],
  ["hundred", 100],
]);
const parts = "half third quarter fifth sixth seventh eighth ninth tenth".split(" ");
const fractions = new Map([
  ...parts.flatMap((word, index) => [word, `${word}s`].map((form) => [form, 1 / (index + 2)] as const)),
  ["halves", 1 / 2],
  ["hundredth", 1 / 100],
  ["hundredths", 1 / 100],
]);
const scales = new Map(
  Object.entries({ thousand: 1e3, million: 1e6, m: 1e6, billion: 1e9, bn: 1e9, trillion: 1e12, tn: 1e12 }),
);
const multiples = new Map([
  ...["double", "doubled", "twice", "twofold"].map((word) => [word, 2] as const),
  ...["triple", "tripled", "threefold", "thrice"].map((word) => [word, 3] as const),
  ...["quadruple", "quadrupled", "fourfold"].map((word) => [word, 4] as const),
  ...["fivefold"].map((word) => [word, 5] as const),
  ...["tenfold"].map((word) => [word, 10] as const),
]);
const money = ["dollar", "dollars"];

/** Every amount in a text, said in words or in digits. */
export function quantitiesIn(text: string): Quantity[] {
  return [...quantitiesInWords(text), ...quantitiesInDigits(withoutDates(text))];
}

const dates = [
  /\b(?:19|20)\d\d-\d\d(?:-\d\d)?\b/g,
  new RegExp(String.raw`\b\d{1,2} ${monthPattern}\b|\b${monthPattern} \d{1,2}\b(?!\d)`, "g"),
  /(?<![\p{N}$.,])(?:19|20)\d\d(?!\p{N}|[.,]\p{N}|\s?(?:%|[mbt]n\b|dollars|[mbtr]+illion))/gu,
];

function withoutDates(text: string): string {
  return dates.reduce((left, date) => left.replace(date, " "), text);
}

/** Amounts in digits: "$1.6 trillion", "45%", "20 times", "900 million", "8". */
function quantitiesInDigits(text: string): Quantity[] {
  const found = text.matchAll(
    /([−-]?\$)?\s?(?<![\p{L}\p{N}-])(\d+(?:,\d{3})*(?:\.\d+)?)(%|[a-z]{1,2}\b)?(?:[ -]([a-z]+))?/gu,
  );
  const all = [...found].map(([, dollar, number = "", tight, next = ""]) => {
    const scale = scales.get(tight ?? next) ?? 1;
    const size = Number(number.replaceAll(",", ""));
    const last = 10 ** -(number.split(".")[1]?.length ?? 0);
    const measure =
      dollar === undefined ? measureOf(tight === "%" ? "percent" : next, scale === 1 ? "plain" : "scaled") : "money";
    return {
      value: size * scale,
      measure,
      slack: (last / 2) * scale,
      isSure: true,
      scale,
      isOpen: /^(?:to|or|and)$/.test(next),
    };
  });
  return all.map(({ scale, isOpen, ...quantity }, index) => {
    // "20 to 30 times" and "$20 to $30 billion": the first takes what the second says.
    const after = isOpen ? all[index + 1] : undefined;
    if (after === undefined || scale !== 1 || quantity.measure === "percent") return quantity;
    const measure = quantity.measure === "plain" ? after.measure : quantity.measure;
    return { ...quantity, measure, value: quantity.value * after.scale, slack: quantity.slack * after.scale };
  });
}

function measureOf(word: string, otherwise: Measure): Measure {
  if (word === "percent") return "percent";
  if (word === "times" || word === "fold") return "times";
  return money.includes(word) ? "money" : otherwise;
}

function quantitiesInWords(text: string): Quantity[] {
  const tokens = text.toLowerCase().match(/[a-z]+|\d[\d.,]*/g) ?? [];
  return tokens.flatMap((_, index) => quantityAt(tokens, index) ?? []);
}

/** How far round words may be off, as a part of the value. */
const roundTolerance = 0.15;

function roundQuantity(value: number, measure: Measure, isSure = true): Quantity {
  return { value, measure, slack: value * roundTolerance, isSure };
}

function quantityAt(tokens: readonly string[], index: number): Quantity | null {
  const word = tokens[index] ?? "";
  const multiple = multiples.get(word);
  if (multiple !== undefined) return roundQuantity(multiple, "times");
  if (word === "half")
    return isPart(tokens, index) || tokens[index + 1] === "year" ? null : scaled(0.5, tokens, index + 1);

  const count = numbers.get(word);
  if (count === undefined || numbers.has(tokens[index - 1] ?? "")) return null;
  const more = numbers.get(tokens[index + 1] ?? "") ?? 0;
  const joined = more === 100 || more === 12 ? count * more : count + more;
  const at = index + (more > 0 ? 2 : 1);
  const next = tokens[at] ?? "";

  const fraction = fractions.get(next);
  if (fraction !== undefined && !isOrdinal(word, next)) return scaled(joined * fraction, tokens, at + 1);
  const scale = scales.get(next);
  if (scale !== undefined && next.length > 2)
    return money.includes(tokens[at + 1] ?? "")
      ? roundQuantity(joined * scale, "money")
      : roundQuantity(joined * scale, "scaled");
  const whole = wholeAfter(tokens, at);
  if (whole !== null) return roundQuantity((100 * joined) / whole, "percent", false);
  const measure = measureOf(next, "plain");
  if (measure !== "plain") return roundQuantity(joined, measure);
  return word === "a" || word === "an" ? null : roundQuantity(joined, "plain", false);
}

/** "a quarter" is a fourth, but "one quarter" and "two quarters" may as well be months. */
function isOrdinal(word: string, part: string): boolean {
  return part.startsWith("quarter") && !["a", "three"].includes(word);
}

/** The half of "one half" and "six and a half" belongs to what stands before it. */
function isPart(tokens: readonly string[], index: number): boolean {
  return numbers.has(tokens[index - 1] ?? "");
}

/** "half a trillion" is money or people, "half" alone a share. */
function scaled(fraction: number, tokens: readonly string[], at: number): Quantity {
  const next = tokens.slice(at, at + 3).find((word) => !["of", "a", "an"].includes(word)) ?? "";
  const scale = next.length > 2 ? scales.get(next) : undefined;
  return scale === undefined ? roundQuantity(fraction * 100, "percent") : roundQuantity(fraction * scale, "scaled");
}

/** The ten of "four in ten", "four dollars in ten" and "four out of ten". */
function wholeAfter(tokens: readonly string[], at: number): number | null {
  const near = tokens.slice(at, at + 5);
  const before = near.findIndex((word) => word === "in" || word === "of");
  if (before < 0 || before > 2) return null;
  const whole = near.slice(before + 1).find((word) => word !== "every");
  return numbers.get(whole ?? "") ?? null;
}
