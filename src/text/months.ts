/** A date some months later, such as 2026-06-30 three months after 2026-03-31: the last day of a month stays the last. */
export function addMonths(iso: string, count: number): string {
  const [year = 0, month = 1, day] = iso.split("-").map(Number);
  const index = year * 12 + (month - 1) + count;
  const [newYear, newMonth] = [Math.floor(index / 12), (index % 12) + 1];
  if (iso.length === "2026".length) return String(newYear);
  const start = `${String(newYear)}-${String(newMonth).padStart(2, "0")}`;
  if (day === undefined) return start;
  const last = lastDay(newYear, newMonth);
  const isLast = day === lastDay(year, month);
  return `${start}-${String(isLast ? last : Math.min(day, last)).padStart(2, "0")}`;
}

/** Whole months from one date to another, rounded to the nearest. */
export function monthsBetween(from: string, to: string): number {
  const at = (iso: string) => {
    const [year = 0, month = 12, day = lastDay(year, month)] = iso.split("-").map(Number);
    return year * 12 + month + day / lastDay(year, month);
  };
  return Math.round(at(to) - at(from));
}

function lastDay(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}
