import type { ClaimFields } from "./check-claim.ts";
import { type Dated as DatedName, namesOfValues, splitName, valueIds } from "./claim-names.ts";
import { aliasProblem } from "./check-series.ts";
import { claimsOf, FormulaError, parseFormula } from "./parse-formula.ts";
import type { Entry } from "./read-entries.ts";
import { daysApart, type PartDates, type SharedDate, sharedDates } from "./series-dates.ts";
import type { YamlPath } from "./read-yaml.ts";
import type { Complaint } from "./zod-messages.ts";

type ClaimEntries = ReadonlyMap<string, Entry<ClaimFields>>;

/** One claim that an entry makes: of a series one of its values. */
export interface PlannedClaim {
  readonly id: string;
  readonly entry: Entry<ClaimFields>;
  /** Where in its entry its amount stands. */
  readonly path: YamlPath;
  /** What its entry says of it, that of the series included. */
  readonly fields: ClaimFields;
  /** The id of its series; null where it stands alone. */
  readonly series: string | null;
  /** What names in its formula mean at its date; all others mean the same at every date. */
  readonly partIds: ReadonlyMap<string, string>;
}

export interface ClaimPlan {
  readonly claims: readonly PlannedClaim[];
  /** The id behind every name that is no id. */
  readonly names: ReadonlyMap<string, string>;
  readonly complaints: readonly { readonly entry: Entry<ClaimFields>; readonly complaint: Complaint }[];
}

interface Planning {
  readonly entries: ClaimEntries;
  readonly timelines: Map<string, Timeline>;
}

/** A date of an entry's values: with its place among those that are written, or with what it takes of the formula's parts. */
interface Dated extends SharedDate {
  /** Null where the formula gives the value. */
  readonly written: number | null;
}

/** The values of an entry by their dates, newest first. */
type Timeline = readonly Dated[];

/** More formulas one behind the other than this are told when they are computed. */
const maximumDepth = 200;

/** Which claims the entries make, and by which names they can be called. */
export function planClaims(entries: ClaimEntries): ClaimPlan {
  const planning: Planning = { entries, timelines: new Map() };
  const names = new Map<string, string>();
  const complaints: { entry: Entry<ClaimFields>; complaint: Complaint }[] = [];
  const claims = [...entries].flatMap(([id, entry]) => {
    const timeline = timelineOf(id, [], planning);
    const series = { id, dates: timeline.map(({ date }) => date) };
    for (const [name, target] of namesOfValues(series)) names.set(name, target);
    const wrong = timeline.length === 0 ? partsApart(entry, planning) : ownTime(entry, timeline);
    complaints.push(...wrong.map((complaint) => ({ entry, complaint })));
    return timeline.length === 0 ? [alone(id, entry)] : valuesOf(series, { entry, timeline, planning });
  });
  const ids = new Set(claims.map(({ id }) => id));
  for (const claim of claims) complaints.push(...takeAliases(claim, names, ids));
  return { claims, names, complaints };
}

function alone(id: string, entry: Entry<ClaimFields>): PlannedClaim {
  return { id, entry, path: [], fields: entry.fields, series: null, partIds: new Map() };
}

function valuesOf(
  series: DatedName,
  { entry, timeline, planning }: { entry: Entry<ClaimFields>; timeline: Timeline; planning: Planning },
): PlannedClaim[] {
  const { values, covers, formula, ...shared } = entry.fields;
  const ids = valueIds(series);
  return timeline.map(({ date, taken, written }, index) => {
    const value = written === null ? undefined : values?.[written];
    const { at, ...own } = value ?? { at: date, ...(formula === undefined ? {} : { formula }) };
    const id = ids[index] ?? series.id;
    const time = { "as-of": at, ...(covers === undefined ? {} : { covers }) };
    const fields = { ...shared, ...own, ...time, id };
    const path = written === null ? [] : ["values", written];
    return { id, entry, path, fields, series: series.id, partIds: partIds(taken, planning) };
  });
}

/** The ids of the values that a formula takes of its parts at one date. */
function partIds(taken: SharedDate["taken"], planning: Planning): Map<string, string> {
  return new Map(
    [...taken].map(([name, index]) => {
      const { base } = splitName(name);
      const dates = timelineOf(base, [], planning).map(({ date }) => date);
      return [name, valueIds({ id: base, dates })[index] ?? base];
    }),
  );
}

/** The dates of an entry's values; empty where it is no series, and where its formula goes round in a circle. */
function timelineOf(id: string, trail: readonly string[], planning: Planning): Timeline {
  const known = planning.timelines.get(id);
  if (known !== undefined) return known;
  const entry = planning.entries.get(id);
  if (entry === undefined || trail.includes(id) || trail.length > maximumDepth) return [];
  const { values = [], formula, within = 0 } = entry.fields;
  const written = values.map(({ at }, index) => ({ date: at, taken: new Map<string, number>(), written: index }));
  const shared = formula === undefined ? [] : sharedDates(seriesIn(formula, [...trail, id], planning), within);
  // A formula goes on from the last value that is written down.
  const given = shared.filter(({ date }) => date > (values[0]?.at ?? ""));
  const timeline = [...given.map((one) => ({ ...one, written: null })), ...written];
  planning.timelines.set(id, timeline);
  return timeline;
}

/** The series that a formula names without a date. */
function seriesIn(formula: string, trail: readonly string[], planning: Planning): PartDates[] {
  return namesIn(formula).flatMap((name) => {
    const { base, date } = splitName(name);
    if (date !== null && date !== "previous") return [];
    const dates = timelineOf(base, trail, planning).map((value) => value.date);
    return dates.length === 0 ? [] : [{ name, dates, isPrevious: date === "previous" }];
  });
}

/** The claims that a formula names; none where it cannot be read, which is told when it is computed. */
function namesIn(formula: string): string[] {
  try {
    return [...claimsOf(parseFormula(formula)).keys()];
  } catch (error) {
    if (error instanceof FormulaError) return [];
    throw error;
  }
}

/** A formula whose parts are series that share no date. */
function partsApart({ fields, name }: Entry<ClaimFields>, planning: Planning): Complaint[] {
  const { id = "", formula, values, within = 0 } = fields;
  if (formula === undefined || values !== undefined) return [];
  const parts = seriesIn(formula, [id], planning);
  // A part that has no value before its only one is told when the formula is computed.
  if (parts.length === 0 || parts.some(({ isPrevious, dates }) => isPrevious && dates.length < 2)) return [];
  const newest = parts.map((part) => ({ name: part.name, date: part.dates[part.isPrevious ? 1 : 0] ?? "" }));
  const dates = newest.map((part) => `"${part.name}" has ${part.date}`);
  const pin = `${splitName(newest[0]?.name ?? "").base}@${newest[0]?.date ?? ""}`;
  const remedy = `write "within: ${String(daysApart(parts))}" where they belong together, or a date, such as ${pin}`;
  const days = within === 0 ? "share no date" : `do not lie within ${String(within)} days`;
  return [{ path: ["formula"], message: `the parts of ${name} ${days}: ${dates.join(", ")}; ${remedy}` }];
}

/** A time of its own at a number that takes it from its parts. */
function ownTime({ fields, name }: Entry<ClaimFields>, timeline: Timeline): Complaint[] {
  if (fields.values !== undefined) return [];
  const part = splitName([...(timeline[0]?.taken.keys() ?? [])][0] ?? "").base;
  const pin = `${part}@${(timeline[0]?.date ?? "").slice(0, "2026-03".length)}`;
  return (["as-of", "period"] as const)
    .filter((key) => fields[key] !== undefined)
    .map((key) => {
      const message = `${name} takes its time from its parts; take "${key}" out, or pin the parts, such as ${pin}`;
      return { path: [key], message };
    });
}

/** Adds a claim's former names; one that means something else already is told. */
function takeAliases(
  { id, entry, fields, path, series }: PlannedClaim,
  names: Map<string, string>,
  ids: ReadonlySet<string>,
): ClaimPlan["complaints"] {
  const isStated = path.length > 0;
  // The former names of a computed series stand once in its entry, each with its date.
  if (series !== null && !isStated && id !== series) return [];
  return (fields.aliases ?? []).flatMap((alias, index) => {
    const [name = "", date] = alias.split("@");
    const dated = `${series ?? id}@${date ?? ""}`;
    const target = date === undefined ? id : ids.has(dated) ? dated : names.get(dated);
    const message =
      aliasProblem(alias, isStated ? (fields["as-of"] ?? null) : null) ?? takenMessage(name, { names, ids, target });
    if (message !== null) return [{ entry, complaint: { path: [...path, "aliases", index], message } }];
    names.set(name, target ?? id);
    return [];
  });
}

interface NamesInUse {
  readonly names: ReadonlyMap<string, string>;
  readonly ids: ReadonlySet<string>;
  readonly target: string | undefined;
}

function takenMessage(name: string, { names, ids, target }: NamesInUse): string | null {
  if (target === undefined) return `"${name}" is a former name for a date that the claim has no value of`;
  if (ids.has(name)) return `"${name}" is the name of another claim; a former name must be free`;
  const other = names.get(name);
  return other === undefined || other === target ? null : `"${name}" is a former name of "${other}" already; keep one`;
}
