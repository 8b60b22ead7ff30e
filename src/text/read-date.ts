import { isDate, monthPattern, months } from "./dates.ts";
import { lastDayOf } from "./last-day.ts";

const monthWord = String.raw`(${monthPattern}|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.?`;

interface Form {
  readonly pattern: RegExp;
  /** The days, months or years that it may mean, most likely first. */
  readonly read: (parts: readonly string[]) => readonly string[];
}

const two = (digits: string) => digits.padStart(2, "0");
const numberOf = (word: string) => two(String(months.findIndex((month) => month.startsWith(word.slice(0, 3))) + 1));

const forms: readonly Form[] = [
  {
    pattern: /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/,
    read: ([y = "", m = "", d = ""]) => [`${y}-${two(m)}-${two(d)}`],
  },
  { pattern: /^(\d{4})[-/.](\d{1,2})$/, read: ([y = "", m = ""]) => [`${y}-${two(m)}`] },
  { pattern: /^(\d{4})(\d\d)(\d\d)$/, read: ([y = "", m = "", d = ""]) => [`${y}-${m}-${d}`] },
  {
    // Whether day or month comes first is known only where one of them is above twelve.
    pattern: /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/,
    read: ([a = "", b = "", y = ""]) => [`${y}-${two(b)}-${two(a)}`, `${y}-${two(a)}-${two(b)}`],
  },
  {
    pattern: new RegExp(String.raw`^(\d{1,2})(?:st|nd|rd|th)?\.? (?:of )?${monthWord},? (\d{4})$`),
    read: ([d = "", m = "", y = ""]) => [`${y}-${numberOf(m)}-${two(d)}`],
  },
  {
    pattern: new RegExp(String.raw`^${monthWord} (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$`),
    read: ([m = "", d = "", y = ""]) => [`${y}-${numberOf(m)}-${two(d)}`],
  },
  { pattern: new RegExp(String.raw`^${monthWord},? (\d{4})$`), read: ([m = "", y = ""]) => [`${y}-${numberOf(m)}`] },
  {
    pattern: /^Q([1-4])[ /-]?(\d{4})$/i,
    read: ([q = "", y = ""]) => [lastDayOf(`${y}-${two(String(Number(q) * 3))}`)],
  },
  {
    pattern: /^(\d{4})[ /-]?Q([1-4])$/i,
    read: ([y = "", q = ""]) => [lastDayOf(`${y}-${two(String(Number(q) * 3))}`)],
  },
  {
    // In whose time zone it is, nobody knows: late in the evening it may be the day after.
    pattern: /^(\d{4}-\d\d-\d\d)[T ](\d\d):\d\d/,
    read: ([day = "", hour = ""]) => (Number(hour) >= 12 ? [day, dayAfter(day)] : [day]),
  },
];

/** The dates that a text may mean which is not written as one; empty where it is none. */
export function dateReadings(text: string): string[] {
  const words = text.trim().replace(/\s+/g, " ");
  const found = forms.flatMap(({ pattern, read }) => {
    const parts = pattern.exec(words);
    return parts === null ? [] : read(parts.slice(1));
  });
  return [...new Set(found)].filter(isDate);
}

/** The day of a timestamp at midnight, as programs write a day; any other text as it is. */
export function dayOfTimestamp(text: string): string {
  return /^(\d{4}-\d\d-\d\d)[Tt ]00:00(?::00(?:\.0+)?)? ?(?:[Zz]|[+-]00:?00)?$/.exec(text.trim())?.[1] ?? text;
}

function dayAfter(day: string): string {
  const time = Date.parse(`${day}T00:00:00Z`);
  return Number.isNaN(time) ? "" : new Date(time + 86_400_000).toISOString().slice(0, 10);
}
