import { amountRange, isSameMeasure } from "#ledger/quantity-match.ts";
import type { Claim } from "#ledger/claim.ts";
import { type Quantity, quantitiesIn } from "#text/quantities.ts";

interface Range {
  readonly low: number;
  readonly high: number;
}

/** Words for parts of a whole that name no number, and the shares of which they are true. */
const shares: readonly { readonly words: RegExp; readonly isTrue: (share: Range) => boolean }[] = [
  { words: /\b(?:nearly|almost|virtually) all\b/, isTrue: ({ low, high }) => low >= 85 && high < 100 },
  { words: /(?<!\b(?:nearly|almost|virtually|not|at) )\ball\b/, isTrue: ({ low }) => low >= 99.5 },
  { words: /(?<!\b(?:the|at) )\bmost\b|(?<!\bno )\bmajority\b/, isTrue: ({ low }) => low > 50 },
  { words: /\bminority\b/, isTrue: ({ high }) => high < 50 },
  { words: /\bhardly any\b|\bnext to nothing\b/, isTrue: ({ high }) => high <= 5 },
  { words: /\bnone\b/, isTrue: ({ high }) => high < 0.5 },
];

/** Whether an editor's words for a claim fit its value; words that hold no amount fit any value. */
export function paraphraseFits(words: string, claim: Claim): boolean {
  const range = amountRange(claim);
  if (range === null) return true;
  const spoken = words.toLowerCase();
  if (claim.unit === "percent" && shares.some((share) => share.words.test(spoken) && !share.isTrue(range)))
    return false;
  const all = quantitiesIn(words);
  const told = all.filter((quantity) => isOfKind(quantity, claim));
  if (told.length === 0) return !all.some(({ isSure }) => isSure);
  const [first, last] = [told[0], told.at(-1)];
  if (first !== undefined && last !== undefined && first !== last && range.low < range.high) {
    return (
      isNear("", first, { low: range.low, high: range.low }) && isNear("", last, { low: range.high, high: range.high })
    );
  }
  const isMarked = ["more-than", "at-least"].includes(claim.precision);
  return told.some((quantity) => isNear(spoken, quantity, range, isMarked));
}

/** Single dollars may be told as a bare number, "ten dollars" or "ten" alike. */
function isOfKind(quantity: Quantity, claim: Claim): boolean {
  return isSameMeasure(claim, quantity) || (claim.unit === "usd" && quantity.measure === "plain");
}

/** `isMarked`: the value itself is told as a lower bound, so that "more than" it is right. */
function isNear(words: string, { value, slack }: Quantity, { low, high }: Range, isMarked = false): boolean {
  if (/\b(no more than|not more than|at most|up to)\b/.test(words)) return low <= value * 1.005 && high >= value * 0.6;
  if (/\b(at least|no less than|no fewer than)\b/.test(words)) return high >= value * 0.995 && low <= value * 1.5;
  if (/\b(more than|over|above|upwards of)\b/.test(words)) {
    return (high > value || (isMarked && high >= value)) && low <= value * 1.5;
  }
  if (/\b(less than|fewer than|under|below|almost|nearly|not quite|just short of)\b/.test(words)) {
    return low < value && high >= value * 0.6;
  }
  return value >= low - slack && value <= high + slack;
}
