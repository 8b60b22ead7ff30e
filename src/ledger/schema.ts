import { z } from "zod";
import { readOverrules } from "./warning.ts";
import { kinds, origins, precisions, statuses, units, verdicts } from "./claim.ts";

const datePattern = /^\d{4}(-\d{2}(-\d{2})?)?$/;

/** Whether a text is a day, month or year that exists: 2026-03-31, 2026-03 or 2026. */
export function isDate(text: string): boolean {
  if (!datePattern.test(text)) return false;
  const whole = text + "-01-01".slice(text.length - 4);
  const time = Date.parse(`${whole}T00:00:00Z`);
  // Date.parse rolls 30 February over into March; a date that exists comes back as it was.
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(whole);
}

/** What to say of a text that should be a date. */
export function notADate(text: unknown): string {
  return `"${String(text)}" is not a date; write it as 2026-03-31, 2026-03 or 2026`;
}

const id = z.string().regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, {
  error: ({ input }) =>
    `id "${String(input)}" must be lower-case words joined by hyphens, beginning with a letter, such as "msft-rpo"`,
});
const text = z.string().trim().min(1);
const address = z.string().regex(/^https?:\/\/\S+$/, {
  error: ({ input }) => `"${String(input)}" is not a web address; it must begin with https:// or http://`,
});
// A bare year is a number in YAML.
const date = z
  .preprocess(
    (value) => (typeof value === "number" ? String(value) : value),
    z.string().refine(isDate, { error: ({ input }) => notADate(input) }),
  )
  .meta({ type: ["string", "integer"], pattern: datePattern.source, examples: ["2026-03-31", "2026-03", 2026] });

const overrule = z
  .string()
  .refine((words) => readOverrules(words).slips.length === 0, {
    error: ({ input }) => readOverrules(String(input)).slips.join("; "),
  })
  .optional()
  .describe('Warnings that do not hold here, each with its reason, such as "says: it names the parts of the sum".');

// Whether a number is out of date is asked of a day, so a month or a year would not do.
const wholeDay = date.refine((value) => value.length === 10, {
  error: ({ input }) => `"${String(input)}" is not a day; write it as 2026-07-31`,
});

const citation = z.strictObject({
  source: id.describe("The id of a source in content/ledger/sources.yaml."),
  says: text.describe("What this source says of the number, in our own words."),
});

/** One entry of content/ledger/claims/*.yaml. What depends on other fields is checked in check-claim.ts. */
export const claimEntry = z.strictObject({
  id: id.describe("The name that chapters and formulas use, such as msft-rpo."),
  says: text.describe("The claim in one sentence, in our own words."),
  value: z
    .union([z.number(), z.string()])
    .nullable()
    .optional()
    .describe("The amount, counted in the unit; a date where the unit is date; null where it is not known."),
  low: z.number().optional().describe("The lower end of a range, in place of a value."),
  high: z.number().optional().describe("The upper end of a range, in place of a value."),
  missing: text.optional().describe("Why there is no value, where the value is null."),
  formula: text.optional().describe("How the amount is computed from other claims, such as a-claim + other-claim."),
  unit: z.enum(units).describe(`What the amount is counted in, one of: ${units.join(", ")}.`),
  kind: z.enum(kinds).describe(`What sort of number it is, one of: ${kinds.join(", ")}.`),
  precision: z
    .enum(precisions)
    .optional()
    .describe(`How exact it is, one of: ${precisions.join(", ")}.`),
  decimals: z.int().min(0).max(3).optional().describe("How many digits to show after the point, 0 to 3."),
  who: z.array(id).optional().describe("The companies it is about, by their ids in content/ledger/companies.yaml."),
  "as-of": date.optional().describe("The day, month or year it was so, such as 2026-03-31."),
  period: text.optional().describe("The time it covers, where a date says too little, such as first quarter of 2026."),
  "recheck-by": wholeDay
    .optional()
    .describe(
      "The day by which newer figures should be out, such as 2026-07-31; after it the number is listed as due.",
    ),
  status: z
    .enum(statuses)
    .optional()
    .describe(`How sure it is, one of: ${statuses.join(", ")}.`),
  origin: z
    .enum(origins)
    .optional()
    .describe(`How we came by it, one of: ${origins.join(", ")}.`),
  sources: z.array(citation).optional().describe("Where it stands, each with what that source says."),
  note: text.optional().describe("What a reader should also know."),
  overrule,
});

/** One entry of content/ledger/sources.yaml. */
export const sourceEntry = z.strictObject({
  id: id.describe("The name that claims use for this source."),
  title: text.describe("The title of the article, filing or page."),
  publisher: text.describe("Who published it."),
  date: date.optional().describe("When it was published, such as 2026-04-29, 2026-04 or 2026."),
  url: address.optional().describe("Its web address."),
  tier: z
    .enum(["primary", "press", "secondary"])
    .describe("How near to the facts it is, one of: primary, press, secondary."),
  note: text.optional().describe("What a reader should also know."),
});

/** One entry of content/ledger/companies.yaml. */
export const companyEntry = z.strictObject({
  id: id.describe("The name that claims and deals use for this company."),
  name: text.describe("Its name as a reader knows it."),
  short: text.optional().describe("A shorter name for labels."),
  role: z.enum(["cloud", "lab", "chips", "other"]).describe("What it does here, one of: cloud, lab, chips, other."),
  says: text.describe("Who it is, in one sentence."),
});

const order = z.strictObject({
  amount: id.describe("The claim that holds the amount of this order; its as-of date is the day it became known."),
  years: id.optional().describe("The claim that says over how many years it runs."),
  starts: id.optional().describe("The claim of the date it starts, where that is later than its signing."),
});

/** One entry of content/ledger/deals.yaml. */
export const dealEntry = z.strictObject({
  id: id.describe("The name of this deal."),
  buyer: id.describe("The company that promises to pay, by its id."),
  seller: id.describe("The company that is to be paid, by its id."),
  amount: id.describe("The claim that holds the amount promised."),
  within: id.optional().describe("The claim of the backlog that this deal is counted in."),
  signed: date.optional().describe("When it was signed, such as 2025-09-10."),
  years: z.number().positive().optional().describe("Over how many years it runs."),
  orders: z
    .array(order)
    .optional()
    .describe("What was signed, where the deal grew in several orders or its amount holds older ones too."),
  says: text.describe("What was promised, in one sentence."),
});

/** One entry of content/glossary.yaml. */
export const termEntry = z.strictObject({
  id: id.describe("The name that chapters use for this term."),
  name: text.describe("The term as a reader sees it."),
  says: text.describe("What it means, in one or two sentences."),
  also: z.array(text).optional().describe("Other ways to write it in prose."),
});

/** One entry of content/ledger/heard.yaml. */
export const heardEntry = z.strictObject({
  id: id.describe("The name of this entry, which ends its address."),
  says: text.describe("What is repeated, in one sentence and in our own words, without naming who repeats it."),
  verdict: z.enum(verdicts).describe(`How it stands, one of: ${verdicts.join(", ")}.`),
  shows: text.describe("What the sources show, in one to three sentences, with numbers as :num[claim]."),
  claims: z.array(id).optional().describe("The claims that hold the better value, by their ids."),
  sources: z.array(citation).optional().describe("Sources beyond those of the claims, each with what it says."),
  step: id.optional().describe("The step of the story that tells it, by its name."),
});

/** One entry of content/ledger/spare.yaml: what is kept although no text, picture or formula uses it. */
export const spareEntry = z.strictObject({
  why: text.describe("Why these are kept, in one sentence."),
  claims: z.array(id).optional().describe("Claims that nothing uses, by their ids."),
  sources: z.array(id).optional().describe("Sources that no claim cites, by their ids."),
  pictures: z.array(text).optional().describe("Pictures that no step shows, as diagram/state."),
});

/** The whole of content/site.yaml. */
export const siteEntry = z.strictObject({
  name: text.describe("The name of the site."),
  description: text.describe("What the site is, in one or two sentences."),
  credit: text.describe("The credit line that every picture carries."),
  licence: text.describe("The name of the licence, such as CC BY 4.0."),
  "licence-url": address.describe("The web address of the licence."),
  address: address.describe("The web address the site is published at, such as https://example.org."),
  base: z
    .string()
    .regex(/^\/\S*$/, { error: ({ input }) => `"${String(input)}" must begin with a slash, such as / or /loop` })
    .describe("The path the site lives under, / where it has the address to itself."),
  "as-of": date.describe("The last day that the numbers speak of, such as 2026-07-15."),
  publisher: text.describe("Who publishes the site."),
  contact: z
    .string()
    .regex(/^(?:[^\s@:]+@[^\s@]+\.[^\s@]+|https?:\/\/\S+)$/, {
      error: ({ input }) => `"${String(input)}" is neither a mail address nor a web address`,
    })
    .optional()
    .describe("Where a reader reports an error: a mail address, or a web address."),
  repository: address.optional().describe("The web address of the source files."),
});
