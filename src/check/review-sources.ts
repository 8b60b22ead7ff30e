import type { Claim } from "#ledger/claim.ts";
import { amountRange, isSameMeasure } from "#ledger/quantity-match.ts";
import { quantitiesIn } from "#text/quantities.ts";

/** Amounts farther from a claim's than this many times are of something else. */
const farthest = 2;
/** How much an amount may be off where it is said to be about so much. */
const aboutTolerance = 0.025;
const exactTolerance = 0.005;

/**
 * The position of the first source of a claim that gives an amount like the claim's, where none gives the claim's own:
 * as one number, as the sum of those it names, or as the sum or difference of two. Null where the sources bear it out.
 */
export function sourcesGiveAnother(claim: Claim): number | null {
  const { formula, precision, sources } = claim;
  const range = amountRange(claim);
  if (formula !== null || range === null) return null;
  const ends = [range.low, range.high].map(Math.abs);
  const told = sources.map(({ says }) => amountsIn(says, claim));
  const all = [...new Set(told.flat())];
  const sums = told.map((amounts) => amounts.reduce((sum, amount) => sum + amount, 0));
  const pairs = all.flatMap((one) => all.flatMap((other) => [one + other, Math.abs(one - other)]));
  const tolerance = precision === "exact" ? exactTolerance : aboutTolerance;
  const isNear = (amount: number) => ends.some((end) => Math.abs(amount - end) <= end * tolerance);
  const isWithin = (amount: number) => Math.min(...ends) <= amount && amount <= Math.max(...ends);
  if ([...all, ...sums, ...pairs].some((amount) => isNear(amount) || isWithin(amount))) return null;
  const isAlike = (amount: number) => ends.some((end) => amount <= end * farthest && amount >= end / farthest);
  const index = told.findIndex((amounts) => amounts.some(isAlike));
  return index < 0 ? null : index;
}

/** The amounts of a text that may be the claim's, without their signs; a bare number is taken in the claim's own unit. */
function amountsIn(text: string, claim: Claim): number[] {
  const { unit } = claim;
  const one = unit === "usd-billion" ? 1e9 : unit === "people-million" ? 1e6 : 1;
  return quantitiesIn(text).flatMap((quantity) => {
    if (isSameMeasure(claim, quantity) && quantity.measure !== "plain") return [Math.abs(quantity.value)];
    return quantity.measure === "plain" && quantity.isSure && unit !== "percent"
      ? [Math.abs(quantity.value) * one]
      : [];
  });
}
