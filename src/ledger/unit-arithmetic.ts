import type { Kind, Unit } from "./vocabulary.ts";
import type { Operator } from "./parse-formula.ts";
import { kindLabel } from "./labels.ts";

/** What a number counts and of what sort it is; "plain" is a bare number, as a division of like by like leaves. */
export interface Dimension {
  readonly unit: Unit | "plain";
  readonly kind: Kind | "plain";
}

/** What comes of two measures, or why they do not go together; `factor` brings percent back to parts of one. */
export type Combination = { readonly measure: Dimension; readonly factor: number } | { readonly refused: string };

interface Operand extends Dimension {
  readonly name: string;
}

const plain: Dimension = { unit: "plain", kind: "plain" };
const promises: readonly string[] = ["commitment", "backlog"];
const proportions: readonly string[] = ["plain", "share", "growth", "ratio"];

/** Units that say how many times, how long or which part; all others measure something that may be scaled by these. */
const scalers: readonly string[] = ["plain", "percent", "times", "count", "years", "months", "days"];

/** The measure of two numbers joined by an operator. */
export function combine(operator: Operator, left: Operand, right: Operand): Combination {
  if (operator === "+" || operator === "-") return added(operator, left, right);
  return operator === "*" ? multiplied(left, right) : divided(left, right);
}

/** Why a result cannot be what its claim is declared to be; undefined where it can. */
export function mismatchMessage(
  result: Dimension,
  declared: { readonly unit: Unit; readonly kind: Kind },
): string | undefined {
  const unitFits =
    result.unit === declared.unit ||
    (result.unit === "plain" && ["percent", "times"].includes(declared.unit)) ||
    (result.unit === "percent" && declared.unit === "points");
  if (!unitFits) {
    return `the formula gives ${result.unit === "plain" ? "percent or times" : result.unit}, but the unit is ${declared.unit}`;
  }
  const kindFits =
    result.kind === declared.kind ||
    [promises, proportions].some((group) => group.includes(result.kind) && group.includes(declared.kind));
  if (kindFits) return undefined;
  const given = result.kind === "plain" ? "a share, a growth or a ratio" : result.kind;
  return `the formula gives ${given}, but the kind is ${declared.kind}`;
}

function added(operator: "+" | "-", left: Operand, right: Operand): Combination {
  const adds = operator === "+";
  const refuse = (why: string): Combination => ({ refused: why });
  if (left.unit !== right.unit) {
    return refuse(
      `${left.name} is in ${unitWords(left)} and ${right.name} in ${unitWords(right)}; only like units may be ${adds ? "added" : "subtracted"}`,
    );
  }
  if (left.unit === "date") {
    return adds
      ? refuse("a date cannot be added to a date")
      : { measure: { unit: "days", kind: "duration" }, factor: 1 };
  }
  const kind = kindOfSum(operator, left.kind, right.kind);
  if (kind !== undefined) return { measure: { unit: left.unit, kind }, factor: 1 };
  const [first, second] = [wordOf(left), wordOf(right)];
  const rule = adds ? `${first} is never added to ${second}` : `${second} is never taken from ${first}`;
  return refuse(`${left.name} is ${first} and ${right.name} is ${second}; ${rule}`);
}

function kindOfSum(
  operator: "+" | "-",
  left: Dimension["kind"],
  right: Dimension["kind"],
): Dimension["kind"] | undefined {
  if (left === right) return left;
  if (promises.includes(left) && promises.includes(right)) return left;
  // What is left of cash after its costs is still cash.
  return operator === "-" && left === "cash" && right === "cost" ? "cash" : undefined;
}

function multiplied(left: Operand, right: Operand): Combination {
  const [scaled, scaler] = left.unit === "plain" || !scalers.includes(right.unit) ? [right, left] : [left, right];
  if (!scalers.includes(scaler.unit) || scaled.unit === "date") {
    return {
      refused: `${left.name} is in ${unitWords(left)} and ${right.name} in ${unitWords(right)}; these cannot be multiplied`,
    };
  }
  return { measure: scaled, factor: scaler.unit === "percent" ? 1 / 100 : 1 };
}

function divided(left: Operand, right: Operand): Combination {
  if (left.unit === right.unit && left.unit !== "date") return { measure: plain, factor: 1 };
  if (scalers.includes(right.unit) && left.unit !== "date")
    return { measure: left, factor: right.unit === "percent" ? 100 : 1 };
  return {
    refused: `${left.name} is in ${unitWords(left)} and ${right.name} in ${unitWords(right)}; these cannot be divided`,
  };
}

function unitWords({ unit }: Dimension): string {
  return unit === "plain" ? "no unit" : unit;
}

function wordOf({ kind }: Dimension): string {
  return kind === "plain" ? "a bare number" : kindLabel(kind);
}
