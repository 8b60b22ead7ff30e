import { type ClaimFields, originOf } from "./check-claim.ts";
import { type Citation, type Claim, type Source, statuses } from "./claim.ts";

const mistaken = "the claim has a mistake in its file";

/** Whether a claim only holds the place of an entry with a mistake, which is told already. */
export function isPlaceholder(claim: Claim): boolean {
  return claim.missing === mistaken;
}

/** A claim whose entry has a mistake: it holds the place, so that what refers to it is not called wrong as well. */
export function placeholder(id: string): Claim {
  const nothing = {
    value: null,
    low: null,
    high: null,
    date: null,
    decimals: null,
    asOf: null,
    period: null,
    recheckBy: null,
    note: null,
    formula: null,
  };
  return {
    ...nothing,
    id,
    says: mistaken,
    missing: mistaken,
    unit: "count",
    kind: "count",
    precision: "exact",
    who: [],
    status: "estimated",
    origin: "stated",
    parts: [],
    sources: [],
  };
}

/** A claim from its entry, not yet computed; null where a field that it cannot do without is not there. */
export function buildClaim(fields: ClaimFields, sources: ReadonlyMap<string, Source>): Claim | null {
  const { id, says, unit, kind } = fields;
  if (id === undefined || says === undefined || unit === undefined || kind === undefined) return null;
  return {
    id,
    says,
    unit,
    kind,
    ...amountOf(fields),
    missing: fields.missing ?? null,
    precision: fields.precision ?? "exact",
    decimals: fields.decimals ?? null,
    who: fields.who ?? [],
    asOf: fields["as-of"] ?? null,
    period: fields.period ?? null,
    recheckBy: fields["recheck-by"] ?? null,
    // An example or a model result rests on no source, so it is no surer than an estimate.
    status: fields.status ?? "estimated",
    origin: originOf(fields),
    formula: fields.formula ?? null,
    parts: [],
    sources: (fields.sources ?? []).flatMap((citation) => cited(citation, sources)),
    note: fields.note ?? null,
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
    status: fields.status ?? weakest(parts).status,
    precision: fields.precision ?? (parts.every(({ precision }) => precision === "exact") ? "exact" : "about"),
    who: fields.who ?? [...new Set(parts.flatMap(({ who }) => who))],
    asOf: timed ? claim.asOf : (parts.find(({ asOf }) => asOf !== null)?.asOf ?? null),
    recheckBy: claim.recheckBy ?? due ?? null,
    period: timed ? claim.period : (parts.find(({ period }) => period !== null)?.period ?? null),
  };
}

/** The part that is least sure. */
export function weakest(parts: readonly Claim[]): Claim {
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
export function cited(
  { source, says }: { source: string; says: string },
  sources: ReadonlyMap<string, Source>,
): Citation[] {
  const found = sources.get(source);
  return found === undefined ? [] : [{ source: found, says }];
}
