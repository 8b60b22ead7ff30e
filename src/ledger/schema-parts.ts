import { z } from "zod";
import { isDate, isoDatePattern } from "#text/dates.ts";
import { lastDayOf } from "#text/last-day.ts";
import { dateReadings, dayOfTimestamp } from "#text/read-date.ts";
import { refusedHost } from "#text/refused-hosts.ts";
import { readOverrules } from "./warning.ts";

/** What to say of a text that should be a date: how the date that it means is written, where one shows through. */
export function notADateMessage(text: unknown): string {
  const meant = dateReadings(String(text));
  const right = meant.length > 0 ? meant.join(" or ") : "2026-03-31, 2026-03 or 2026";
  return `"${String(text)}" is not a date; write it as ${right}`;
}

export const id = z.string().regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, {
  error: ({ input }) =>
    `id "${String(input)}" must be lower-case words joined by hyphens, beginning with a letter, such as "msft-rpo"`,
});

/** A claim's former name; for a value that a formula gives, with the date of that value. */
export const alias = z.string().regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*(@\d{4}(-\d{2}){0,2})?$/, {
  error: ({ input }) =>
    `alias "${String(input)}" must be a former name, such as "msft-rpo-2026q1"; for a computed series with its date, such as "msft-added-2026q1@2026-03"`,
});

export const text = z.string().trim().min(1);

export const address = z.string().regex(/^https?:\/\/\S+$/, {
  error: ({ input }) => `"${String(input)}" is not a web address; it must begin with https:// or http://`,
});

/** The address of a source, which must be there tomorrow. */
export const sourceAddress = address.refine((url) => refusedHost(url) === null, {
  error: ({ input }) => refusedHost(String(input)) ?? "",
});

// A bare year is a number in YAML; a program for editors may write a day as a moment.
export const date = z
  .preprocess(
    (value) => (typeof value === "number" ? String(value) : typeof value === "string" ? dayOfTimestamp(value) : value),
    z.string().refine(isDate, { error: ({ input }) => notADateMessage(input) }),
  )
  .meta({ type: ["string", "integer"], pattern: isoDatePattern, examples: ["2026-03-31", "2026-03", 2026] });

/** A date that is exact to the day: a month or a year could not be compared with today. */
export const day = date.refine((value) => value.length === 10, {
  error: ({ input }) => `"${String(input)}" is not a day; write it as ${dayMeant(String(input))}`,
});

function dayMeant(text: string): string {
  if (isDate(text)) return lastDayOf(text);
  return dateReadings(text).find((date) => date.length === 10) ?? "2026-07-31";
}

export const overrule = z
  .string()
  .refine((words) => readOverrules(words).mistakes.length === 0, {
    error: ({ input }) => readOverrules(String(input)).mistakes.join("; "),
  })
  .optional()
  .describe('Warnings that do not hold here, each with its reason, such as "says: it names the parts of the sum".');

export const citation = z.strictObject({
  source: id.describe("The id of a source in content/ledger/sources.yaml."),
  says: text.describe("What this source says of the number, in our own words."),
});
