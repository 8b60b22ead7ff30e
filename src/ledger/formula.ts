import type { Claim } from "./claim.ts";
import type { Kind, Unit } from "./vocabulary.ts";
import { combine, type Dimension, mismatchMessage } from "./unit-arithmetic.ts";
import { claimsOf, type Formula, FormulaError } from "./parse-formula.ts";

export interface Computed {
  readonly low: number;
  readonly high: number;
}

interface Result extends Dimension {
  /** One number for every way of taking the ends of the ranges in the formula. */
  readonly values: readonly number[];
  readonly name: string;
}

/** Every end of a range is tried with every other, which doubles the work with each of them. */
const maximumRanges = 12;

/**
 * Computes a formula in the unit of its claim; throws a FormulaError where units or kinds do not go together.
 * Parts that are ranges make a range: every end is tried with every other.
 */
export function compute(
  formula: Formula,
  claimOf: (id: string) => Claim,
  declared: { unit: Unit; kind: Kind },
): Computed {
  const parts = [...claimsOf(formula)].map(([id, offset]) => ({ claim: claimOf(id), offset }));
  if (parts.length === 0)
    throw new FormulaError(0, "the formula names no claim; a number that rests on nothing needs a source");
  for (const { claim, offset } of parts) checkKnown(claim, offset);
  const ranges = parts.flatMap(({ claim }) => (claim.low === null ? [] : claim.id));
  if (ranges.length > maximumRanges) {
    throw new FormulaError(
      0,
      `the formula has more than ${String(maximumRanges)} ranges in it; work out a part as a claim of its own`,
    );
  }
  const result = evaluate(formula, (id) => valuesOf(claimOf(id), ranges));
  const wrong = mismatchMessage(result, declared);
  if (wrong !== undefined) throw new FormulaError(0, wrong);
  const factor = result.unit === "plain" && declared.unit === "percent" ? 100 : 1;
  const values = result.values.map((value) => roundedTo12(value * factor));
  if (!values.every(Number.isFinite))
    throw new FormulaError(0, "the result is larger than any number that can be written; check the amounts in it");
  return { low: Math.min(...values), high: Math.max(...values) };
}

function checkKnown({ id, value, low, date }: Claim, offset: number): void {
  if (value === null && low === null && date === null) {
    throw new FormulaError(offset, `"${id}" is not disclosed, so nothing can be computed from it`);
  }
  if (date !== null && date.length < "2026-03-31".length) {
    throw new FormulaError(offset, `"${id}" is not a full date, so no days can be counted from it`);
  }
}

function evaluate(formula: Formula, claim: (id: string) => Result): Result {
  switch (formula.sort) {
    case "number":
      return { values: [formula.value], unit: "plain", kind: "plain", name: String(formula.value) };
    case "claim":
      return claim(formula.id);
    case "pair":
      return evaluatePair(formula, evaluate(formula.left, claim), evaluate(formula.right, claim));
  }
}

function evaluatePair({ operator, offset }: Formula & { sort: "pair" }, left: Result, right: Result): Result {
  const joined = combine(operator, left, right);
  if ("refused" in joined) throw new FormulaError(offset, joined.refused);
  // A divisor whose range passes through nought would give an endless result between its ends.
  if (operator === "/" && !(right.values.every((value) => value > 0) || right.values.every((value) => value < 0))) {
    throw new FormulaError(offset, `${right.name} is nought, or may be; nothing can be divided by it`);
  }
  const count = Math.max(left.values.length, right.values.length);
  const values = Array.from({ length: count }, (_, corner) => {
    const [a, b] = [valueAt(left.values, corner), valueAt(right.values, corner)];
    return joined.factor * { "+": a + b, "-": a - b, "*": a * b, "/": a / b }[operator];
  });
  return { ...joined.measure, values, name: `(${left.name} ${operator} ${right.name})` };
}

/** A claim's value at every corner: its bit in the corner's number says which end of its range is taken. */
function valuesOf(claim: Claim, ranges: readonly string[]): Result {
  const { unit, kind, low, high } = claim;
  const name = `"${claim.id}"`;
  const bit = ranges.indexOf(claim.id);
  if (low === null || high === null) return { values: [fixedValue(claim)], unit, kind, name };
  const values = Array.from({ length: 2 ** ranges.length }, (_, corner) =>
    Math.floor(corner / 2 ** bit) % 2 === 0 ? low : high,
  );
  return { values, unit, kind, name };
}

/** A date counts as its day, so that a difference of dates is a number of days. */
function fixedValue({ value, date }: Claim): number {
  return value ?? Date.parse(`${date ?? ""}T00:00:00Z`) / 86_400_000;
}

/** A value that is the same at every corner is held once. */
function valueAt(values: readonly number[], corner: number): number {
  return values[corner % values.length] ?? NaN;
}

/** Twelve digits: what a computer's fractions leave behind the last of them is not part of the number. */
function roundedTo12(value: number): number {
  return Number(value.toPrecision(12));
}
