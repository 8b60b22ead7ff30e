import type { Claim, Ledger } from "#ledger/claim.ts";
import { claimNamed } from "#ledger/find-claim.ts";
import { parseFormula } from "#ledger/parse-formula.ts";

/** The amount that a share is of: the divisor of its formula, in that claim's unit; null where the formula names no such claim. */
export function wholeOf({ formula, parts }: Claim, ledger: Ledger): number | null {
  if (formula === null) return null;
  const parsed = parseFormula(formula);
  if (parsed.sort !== "pair" || parsed.operator !== "/" || parsed.right.sort !== "claim") return null;
  const { id } = parsed.right;
  // A value of a series has the dates of its parts in `parts`, not in the formula.
  const part = parts.find((name) => name === id || name.startsWith(`${id}@`));
  return claimNamed(ledger, part ?? id)?.value ?? null;
}
