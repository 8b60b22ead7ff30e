/** The values of a formula's part, by their dates; `previous` where the formula asks for the one before. */
export interface PartDates {
  /** As it stands in the formula, such as "msft-rpo@previous". */
  readonly name: string;
  /** Newest first. */
  readonly dates: readonly string[];
  readonly isPrevious: boolean;
}

/** The dates at which every part has a value, newest first, each with the index of the value that each part takes. */
export interface SharedDate {
  readonly date: string;
  /** By name of the part. */
  readonly taken: ReadonlyMap<string, number>;
}

/** Each date at which all parts have a value: their latest at or before it, at most `within` days older. */
export function sharedDates(parts: readonly PartDates[], within: number): SharedDate[] {
  const all = [...new Set(parts.flatMap(({ dates }) => dates))].sort().reverse();
  return all.flatMap((date) => {
    const taken = parts.map(({ name, dates, isPrevious }) => [name, takenAt(dates, date, within, isPrevious)] as const);
    if (taken.some(([, index]) => index === null)) return [];
    return [{ date, taken: new Map(taken.map(([name, index]) => [name, index ?? 0])) }];
  });
}

/** The fewest days within which the newest values of all parts lie; what `within` would have to be. */
export function daysApart(parts: readonly PartDates[]): number {
  const newest = parts.flatMap(({ dates, isPrevious }) => dates[isPrevious ? 1 : 0] ?? []);
  const days = newest.map(dayNumber);
  return Math.max(...days) - Math.min(...days);
}

/** Whole days from one date to another. */
export function daysBetween(from: string, to: string): number {
  return dayNumber(to) - dayNumber(from);
}

function takenAt(dates: readonly string[], date: string, within: number, isPrevious: boolean): number | null {
  const index = dates.findIndex((one) => one <= date);
  const found = dates[index];
  if (found === undefined || daysBetween(found, date) > within) return null;
  if (!isPrevious) return index;
  return index + 1 < dates.length ? index + 1 : null;
}

/** Whole days since 1970; a month or a year counts from its last day. */
function dayNumber(date: string): number {
  const [year = 0, month, day] = date.split("-").map(Number);
  const time = day === undefined ? Date.UTC(year, month ?? 12, 0) : Date.UTC(year, (month ?? 12) - 1, day);
  return time / 86_400_000;
}
