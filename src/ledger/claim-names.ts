import { didYouMean, nearest } from "#text/nearest.ts";

/** A series, or a claim that stands alone, as its values can be called. */
export interface Dated {
  readonly id: string;
  /** Newest first; empty for a claim that is no series. */
  readonly dates: readonly string[];
}

/** A name as it is written: `msft-rpo@2026-03` is the series msft-rpo and the date 2026-03. */
export function splitName(name: string): { readonly base: string; readonly date: string | null } {
  const at = name.indexOf("@");
  return at < 0 ? { base: name, date: null } : { base: name.slice(0, at), date: name.slice(at + 1) };
}

/** The id of each value of a series, newest first: the series' own for the newest, `id@2026-03` for the others. */
export function valueIds({ id, dates }: Dated): string[] {
  return dates.map((date, index) => {
    const month = date.slice(0, "2026-03".length);
    const isOnly = dates.filter((other) => other.startsWith(month)).length === 1;
    return index === 0 ? id : `${id}@${isOnly ? month : date}`;
  });
}

/** Every other name of the values of a series, with the id behind it. */
export function namesOfValues(series: Dated): Map<string, string> {
  const ids = valueIds(series);
  const names = new Map<string, string>();
  const add = (date: string, index: number): void => {
    const name = `${series.id}@${date}`;
    const id = ids[index];
    if (id !== undefined && id !== name) names.set(name, id);
  };
  series.dates.forEach((date, index) => {
    add(date, index);
    for (const start of [date.slice(0, 7), date.slice(0, 4)])
      if (series.dates.filter((other) => other.startsWith(start)).length === 1) add(start, index);
  });
  if (series.dates.length > 1) add("previous", 1);
  return names;
}

/** What to say of a name that means no claim; of a date that a series does not have, the nearest that it has. */
export function unknownClaimMessage(name: string, names: ReadonlySet<string>): string {
  const { base, date } = splitName(name);
  if (date === null || !names.has(base)) return `unknown claim "${name}"${didYouMean(base, undatedNames(names))}`;
  const dates = [...names].filter((known) => known.startsWith(`${base}@`)).map((known) => known.slice(base.length + 1));
  if (dates.length === 0) return `"${base}" is no series, so it has no "@${date}"; write "${base}"`;
  if (date === "previous") return `"${base}" has one value only, so there is no "@previous"`;
  const meant = /^[\d-]+$/.test(date) ? nearestDate(date, dates) : nearest(date, dates);
  return `"${base}" has no value of "${date}"${meant === undefined ? "" : `; did you mean "${base}@${meant}"?`}`;
}

/** The names that stand for themselves, and not for one date of a series. */
export function undatedNames(names: Iterable<string>): string[] {
  return [...names].filter((name) => !name.includes("@"));
}

/** The date nearest in time, said as exactly as the one that was written. */
function nearestDate(wanted: string, dates: readonly string[]): string | undefined {
  const time = (date: string) => Date.parse(`${`${date}-01-01`.slice(0, 10)}T00:00:00Z`);
  const alike = dates.filter((date) => /^\d/.test(date) && date.length === wanted.length);
  const candidates = alike.length > 0 ? alike : dates.filter((date) => /^\d/.test(date));
  const far = (date: string) => Math.abs(time(date) - time(wanted));
  return [...candidates].sort((a, b) => far(a) - far(b))[0];
}
