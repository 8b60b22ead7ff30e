/** The last day of an ISO day, month or year: 2026-03-31 of 2026-03, 2026-12-31 of 2026; a day is its own. */
export function lastDayOf(iso: string): string {
  const [year = "", month = "12", day] = iso.split("-");
  if (day !== undefined) return iso;
  const last = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  return `${year}-${month}-${String(last).padStart(2, "0")}`;
}
