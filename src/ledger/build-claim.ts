import { formatDate } from "#text/dates.ts";
import { type ClaimFields, originOf } from "./check-claim.ts";
import type { Citation, Claim, Source } from "./claim.ts";
import { claimEntry, type ClaimEntry } from "./claim-schema.ts";
import { completed } from "./complete-entry.ts";
import { daysBetween } from "./series-dates.ts";
import { periodWords } from "./series-time.ts";
import { type Span, statuses } from "./vocabulary.ts";

const placeholderReason = "the claim has a mistake in its file";

/** Whether a claim only holds the place of an entry with a mistake, which is told already. */
export function isPlaceholder(claim: Claim): boolean {
  return claim.missing === placeholderReason;
}

/** A claim whose entry has a mistake: it holds the place, so that what refers to it is not called wrong as well. */
export function placeholder(id: string): Claim {
  const entry = { id, says: placeholderReason, missing: placeholderReason, unit: "count", kind: "count" } as const;
  return claimOf(entry, { sources: new Map(), series: null });
}

interface Surroundings {
  readonly sources: ReadonlyMap<string, Source>;
  /** The id of the series that the claim is a value of. */
  readonly series: string | null;
}

/** A claim from its entry, not yet computed; null where a field that it cannot do without is not there. */
export function buildClaim(fields: ClaimFields, surroundings: Surroundings): Claim | null {
  const { id, says, unit, kind } = fields;
  if (id === undefined || says === undefined || unit === undefined || kind === undefined) return null;
  return claimOf({ ...fields, id, says, unit, kind }, surroundings);
}

const asWritten = claimEntry.omit({ overrule: true, values: true, within: true, filing: true });

function claimOf(entry: ClaimEntry, { sources, series }: Surroundings): Claim {
  const { covers, "as-of": asOf } = entry;
  return {
    ...completed(asWritten, entry),
    ...amountOf(entry),
    ...(covers === undefined || asOf === undefined ? {} : { period: periodWords(asOf, covers) }),
    series,
    aliases: (entry.aliases ?? []).map((alias) => alias.split("@")[0] ?? alias),
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
  return {
    ...claim,
    ...timeFrom(claim, parts),
    parts: parts.map(({ id }) => id),
    status: fields.status ?? weakestPart(parts).status,
    precision: fields.precision ?? (parts.every(({ precision }) => precision === "exact") ? "exact" : "about"),
    who: fields.who ?? [...new Set(parts.flatMap(({ who }) => who))],
    recheckBy: claim.recheckBy ?? due ?? null,
  };
}

/** The time of a result: its own, else that of its parts; of a series the last day of its parts, and what they cover. */
function timeFrom(claim: Claim, parts: readonly Claim[]): Pick<Claim, "asOf" | "period" | "covers"> {
  const { asOf, period, series } = claim;
  if (series === null) {
    const isTimed = asOf !== null || period !== null;
    const first = <Key extends "asOf" | "period">(key: Key) => parts.find((part) => part[key] !== null)?.[key] ?? null;
    return { asOf: isTimed ? asOf : first("asOf"), period: isTimed ? period : first("period"), covers: claim.covers };
  }
  const dated = parts.filter((part) => part.series !== null);
  const covers = claim.covers ?? commonSpan(dated);
  if (asOf === null || covers !== null) return { asOf, period: asOf && covers && periodWords(asOf, covers), covers };
  const earliest = dated.flatMap((part) => part.asOf ?? []).sort()[0];
  // A formula with @previous speaks of two days, of which the later is its date.
  const isSpread = earliest !== undefined && earliest < asOf && daysBetween(earliest, asOf) <= longestSpread;
  return { asOf, period: isSpread ? `${formatDate(earliest)} to ${formatDate(asOf)}` : null, covers };
}

/** Days by which quarters of one season may end apart. */
const longestSpread = 62;

function commonSpan(parts: readonly Claim[]): Span | null {
  const spans = new Set(parts.map(({ covers }) => covers));
  return spans.size === 1 ? ([...spans][0] ?? null) : null;
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
