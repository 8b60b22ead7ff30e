import { inherit, weakestPart } from "./build-claim.ts";
import type { ClaimFields } from "./check-claim.ts";
import type { Claim } from "./claim.ts";
import { statuses } from "./vocabulary.ts";
import type { Complaint } from "./zod-messages.ts";
import { compute } from "./formula.ts";
import { didYouMean } from "#text/nearest.ts";
import { claimsOf, type Formula, FormulaError, parseFormula } from "./parse-formula.ts";
import { timeLabel } from "./labels.ts";

/** A claim as its entry says it; null where the entry has a mistake that was reported already. */
export interface Draft {
  readonly id: string;
  readonly claim: Claim | null;
  readonly fields: ClaimFields;
}

export interface ComputedClaims {
  /** Null where it could not be computed. */
  readonly claims: ReadonlyMap<string, Claim | null>;
  readonly complaints: readonly { readonly id: string; readonly complaint: Complaint }[];
}

interface Computation {
  readonly drafts: ReadonlyMap<string, Draft>;
  readonly known: ReadonlySet<string>;
  readonly done: Map<string, Claim | null>;
  readonly complain: (id: string, complaint: Complaint) => void;
}

/** Computes every claim that has a formula, each after its parts; `known` holds the ids of unreadable claims too. */
export function computeClaims(drafts: ReadonlyMap<string, Draft>, known: ReadonlySet<string>): ComputedClaims {
  const complaints: { id: string; complaint: Complaint }[] = [];
  const complain = (id: string, complaint: Complaint): void => void complaints.push({ id, complaint });
  const work: Computation = { drafts, known, done: new Map(), complain };
  for (const id of drafts.keys()) resolve(id, [], work);
  return { claims: work.done, complaints };
}

function resolve(id: string, trail: readonly string[], work: Computation): Claim | null {
  const finished = work.done.get(id);
  if (finished !== undefined) return finished;
  const draft = work.drafts.get(id);
  if (draft === undefined) return null;
  if (trail.includes(id)) return reportCircle(id, trail, work);
  if (trail.length > maximumDepth) return reportTooLong(id, work);
  const result =
    draft.fields.formula === undefined ? draft.claim : computeClaim(draft, draft.fields.formula, trail, work);
  work.done.set(id, result);
  return result;
}

/** More formulas one behind the other than this are no reckoning that anybody could follow. */
const maximumDepth = 200;

function reportTooLong(id: string, { done, complain }: Computation): null {
  const message = `more than ${String(maximumDepth)} formulas lean on one another here; state one of the numbers between`;
  complain(id, formulaComplaint(0, message));
  done.set(id, null);
  return null;
}

function reportCircle(id: string, trail: readonly string[], { done, complain }: Computation): null {
  const round = trail.slice(trail.indexOf(id));
  const way = [...round, id].map((step) => `"${step}"`).join(" needs ");
  complain(id, formulaComplaint(0, `the formula goes round in a circle: ${way}`));
  for (const step of round) done.set(step, null);
  return null;
}

function computeClaim(
  { id, claim, fields }: Draft,
  text: string,
  trail: readonly string[],
  work: Computation,
): Claim | null {
  try {
    const formula = parseFormula(text);
    const unknown = [...claimsOf(formula)].filter(([part]) => !work.known.has(part));
    for (const [part, offset] of unknown) {
      work.complain(
        id,
        formulaComplaint(offset, `unknown claim "${part}" in the formula${didYouMean(part, work.known)}`),
      );
    }
    const parts = [...claimsOf(formula).keys()].map((part) => resolve(part, [...trail, id], work));
    const sound = parts.filter((part) => part !== null);
    // A part that failed has its own problem; one that is unknown was reported above.
    if (claim === null || sound.length < parts.length || unknown.length > 0) return null;
    return withAmount({ id, claim, fields }, formula, sound, (complaint) => work.complain(id, complaint));
  } catch (error) {
    if (!(error instanceof FormulaError)) throw error;
    work.complain(id, formulaComplaint(error.offset, error.message));
    return null;
  }
}

function withAmount(
  { claim, fields }: Draft & { claim: Claim },
  formula: Formula,
  parts: readonly Claim[],
  complain: (complaint: Complaint) => void,
): Claim {
  const byId = new Map(parts.map((part) => [part.id, part]));
  const { low, high } = compute(formula, (id) => findPart(byId, id), claim);
  const whole = inherit(claim, fields, parts);
  checkStatus(whole, parts).forEach(complain);
  if (claim.asOf === null && claim.period === null) checkTime(whole, parts).forEach(complain);
  return low === high ? { ...whole, value: low } : { ...whole, low, high };
}

function findPart(parts: ReadonlyMap<string, Claim>, id: string): Claim {
  const part = parts.get(id);
  if (part === undefined) throw new Error(`no part "${id}"`);
  return part;
}

function checkStatus({ status }: Claim, parts: readonly Claim[]): Complaint[] {
  const least = weakestPart(parts);
  if (statuses.indexOf(status) >= statuses.indexOf(least.status)) return [];
  const message = `the status is ${status}, but "${least.id}", which it is computed from, is only ${least.status}; write ${least.status}, or take the line out`;
  return [{ path: ["status"], message }];
}

function checkTime({ id }: Claim, parts: readonly Claim[]): Complaint[] {
  const times = [...new Set(parts.map(timeLabel).filter((time) => time !== ""))];
  if (times.length < 2) return [];
  return [
    {
      path: ["formula"],
      message: `the parts of claim "${id}" speak of different times (${times.join("; ")}); write "as-of" or "period" for the result`,
    },
  ];
}

function formulaComplaint(offset: number, message: string): Complaint {
  return { path: ["formula"], offset, message };
}
