import { type ClaimFields, originOf } from "./check-claim.ts";
import type { Citation, Claim, Source } from "./claim.ts";
import { claimEntry, type ClaimEntry } from "./claim-schema.ts";
import { completed } from "./complete-entry.ts";
import { statuses } from "./vocabulary.ts";

const placeholderReason = "the claim has a mistake in its file";

/** Whether a claim only holds the place of an entry with a mistake, which is told already. */
export function isPlaceholder(claim: Claim): boolean {
  return claim.missing === placeholderReason;
}

/** A claim whose entry has a mistake: it holds the place, so that what refers to it is not called wrong as well. */
export function placeholder(id: string): Claim {
  return claimOf({ id, says: placeholderReason, missing: placeholderReason, unit: "count", kind: "count" }, new Map());
}

/** A claim from its entry, not yet computed; null where a field that it cannot do without is not there. */
export function buildClaim(fields: ClaimFields, sources: ReadonlyMap<string, Source>): Claim | null {
  const { id, says, unit, kind } = fields;
  if (id === undefined || says === undefined || unit === undefined || kind === undefined) return null;
  return claimOf({ ...fields, id, says, unit, kind }, sources);
}

const asWritten = claimEntry.omit({ overrule: true });

function claimOf(entry: ClaimEntry, sources: ReadonlyMap<string, Source>): Claim {
  return {
    ...completed(asWritten, entry),
    ...amountOf(entry),
    precision: entry.precision ?? "exact",
    who: entry.who ?? [],
    // An example or a model result rests on no source, so it is no surer than an estimate.
    status: entry.status ?? "estimated",
    origin: originOf(entry),
    parts: [],
    sources: (entry.sources ?? []).flatMap((citation) => resolveCitation(citation, sources)),
  };
}

/** What a computed claim takes from its parts where its entry says nothing. */
export function inherit(claim: Claim, fields: ClaimFields, parts: readonly Claim[]): Claim {
  // A result is due as soon as the first of its parts is.
  const due = parts.flatMap(({ recheckBy }) => recheckBy ?? []).sort()[0];
  const timed = claim.asOf !== null || claim.period !== null;
  return {
    ...claim,
    parts: parts.map(({ id }) => id),
    status: fields.status ?? weakestPart(parts).status,
    precision: fields.precision ?? (parts.every(({ precision }) => precision === "exact") ? "exact" : "about"),
    who: fields.who ?? [...new Set(parts.flatMap(({ who }) => who))],
    asOf: timed ? claim.asOf : (parts.find(({ asOf }) => asOf !== null)?.asOf ?? null),
    recheckBy: claim.recheckBy ?? due ?? null,
    period: timed ? claim.period : (parts.find(({ period }) => period !== null)?.period ?? null),
  };
}

/** The part that is least sure. */
export function weakestPart(parts: readonly Claim[]): Claim {
  return parts.reduce((least, part) => (statuses.indexOf(part.status) > statuses.indexOf(least.status) ? part : least));
}

function amountOf({ value, low, high, unit }: ClaimFields): Pick<Claim, "value" | "low" | "high" | "date"> {
  const date = unit === "date" && value !== undefined && value !== null ? String(value) : null;
  return {
    value: typeof value === "number" && date === null ? value : null,
    low: low ?? null,
    high: high ?? null,
    date,
  };
}

/** A citation with its source; empty where there is no such source, which is reported elsewhere. */
export function resolveCitation(
  { source, says }: { source: string; says: string },
  sources: ReadonlyMap<string, Source>,
): Citation[] {
  const found = sources.get(source);
  return found === undefined ? [] : [{ source: found, says }];
}
