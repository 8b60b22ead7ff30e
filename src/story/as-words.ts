import type { Claim, Unit } from "../ledger/claim.ts";

type Measure = "money" | "percent" | "times" | "plain";

interface Quantity {
  readonly value: number;
  readonly measure: Measure;
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
const fractions = new Map(parts.flatMap((word, index) => [word, `${word}s`].map((form) => [form, 1 / (index + 2)])));
const scales = new Map([
  ["million", 0.001],
  ["billion", 1],
  ["trillion", 1000],
]);
const multiples = new Map([
  ...["double", "doubled", "twice", "twofold"].map((word) => [word, 2] as const),
  ...["triple", "tripled", "threefold"].map((word) => [word, 3] as const),
  ...["quadruple", "quadrupled", "fourfold"].map((word) => [word, 4] as const),
]);

const measures: Partial<Record<Unit, Measure>> = {
  "usd-billion": "money",
  percent: "percent",
  points: "percent",
  times: "times",
  years: "plain",
  months: "plain",
  days: "plain",
  count: "plain",
};

/** How far off round words may be. */
const loose = 0.15;

/** Whether an editor's words for a claim fit its value; words that hold no amount of the claim's kind fit any value. */
export function wordsFit(words: string, claim: Claim): boolean {
  const measure = measures[claim.unit];
  const low = claim.low ?? claim.value;
  const high = claim.high ?? claim.value;
  if (measure === undefined || low === null || high === null) return true;
  const quantities = quantitiesIn(words).filter((quantity) => quantity.measure === measure);
  return quantities.length === 0 || quantities.some(({ value }) => isNear(words, value, low, high));
}

function isNear(words: string, value: number, low: number, high: number): boolean {
  if (/\b(more than|over|above|at least)\b/i.test(words)) return high >= value * 0.99 && low <= value * 1.5;
  if (/\b(less than|under|below|almost|nearly|at most|up to)\b/i.test(words)) {
    return low <= value * 1.01 && high >= value * 0.6;
  }
  return value >= low * (1 - loose) && value <= high * (1 + loose);
}

function quantitiesIn(words: string): Quantity[] {
  const tokens = words.toLowerCase().match(/[a-z]+/g) ?? [];
  return tokens.flatMap((_, index) => quantityAt(tokens, index) ?? []);
}

function quantityAt(tokens: readonly string[], index: number): Quantity | null {
  const word = tokens[index] ?? "";
  const multiple = multiples.get(word);
  if (multiple !== undefined) return { value: multiple, measure: "times" };
  if (word === "half") return scaled(0.5, tokens, index + 1);

  const count = numbers.get(word);
  if (count === undefined || numbers.has(tokens[index - 1] ?? "")) return null;
  const more = numbers.get(tokens[index + 1] ?? "") ?? 0;
  const joined = more === 100 || more === 12 ? count * more : count + more;
  const at = index + (more > 0 ? 2 : 1);
  const next = tokens[at] ?? "";

  const fraction = fractions.get(next);
  if (fraction !== undefined) return scaled(joined * fraction, tokens, at + 1);
  const scale = scales.get(next);
  if (scale !== undefined) return { value: joined * scale, measure: "money" };
  if (next === "percent") return { value: joined, measure: "percent" };
  if (next === "times" || next === "fold") return { value: joined, measure: "times" };
  const whole = wholeAfter(tokens, at);
  if (whole !== null) return { value: (100 * joined) / whole, measure: "percent" };
  return word === "a" || word === "an" ? null : { value: joined, measure: "plain" };
}

/** "half a trillion" is money, "half" alone a share. */
function scaled(fraction: number, tokens: readonly string[], at: number): Quantity {
  const next = tokens.slice(at, at + 3).find((word) => !["of", "a", "an"].includes(word)) ?? "";
  const scale = scales.get(next);
  return scale === undefined
    ? { value: fraction * 100, measure: "percent" }
    : { value: fraction * scale, measure: "money" };
}

/** The ten of "four in ten", "four dollars in ten" and "four out of ten". */
function wholeAfter(tokens: readonly string[], at: number): number | null {
  const near = tokens.slice(at, at + 5);
  const before = near.findIndex((word) => word === "in" || word === "of");
  if (before < 0 || before > 2) return null;
  const whole = near.slice(before + 1).find((word) => word !== "every");
  return numbers.get(whole ?? "") ?? null;
}
