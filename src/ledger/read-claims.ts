import { didYouMean } from "#text/nearest.ts";
import { buildClaim, isPlaceholder, placeholder } from "./build-claim.ts";
import { checkClaim, type ClaimFields } from "./check-claim.ts";
import { checkSeries } from "./check-series.ts";
import type { Claim, Source } from "./claim.ts";
import { datedValue } from "./claim-schema.ts";
import { splitName, undatedNames, unknownClaimMessage } from "./claim-names.ts";
import { type ClaimNames, computeClaims, type Draft } from "./compute-claims.ts";
import { formatAmount } from "./format-amount.ts";
import type { ClaimPlace } from "./locate-entry.ts";
import { planClaims, type PlannedClaim } from "./plan-claims.ts";
import type { Problem } from "./problem.ts";
import { type Entries, type Entry, entryProblem } from "./read-entries.ts";
import { fillSentence, timePhrase } from "./series-time.ts";
import type { Complaint } from "./zod-messages.ts";

export interface ClaimsReading {
  readonly claims: ReadonlyMap<string, Claim>;
  readonly claimNames: ReadonlyMap<string, string>;
  /** Where each claim's amount stands. */
  readonly places: ReadonlyMap<string, ClaimPlace>;
  readonly problems: Problem[];
}

/** Checks, builds and computes all claims; one that has a mistake keeps its place, with no value. */
export function readClaims(
  { entries, ids }: Entries<ClaimFields>,
  sources: ReadonlyMap<string, Source>,
): ClaimsReading {
  const byId = new Map(entries.flatMap((entry) => (entry.id === null ? [] : [[entry.id, entry] as const])));
  const plan = planClaims(byId);
  const problems: Problem[] = [
    ...entries.flatMap((entry) => checkSeries(entry).map((complaint) => entryProblem(entry, complaint))),
    ...entries
      .filter(({ id }) => id === null)
      .flatMap((entry) => checkClaim(entry).map((one) => entryProblem(entry, one))),
    ...plan.complaints.map(({ entry, complaint }) => entryProblem(entry, complaint)),
  ];
  const faulty = new Set(plan.complaints.map(({ entry }) => entry));
  const drafts = new Map<string, Draft>();
  for (const planned of plan.claims) {
    const found = complaintsOf(planned).map((complaint) => entryProblem(planned.entry, complaint));
    problems.push(...found);
    const sound = found.length === 0 && planned.entry.broken.size === 0 && !faulty.has(planned.entry);
    const claim = sound ? buildClaim(planned.fields, { sources, series: planned.series }) : null;
    drafts.set(planned.id, { ...planned, claim });
  }
  const computed = computeClaims(drafts, namesFor(drafts, plan.names, ids));
  const places = new Map(plan.claims.map(({ id, entry, path }) => [id, { entry, path }]));
  for (const { id, complaint } of computed.complaints) {
    const place = places.get(id);
    if (place !== undefined)
      problems.push({
        ...entryProblem(place.entry, { ...complaint, path: [...place.path, ...complaint.path] }),
        ...(complaint.message.startsWith("unknown claim") ? { kind: "reference" } : {}),
      });
  }
  const all = [...new Set([...ids, ...drafts.keys()])];
  const claims = new Map(all.map((id) => [id, finished(computed.claims.get(id) ?? placeholder(id))]));
  return { claims, claimNames: plan.names, places, problems: withoutRepeats(problems) };
}

/** What is wrong with one claim, at its place in its entry. */
function complaintsOf({ entry, fields, path, id }: PlannedClaim): Complaint[] {
  if (path.length === 0) return checkClaim({ ...entry, fields });
  const value: Entry<ClaimFields> = { ...entry, fields, name: `claim "${id}"`, broken: new Set() };
  const isOwn = (key: unknown) => typeof key !== "string" || key in datedValue.shape;
  return checkClaim(value).map((complaint) => {
    return isOwn(complaint.path[0]) ? { ...complaint, path: [...path, ...complaint.path] } : complaint;
  });
}

/** What is wrong with a series is found at each of its values, and told once. */
function withoutRepeats(problems: readonly Problem[]): Problem[] {
  const keyOf = ({ file, line, column, message }: Problem) =>
    [file, line, column, message.replace(/@[\d-]+"/g, '"')].join("\n");
  return [...new Map([...problems].reverse().map((problem) => [keyOf(problem), problem])).values()].reverse();
}

function namesFor(
  drafts: ReadonlyMap<string, Draft>,
  names: ReadonlyMap<string, string>,
  ids: ReadonlySet<string>,
): ClaimNames {
  const known = new Set([...ids, ...drafts.keys(), ...names.keys()]);
  return {
    idOf(name) {
      const id = names.get(name) ?? name;
      if (drafts.has(id) || ids.has(id)) return id;
      // The dates of an entry that cannot be read are not known.
      const { base } = splitName(name);
      const draft = drafts.get(base);
      return ids.has(base) && (draft === undefined || draft.claim === null) ? base : undefined;
    },
    unknown: (name) =>
      name.includes("@")
        ? unknownClaimMessage(name, known)
        : `unknown claim "${name}" in the formula${didYouMean(name, undatedNames(known))}`,
  };
}

/** A claim whose sentence holds its amount and its time. */
function finished(claim: Claim): Claim {
  if (isPlaceholder(claim)) return claim;
  return { ...claim, says: fillSentence(claim.says, { amount: formatAmount(claim), time: timePhrase(claim) }) };
}
