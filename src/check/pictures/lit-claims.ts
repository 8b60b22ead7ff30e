import type { Claim, Ledger } from "#ledger/claim.ts";
import { splitName } from "#ledger/claim-names.ts";
import { claimNamed } from "#ledger/find-claim.ts";
import { parseFormula, type Formula } from "#ledger/parse-formula.ts";
import type { Scene } from "#scene/scene.ts";
import { allMarks } from "#scene/walk.ts";

/** The claims of a picture's marks: those drawn to scale, and those that are only written. */
export interface MarkedClaims {
  readonly drawn: ReadonlySet<string>;
  readonly written: ReadonlySet<string>;
}

/** The claims of scenes, as of one picture in its layouts, by whether a mark's size stands for the amount. */
export function markedClaims(scenes: readonly Pick<Scene, "marks">[]): MarkedClaims {
  const [drawn, written] = [new Set<string>(), new Set<string>()];
  for (const { amount } of scenes.flatMap(({ marks }) => allMarks(marks))) {
    if (amount !== undefined) (amount.scale.startsWith("written:") ? written : drawn).add(amount.claim);
  }
  return { drawn, written };
}

/**
 * The claims whose marks a name lights on a picture. A claim lights its own marks, and where it is not drawn itself those of
 * its parts: a sum lights what was added up, a share what it is a share of something else, and a whole the remainder and what
 * was taken from it. `party:oracle` and `kind:backlog` light the claims of a company and of a kind of money.
 * Empty where the picture shows nothing of it.
 */
export function litClaims(name: string, marked: MarkedClaims, ledger: Ledger): string[] {
  const [sort = "", value = ""] = name.split(":");
  if (sort === "party") return markedWhere(marked, ledger, ({ who }) => who.includes(value));
  if (sort === "kind") return markedWhere(marked, ledger, ({ kind }) => kind === value);
  return [...lit(name, { marked, ledger, trail: new Set() })];
}

function markedWhere({ drawn, written }: MarkedClaims, { claims }: Ledger, is: (claim: Claim) => boolean): string[] {
  return [...new Set([...drawn, ...written])].filter((id) => {
    const claim = claims.get(id);
    return claim !== undefined && is(claim);
  });
}

interface Search {
  readonly marked: MarkedClaims;
  readonly ledger: Ledger;
  /** The claims that led here, since a whole and its remainder name each other. */
  readonly trail: ReadonlySet<string>;
}

function lit(id: string, search: Search): Set<string> {
  const { marked, ledger, trail } = search;
  const own = marked.drawn.has(id) || marked.written.has(id) ? [id] : [];
  const claim = ledger.claims.get(id);
  if (claim === undefined || trail.has(id) || marked.drawn.has(id)) return new Set(own);
  const deeper = { ...search, trail: new Set([...trail, id]) };
  const parts = claim.formula === null ? new Set<string>() : litParts(parseFormula(claim.formula), claim, deeper);
  return new Set([...own, ...parts, ...litRemainder(id, deeper)]);
}

/** What the parts of a formula light. Of a share or a growth it is the part that changes hands, else the other. */
function litParts(formula: Formula, claim: Claim, search: Search): Set<string> {
  if (formula.sort === "number") return new Set();
  if (formula.sort === "claim") return lit(partNamed(formula.id, claim, search.ledger), search);
  const [left, right] = [formula.left, formula.right].map((side) => litParts(side, claim, search));
  if (left === undefined || right === undefined) return new Set();
  if (formula.operator === "+" || formula.operator === "*") return new Set([...left, ...right]);
  return left.size > 0 ? left : right;
}

/** The part that a name in a formula means; a value of a series has parts of its own date. */
function partNamed(name: string, { parts }: Claim, ledger: Ledger): string {
  const { base, date } = splitName(name);
  const same = parts.filter((part) => splitName(part).base === base);
  if (same.length === 1 || date === null) return same[0] ?? name;
  return claimNamed(ledger, name)?.id ?? name;
}

/** Of a whole that is drawn in parts: the remainder, and what was taken from it. */
function litRemainder(whole: string, search: Search): Set<string> {
  const { marked, ledger } = search;
  for (const id of marked.drawn) {
    const claim = ledger.claims.get(id);
    if (claim === undefined || claim.formula === null) continue;
    const taken = takenFrom(parseFormula(claim.formula));
    if (taken === null) continue;
    const [first, ...rest] = taken.map((name) => partNamed(name, claim, ledger));
    if (first === whole) return new Set([id, ...rest.flatMap((part) => [...lit(part, search)])]);
  }
  return new Set();
}

/** The names in a chain of differences, `whole - part - part`; null for any other formula. */
function takenFrom(formula: Formula): string[] | null {
  if (formula.sort !== "pair" || formula.operator !== "-" || formula.right.sort !== "claim") return null;
  const left = formula.left.sort === "claim" ? [formula.left.id] : takenFrom(formula.left);
  return left === null ? null : [...left, formula.right.id];
}
