import { buildClaim, placeholder } from "./build-claim.ts";
import { checkClaim, type ClaimFields } from "./check-claim.ts";
import type { Claim, Source } from "./claim.ts";
import { computeClaims, type Draft } from "./compute-claims.ts";
import type { Problem } from "./problem.ts";
import { type Entries, type Entry, entryProblem } from "./read-entries.ts";

/** Checks, builds and computes all claims; one that has a mistake keeps its place, with no value. */
export function readClaims(
  { entries, ids }: Entries<ClaimFields>,
  sources: ReadonlyMap<string, Source>,
): { claims: ReadonlyMap<string, Claim>; problems: Problem[] } {
  const problems: Problem[] = [];
  const drafts = new Map<string, Draft>();
  const byId = new Map<string, Entry<ClaimFields>>();
  for (const entry of entries) {
    const complaints = checkClaim(entry);
    problems.push(...complaints.map((complaint) => entryProblem(entry, complaint)));
    if (entry.id === null) continue;
    const sound = complaints.length === 0 && entry.broken.size === 0;
    drafts.set(entry.id, {
      id: entry.id,
      fields: entry.fields,
      claim: sound ? buildClaim(entry.fields, sources) : null,
    });
    byId.set(entry.id, entry);
  }
  const computed = computeClaims(drafts, ids);
  for (const { id, complaint } of computed.complaints) {
    const entry = byId.get(id);
    if (entry !== undefined) problems.push(entryProblem(entry, complaint));
  }
  const claims = new Map([...ids].map((id) => [id, computed.claims.get(id) ?? placeholder(id)]));
  return { claims, problems };
}
