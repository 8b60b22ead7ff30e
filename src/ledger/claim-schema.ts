import { z } from "zod";
import { filingSchema } from "./filing-schema.ts";
import type { ReadonlyDeep } from "./complete-entry.ts";
import { alias, citation, date, day, id, overrule, text } from "./schema-parts.ts";
import { kinds, origins, precisions, readings, spans, statuses, tiers, units } from "./vocabulary.ts";

const amountFields = {
  value: z
    .union([z.number(), z.string()])
    .nullable()
    .optional()
    .describe("The amount, counted in the unit; a date where the unit is date; null where it is not known."),
  low: z.number().optional().describe("The lower end of a range, in place of a value."),
  high: z.number().optional().describe("The upper end of a range, in place of a value."),
  missing: text.optional().describe("Why there is no value, where the value is null."),
  formula: text.optional().describe("How the amount is computed from other claims, such as a-claim + other-claim."),
  precision: z
    .enum(precisions)
    .optional()
    .describe(`How exact it is, one of: ${precisions.join(", ")}.`),
  "recheck-by": day
    .optional()
    .describe(
      "The day by which newer figures should be out, such as 2026-07-31; after it the number is listed as due.",
    ),
  status: z
    .enum(statuses)
    .optional()
    .describe(`How sure it is, one of: ${statuses.join(", ")}.`),
  sources: z.array(citation).optional().describe("Where it stands, each with what that source says."),
  note: text.optional().describe("What a reader should also know."),
  aliases: z.array(alias).optional().describe("Names that it had before; they work for ever."),
};

/** One value of a series; what it leaves out holds as the series says it. */
export const datedValue = z.strictObject({
  at: date.describe("The day, month or year it was so, such as 2026-06-30; of a length of time its last day."),
  says: text
    .optional()
    .describe("The claim in one sentence, where the sentence of the series does not fit this value."),
  ...amountFields,
});
export type DatedValue = z.output<typeof datedValue>;

/** One entry of content/ledger/claims/*.yaml: one number, or a series of them. Rules between fields are in check-claim.ts and check-series.ts. */
export const claimEntry = z.strictObject({
  id: id.describe("The name that chapters and formulas use, such as msft-rpo."),
  says: text.describe("The claim in one sentence, in our own words."),
  ...amountFields,
  unit: z.enum(units).describe(`What the amount is counted in, one of: ${units.join(", ")}.`),
  kind: z.enum(kinds).describe(`What sort of number it is, one of: ${kinds.join(", ")}.`),
  decimals: z.int().min(0).max(3).optional().describe("How many digits to show after the point, 0 to 3."),
  who: z.array(id).optional().describe("The companies it is about, by their ids in content/ledger/companies.yaml."),
  "as-of": date.optional().describe("The day, month or year it was so, such as 2026-03-31."),
  period: text.optional().describe("The time it covers, where a date says too little, such as first quarter of 2026."),
  covers: z
    .enum(spans)
    .optional()
    .describe(`What length of time each value of a series covers, one of: ${spans.join(", ")}; left out for a moment.`),
  within: z
    .int()
    .min(0)
    .max(366)
    .optional()
    .describe("How many days the parts of the formula may lie apart, where their quarters end on different days."),
  filing: filingSchema.optional().describe("Where its values stand in a company's filings, for npm run filings."),
  values: z.array(datedValue).optional().describe("The values of a series, each with its date, newest first."),
  origin: z
    .enum(origins)
    .optional()
    .describe(`How we came by it, one of: ${origins.join(", ")}.`),
  overrule,
});
export type ClaimEntry = z.output<typeof claimEntry>;

const words = z.string();
const maybe = (says: string) => words.nullable().describe(says);
const amount = (says: string) => z.number().nullable().describe(says);

const sourceRecord = z.strictObject({
  title: words.describe("The title of the article, filing or page."),
  publisher: words.describe("Who published it."),
  date: maybe("When it was published: a day, a month or a year; null where it shows none."),
  url: maybe("Its web address."),
  tier: z.enum(tiers).describe("How near to the facts it is."),
  says: words.describe("What it says of the number, in our words."),
  read: z.enum(readings).describe("Whether it was read itself, or as another page quotes it."),
  via: maybe("Who published the page that quotes it, where it was not read itself."),
});
export type SourceRecord = ReadonlyDeep<z.output<typeof sourceRecord>>;

const use = z.strictObject({
  step: words.describe("The step's name; its address is /#<step> and /step/<step>/."),
  title: words.describe("What the step is called."),
});

/** A claim as cards and other programs get it. */
export const claimRecord = z.strictObject({
  id: words.describe("The name of the number; its address is /numbers/#<id>."),
  says: words.describe("The claim in one sentence."),
  amount: words.describe("The amount in words, as the story writes it."),
  value: amount("The amount, counted in the unit; null for a range, a date, or what is not disclosed."),
  low: amount("The lower end of a range."),
  high: amount("The upper end of a range."),
  date: maybe("The date, where the number is one: a day, a month or a year."),
  missing: maybe("Why there is no amount."),
  unit: z.enum(units).describe("What the amount is counted in."),
  kind: z.enum(kinds).describe("What sort of number it is; kinds are never added to each other."),
  "kind-words": words.describe("The same for a reader."),
  precision: z.enum(precisions).describe("How exact the amount is said to be."),
  who: z.array(words).describe("The companies it is about, by their ids."),
  "as-of": maybe("The day, month or year it was so."),
  period: maybe("The time it covers, where a date says too little."),
  dated: words.describe("Its time for a reader; empty for an example."),
  "recheck-by": maybe("The day by which newer figures should be out; null where it will stay as it is."),
  status: z.enum(statuses).describe("How sure it is."),
  "status-words": words.describe("The same for a reader."),
  origin: z.enum(origins).describe("How we came by it."),
  formula: maybe("How it is computed from other numbers, by their ids."),
  parts: z.array(words).describe("The ids in the formula."),
  sources: z.array(sourceRecord).describe("Where it stands; a computed number rests on its parts."),
  note: maybe("What a reader should also know."),
  used: z.array(use).describe("The steps of the story whose text has it, in reading order."),
  pictures: z.array(words).describe("The pictures that show it, as diagram/state; /diagrams/<diagram>/<state>.svg."),
  series: maybe("The series it is a value of, by the id of its newest value; null where it stands alone."),
  aliases: z.array(words).describe("Names that it had before; /numbers/#<alias> leads to it as well."),
});
export type ClaimRecord = ReadonlyDeep<z.output<typeof claimRecord>>;

/** The whole of numbers.json. */
export const numbersRecord = z.strictObject({
  "as-of": words.describe("The last day that the numbers speak of."),
  licence: words.describe("The web address of the licence."),
  credit: words.describe("The credit to give."),
  claims: z.array(claimRecord).describe("Every number, in the order of the story; then those it does not use."),
});
export type NumbersRecord = ReadonlyDeep<z.output<typeof numbersRecord>>;
