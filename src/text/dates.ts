export const months = "January February March April May June July August September October November December".split(
  " ",
);

/** Matches the name of a month; a part of larger patterns. */
export const monthPattern = `(?:${months.join("|")})`;

const isoDate = /^\d{4}(-\d{2}(-\d{2})?)?$/;

/** The pattern of an ISO day, month or year, for JSON Schema. */
export const isoDatePattern = isoDate.source;

/** Whether a text is a day, month or year that exists: 2026-03-31, 2026-03 or 2026. */
export function isDate(text: string): boolean {
  if (!isoDate.test(text)) return false;
  const day = text + "-01-01".slice(text.length - 4);
  const time = Date.parse(`${day}T00:00:00Z`);
  // Date.parse rolls 30 February over into March; a date that exists comes back as it was.
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day);
}

/** Whether a text is a day that exists: 2026-03-31. */
export function isDay(text: string): boolean {
  return text.length === "2026-03-31".length && isDate(text);
}

/** An ISO date for a reader: "31 March 2026", "March 2026" or "2026". */
export function formatDate(iso: string): string {
  const [year = "", month, day] = iso.split("-");
  return [day && String(Number(day)), month && months[Number(month) - 1], year].filter(Boolean).join(" ");
}
