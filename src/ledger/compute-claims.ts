import { inherit, weakestPart } from "./build-claim.ts";
import type { ClaimFields } from "./check-claim.ts";
import type { Claim } from "./claim.ts";
import { statuses } from "./vocabulary.ts";
import type { Complaint } from "./zod-messages.ts";
import { compute } from "./formula.ts";
import { claimsOf, type Formula, FormulaError, parseFormula } from "./parse-formula.ts";
import { timeLabel } from "./labels.ts";

/** A claim as its entry says it; null where the entry has a mistake that was reported already. */
export interface Draft {
  readonly id: string;
  readonly claim: Claim | null;
  readonly fields: ClaimFields;
  /** What names in its formula mean at its date, where it is a value of a series. */
  readonly partIds: ReadonlyMap<string, string>;
}

export interface ComputedClaims {
  /** Null where it could not be computed. */
  readonly claims: ReadonlyMap<string, Claim | null>;
  readonly complaints: readonly { readonly id: string; readonly complaint: Complaint }[];
}

interface Computation {
  readonly drafts: ReadonlyMap<string, Draft>;
  readonly names: ClaimNames;
  readonly done: Map<string, Claim | null>;
  readonly complain: (id: string, complaint: Complaint) => void;
}

/** What claims can be called. */
export interface ClaimNames {
  /** The id that a name means; undefined where it means none. */
  readonly idOf: (name: string) => string | undefined;
  /** What to say of a name that means none. */
  readonly unknown: (name: string) => string;
}

/** Computes every claim that has a formula, each after its parts; names of unreadable claims are known too. */
export function computeClaims(drafts: ReadonlyMap<string, Draft>, names: ClaimNames): ComputedClaims {
  const complaints: { id: string; complaint: Complaint }[] = [];
  const complain = (id: string, complaint: Complaint): void => void complaints.push({ id, complaint });
  const work: Computation = { drafts, names, done: new Map(), complain };
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

/** A longer chain of formulas is one that nobody could follow. */
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

function computeClaim(draft: Draft, text: string, trail: readonly string[], work: Computation): Claim | null {
  const { id, claim } = draft;
  try {
    const formula = parseFormula(text);
    const idOf = (name: string) => draft.partIds.get(name) ?? work.names.idOf(name);
    const names = [...claimsOf(formula)];
    const unknown = names.filter(([name]) => idOf(name) === undefined);
    for (const [name, offset] of unknown) work.complain(id, formulaComplaint(offset, work.names.unknown(name)));
    const parts = new Map(names.map(([name]) => [name, resolve(idOf(name) ?? name, [...trail, id], work)]));
    const sound = new Map([...parts].flatMap(([name, part]) => (part === null ? [] : [[name, part] as const])));
    // A part that failed has its own problem; one that is unknown was reported above.
    if (claim === null || sound.size < parts.size) return null;
    return withAmount({ ...draft, claim }, { formula, text, parts: sound }, (complaint) =>
      work.complain(id, complaint),
    );
  } catch (error) {
    if (!(error instanceof FormulaError)) throw error;
    work.complain(id, formulaComplaint(error.offset, error.message));
    return null;
  }
}

interface ResolvedFormula {
  readonly formula: Formula;
  readonly text: string;
  /** By the name that the formula gives them. */
  readonly parts: ReadonlyMap<string, Claim>;
}

function withAmount(
  { claim, fields }: Draft & { claim: Claim },
  { formula, text, parts }: ResolvedFormula,
  complain: (complaint: Complaint) => void,
): Claim {
  const all = [...new Set(parts.values())];
  const { low, high } = compute(formula, (name) => findPart(parts, name), claim);
  const whole = { ...inherit(claim, fields, all), formula: withIds(text, parts) };
  checkStatus(whole, all).forEach(complain);
  if (claim.asOf === null && claim.period === null) checkTime(whole, all).forEach(complain);
  return low === high ? { ...whole, value: low } : { ...whole, low, high };
}

/** The formula with the id of each part in place of the name that it is written by. */
function withIds(text: string, parts: ReadonlyMap<string, Claim>): string {
  return text.replace(/[^\s()]+/g, (word) => parts.get(word)?.id ?? word);
}

function findPart(parts: ReadonlyMap<string, Claim>, name: string): Claim {
  const part = parts.get(name);
  if (part === undefined) throw new Error(`no part "${name}"`);
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
