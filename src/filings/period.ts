import type { Period } from "./document.ts";

const day = 86_400_000;

/** Lengths in days, first and last day included; a fiscal quarter of whole weeks has 12 to 14 of them. */
const lengths = {
  quarter: [83, 99],
  "half-year": [174, 190],
  "nine-months": [265, 281],
  year: [357, 378],
} as const;

/** Which time a period covers: "instant", "quarter", "half-year", "nine-months" or "year"; null for any other. */
export function durationOf({ start, end }: Period): "instant" | keyof typeof lengths | null {
  if (start === null) return "instant";
  const days = (Date.parse(end) - Date.parse(start)) / day + 1;
  for (const [name, [least, most]] of Object.entries(lengths)) {
    if (days >= least && days <= most) return name as keyof typeof lengths;
  }
  return null;
}

/** The ISO day after an ISO day. */
export function dayAfter(iso: string): string {
  return new Date(Date.parse(iso) + day).toISOString().slice(0, 10);
}

/** The last day of an ISO date: of 2026 31 December, of 2026-03 31 March, of a day that day. */
export function lastDay(iso: string): string {
  const [year = "", month, date] = iso.split("-");
  if (date !== undefined) return iso;
  // Day 0 of the next month is the last day of this one.
  const end = new Date(Date.UTC(Number(year), month === undefined ? 12 : Number(month), 0));
  return end.toISOString().slice(0, 10);
}

/** A period for an editor: "at 2026-03-31", or "2026-01-01 to 2026-03-31". */
export function formatPeriod({ start, end }: Period): string {
  return start === null ? `at ${end}` : `${start} to ${end}`;
}
