import type { Claim, Ledger } from "./claim.ts";
import { findClaim } from "./find-claim.ts";
import { compute } from "./formula.ts";
import { FormulaError, parseFormula } from "./parse-formula.ts";

/** The same ledger with claims changed, and all that is computed from them; undefined where a formula cannot be computed. */
export function recomputeLedger(ledger: Ledger, changes: ReadonlyMap<string, Partial<Claim>>): Ledger | undefined {
  const done = new Map<string, Claim>();
  const resolve = (id: string): Claim => {
    const known = done.get(id);
    if (known !== undefined) return known;
    const change = changes.get(id);
    const claim = change === undefined ? findClaim(ledger, id) : { ...findClaim(ledger, id), ...change };
    const next =
      claim.formula === null || changes.has(id) ? claim : computedAnew(claim, claim.formula, resolve, ledger);
    done.set(id, next);
    return next;
  };
  try {
    return { ...ledger, claims: new Map([...ledger.claims.keys()].map((id) => [id, resolve(id)])) };
  } catch (error) {
    if (error instanceof FormulaError) return undefined;
    throw error;
  }
}

/** The stated claims that a claim rests on: itself where it is one. */
export function statedRoots(ledger: Ledger, id: string): string[] {
  const claim = ledger.claims.get(id);
  if (claim === undefined) return [];
  return claim.formula === null ? [id] : [...new Set(claim.parts.flatMap((part) => statedRoots(ledger, part)))];
}

function computedAnew(claim: Claim, formula: string, resolve: (id: string) => Claim, ledger: Ledger): Claim {
  // A claim none of whose parts changed is as it was.
  if (claim.parts.every((part) => resolve(part) === ledger.claims.get(part))) return findClaim(ledger, claim.id);
  const { low, high } = compute(parseFormula(formula), resolve, claim);
  return low === high ? { ...claim, value: low, low: null, high: null } : { ...claim, value: null, low, high };
}
